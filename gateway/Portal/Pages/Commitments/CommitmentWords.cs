using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Commitments;

internal static class CommitmentWords
{
    /// <summary>In an address: what concerns the organisation that reads.</summary>
    public const string Mine = "mine";

    /// <summary>From what is done to what is late.</summary>
    public static readonly string[] States = ["done", "ongoing", "planned", "unplanned", "overdue"];

    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["parties"] = Say("Qui promet", "Who promises"),
        ["firstLine"] = Say("Première ligne", "First line"),
        ["lastLine"] = Say("Dernière ligne", "Last line"),
        ["article"] = "Article",
        ["text"] = Say("Ce qui est promis", "What is promised"),
        ["schedule"] = Say("Échéance", "Due"),
        ["schedule.kind"] = Say("Échéance", "Due"),
        ["schedule.dueOn"] = Say("Date, ou première date", "Date, or first date"),
        ["schedule.everyMonths"] = Say("Tous les … mois", "Every … months"),
        ["owner"] = Say("Qui s’en charge", "Who sees to it"),
        ["occurrence"] = Say("Échéance honorée", "Due day that it answers"),
        ["fulfilledOn"] = Say("Fait le", "Done on"),
        ["proof"] = Say("Preuve", "Proof"),
        ["proof.kind"] = Say("Nature de la preuve", "Sort of proof"),
        ["proof.reference"] = Say("Où la trouver", "Where to find it"),
        ["proof.title"] = Say("Intitulé de la preuve", "What the proof is called"),
        ["note"] = Say("Remarque", "Note"),
        ["reason"] = Say("Motif", "Reason"),
    };

    public static string? Done(string? done) => done switch
    {
        "plan" => Say("L’échéance est enregistrée.", "The schedule is saved."),
        "fulfil" => Say("L’engagement est noté comme tenu, avec sa preuve.", "The commitment is recorded as kept, with its proof."),
        "register" => Say("L’engagement est inscrit au registre.", "The commitment is entered in the register."),
        "attribute" => Say("L’engagement est attribué.", "The commitment is attributed."),
        "aside" => Say("Cette ligne ne compte plus.", "This line counts no longer."),
        "withdraw" => Say("Cet enregistrement ne compte plus.", "This record counts no longer."),
        _ => null,
    };

    /// <summary>Of a line that an amendment ended that it did, and not that somebody put it aside.</summary>
    public static string State(Commitment commitment) =>
        commitment is { State: "setAside", Amendments.EndedOn: { } ended } ? Say($"Terminé le {HubClock.Day(ended)}", $"Ended on {HubClock.Day(ended)}") : State(commitment.State);

    public static string State(string state) => state switch
    {
        "done" => Say("Tenu", "Kept"),
        "ongoing" => Say("Permanent", "Lasting"),
        "planned" => Say("À venir", "To come"),
        "overdue" => Say("En retard", "Overdue"),
        "unplanned" => Say("Sans échéance", "Without a date"),
        "setAside" => Say("Écarté", "Set aside"),
        _ => state,
    };

    public static string PutOff(int days) => Noun(days, "reporté une fois", $"reporté, {days} échéances manquées", "put off once", $"put off, {days} due days missed");

    public static string Tone(string state) => state switch
    {
        "done" => "good",
        "ongoing" or "planned" => "info",
        "overdue" => "bad",
        _ => "quiet",
    };

    public static string Kind(string kind) => kind switch
    {
        "once" => Say("Une fois, à une date", "Once, on a day"),
        "recurring" => Say("Régulièrement, tous les … mois", "Regularly, every … months"),
        "continuing" => Say("Pendant toute la convention", "As long as the agreement lasts"),
        _ => kind,
    };

    /// <summary>How it comes due, where that is told and not chosen.</summary>
    public static string KindTold(string kind) => kind == "recurring" ? Say("Régulièrement", "Regularly") : Kind(kind);

    public static string Schedule(CommitmentSchedule? schedule) => schedule switch
    {
        null => Say("Personne n’a encore dit pour quand.", "Nobody has said by when."),
        { Kind: "recurring", DueOn: { } first, EveryMonths: { } months } =>
            $"{Noun(months, "Chaque mois", $"Tous les {months} mois", "Every month", $"Every {months} months")}, {Say("à partir du", "from")} {HubClock.Day(first)}",
        { DueOn: { } day } => $"{Say("Pour le", "By")} {HubClock.Day(day)}",
        _ => Kind("continuing"),
    };

    public static string ProofKind(string kind) => kind switch
    {
        "resource" => Say("Document de la bibliothèque", "Document of the library"),
        "event" => Say("Rendez-vous de l’agenda", "Event of the agenda"),
        "expense" => Say("Dépense du grand livre", "Expense of the ledger"),
        "document" => Say("Autre pièce", "Other document"),
        _ => kind,
    };

    /// <summary>Where a proof can be read; null where there is only its reference. An expense that the reader may see is never unverified.</summary>
    public static string? ProofLink(Guid agreement, Proof proof, string? standing) => proof.Kind switch
    {
        "expense" => standing == "unverified" ? null : $"/agreements/{agreement}/funding/expenses/{proof.Reference}",
        "resource" => $"/documents/{proof.Reference}",
        "event" => $"/agenda/{proof.Reference}",
        _ => Uri.TryCreate(proof.Reference, UriKind.Absolute, out var address) && address.Scheme is "https" or "http" ? proof.Reference : null,
    };

    /// <summary>Null where nothing is to be doubted.</summary>
    public static string? ProofStanding(Proof proof, string? standing) => standing switch
    {
        "unverified" => Say("preuve non vérifiée", "proof not verified"),
        "gone" when proof.Kind == "expense" => Say("contre-passée", "reversed"),
        "gone" => Say("n’est plus publié", "no longer published"),
        "notYetHeld" => Say("n’a pas encore eu lieu", "not held yet"),
        _ => null,
    };

    public static string NotRecognised => Say("Partie non reconnue", "Party not recognised");

    public static string WhoPromises(Agreement agreement, string promisor, string? party) => promisor switch
    {
        "everybody" => Say("Toutes les parties", "All parties"),
        "nobody" => NotRecognised,
        _ => agreement.NameOf(party),
    };
}
