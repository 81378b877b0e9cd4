using SkillsHub.Portal.Api.Branding;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Branding;

/// <summary>The words of names and logos.</summary>
internal static class BrandWords
{
    private static readonly string[] Named = ["name", "logo"];
    private static readonly string[] Kinds = ["agendaEvent", "resource", "programme", "other"];

    public static readonly string[] States = ["asked", "partlyGranted", "upcoming", "live", "expired", "refused", "revoked", "withdrawn"];

    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["party"] = Say("À qui", "Of whom"),
        ["for"] = Say("Pour quelle action", "For which action"),
        ["uses"] = Say("Usage", "Use"),
        ["appears"] = Say("Où il figurera", "Where it will appear"),
        ["family"] = Say("Famille d’activité", "Activity family"),
        ["firstDay"] = Say("Premier jour", "First day"),
        ["lastDay"] = Say("Dernier jour", "Last day"),
        ["thing"] = Say("Sur quoi", "On what"),
        ["thingId"] = Say("Son identifiant dans la Maison", "Its identifier in the hub"),
        ["details"] = Say("Description", "Description"),
        ["link"] = Say("Adresse où le voir", "Address where it can be seen"),
        ["grantor"] = Say("Qui répond", "Who answers"),
        ["grantedBy"] = Say("Nom de la personne qui accorde", "Name of the person who grants"),
        ["function"] = Say("Sa fonction", "The person’s function"),
        ["grantedOn"] = Say("Date de l’écrit", "Day of the writing"),
        ["proof"] = Say("Référence ou preuve", "Reference or proof"),
        ["conditions"] = "Conditions",
        ["reason"] = Say("Motif", "Reason"),
        ["from"] = Say("À partir du", "From"),
        ["department"] = Say("Service qui doit aussi donner son accord", "Department that has to agree too"),
        ["article"] = Say("Article ou charte", "Article or charter"),
    };

    /// <summary>Beside what stands in the journal for good.</summary>
    public static string NothingPersonal => Say("Se lit dans le journal. Aucune donnée personnelle.", "It is read in the journal. No personal data.");

    public static IReadOnlyList<Choice> Uses => [.. Named.Select(use => new Choice(use, Use(use)))];

    public static IReadOnlyList<Choice> Things => [.. Kinds.Select(thing => new Choice(thing, Thing(thing)))];

    public static IReadOnlyList<Choice> StateChoices => [.. States.Select(state => new Choice(state, State(state)))];

    public static string Title(int number, string action) => Say($"Demande n° {number} : {action}", $"Request no. {number}: {action}");

    public static string Use(string use) => use == "logo" ? "Logo" : Say("Nom", "Name");

    public static string UsesOf(IEnumerable<string> uses) => string.Join(Say(" et ", " and "), uses.Select((use, index) => index == 0 ? Use(use) : Use(use).ToLowerInvariant()));

    public static string Scope(IEnumerable<string> uses, DateOnly first, DateOnly last) =>
        $"{UsesOf(uses)}{Say(", du ", ", from ")}{HubClock.Day(first)}{Say(" au ", " to ")}{HubClock.Day(last)}";

    public static string Scope(BrandScope scope) => Scope(scope.Uses, scope.FirstDay, scope.LastDay);

    public static string Thing(string thing) => thing switch
    {
        "agendaEvent" => Say("Un rendez-vous de l’agenda", "An event of the agenda"),
        "resource" => Say("Un document", "A document"),
        "programme" => Say("Une formation", "A programme"),
        "other" => Say("Autre chose, à décrire", "Something else, to be described"),
        _ => thing,
    };

    /// <summary>The party itself, or the department as the request names it.</summary>
    public static string Grantor(string grantor, string party, string? department) => grantor == "department" ? department ?? Say("Son service de communication", "Its communication department") : party;

    public static string State(string state) => state switch
    {
        "asked" => Say("Demandé", "Asked"),
        "partlyGranted" => Say("Un accord sur deux", "One of two grants"),
        "upcoming" => Say("Accordé, à venir", "Granted, to come"),
        "live" => Say("Accordé", "Granted"),
        "expired" => Say("Échu", "Expired"),
        "refused" => Say("Refusé", "Refused"),
        "revoked" => Say("Retiré", "Revoked"),
        "withdrawn" => Say("Abandonné", "Given up"),
        _ => state,
    };

    public static string Tone(string state) => state switch
    {
        "asked" or "partlyGranted" or "upcoming" => "info",
        "live" => "good",
        "refused" or "revoked" => "bad",
        _ => "quiet",
    };

    public static string? Done(string? done) => done switch
    {
        "created" => Say("La demande est enregistrée : la partie la trouve dans son espace.", "The request is recorded: the party finds it in its space."),
        "grant" => Say("L’accord est enregistré.", "The grant is recorded."),
        "refuse" => Say("Le refus est enregistré.", "The refusal is recorded."),
        "revoke" => Say("Le retrait de l’accord est enregistré.", "The revocation is recorded."),
        "withdraw" => Say("La demande est abandonnée.", "The request is given up."),
        "thing" => Say("C’est enregistré : les deux parties le voient.", "It is recorded: both parties see it."),
        "department" => Say("C’est enregistré. Les demandes déjà faites restent telles qu’elles sont.", "It is recorded. Requests made before stay as they are."),
        _ => null,
    };
}
