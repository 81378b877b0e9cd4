using System.Globalization;
using SkillsHub.Portal.Api.Committees;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Amendments;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Committee;

/// <summary>The words of a committee and its meetings.</summary>
internal static class CommitteeWords
{
    private static readonly string[] InOrder = ["planned", "convened", "held", "cancelled"];

    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["seat"] = Say("Siège", "Seat"),
        ["name"] = Say("Nom", "Name"),
        ["role"] = Say("Fonction", "Function"),
        ["from"] = Say("Siège à partir du", "Sits from"),
        ["to"] = Say("Dernier jour", "Last day"),
        ["voice"] = Say("Voix", "Voice"),
        ["email"] = Say("Courriel", "E-mail"),
        ["language"] = Say("Langue", "Language"),
        ["organisation"] = Say("Organisation de la Maison", "Organisation of the hub"),
        ["seatName"] = Say("Qui siège, comme le dit le texte", "Who sits, as the text says"),
        ["count"] = Say("Nombre de sièges", "Number of seats"),
        ["closedFrom"] = Say("Fermé à partir du", "Closed from"),
        ["amendment"] = Say("Avenant n°", "Amendment no."),
        ["noticeDays"] = Say("Jours entre convocation et réunion", "Days between convocation and meeting"),
        ["quorum"] = Say("Quorum, en voix", "Quorum, in voices"),
        ["article"] = "Article",
        ["day"] = "Date",
        ["startsAt"] = Say("Heure", "Time"),
        ["place"] = Say("Lieu", "Place"),
        ["link"] = Say("Adresse pour participer à distance", "Address to join at a distance"),
        ["title"] = Say("Point", "Item"),
        ["details"] = Say("À savoir", "What to know"),
        ["origin.kind"] = Say("D’où vient ce point", "Where the item comes from"),
        ["origin.reference"] = Say("Son numéro ou son adresse", "Its number or address"),
        ["origin.title"] = Say("Son intitulé", "Its title"),
        ["convenedOn"] = Say("Convoqués le", "Convened on"),
        ["means"] = Say("Par quel moyen", "By what means"),
        ["toldOn"] = Say("Prévenu·e le", "Told on"),
        ["text"] = Say("Texte", "Text"),
        ["approvedOn"] = Say("Approuvé le", "Approved on"),
        ["atMeeting"] = Say("À la réunion n°", "At meeting no."),
        ["kind"] = Say("Ce que la décision change", "What the decision changes"),
        ["agendaItem"] = Say("Sous le point", "Under the item"),
        ["votes.for"] = Say("Pour", "For"),
        ["votes.against"] = Say("Contre", "Against"),
        ["votes.abstained"] = Say("Abstentions", "Abstentions"),
        ["finding"] = Say("Constat réglé", "Finding settled"),
        ["firstYearFrom"] = Say("Premier jour de l’année 1", "First day of year 1"),
        ["firstFiscalYearFrom"] = Say("Premier jour du premier exercice", "First day of the first fiscal year"),
        ["fiscalYear"] = Say("Exercice", "Fiscal year"),
        ["terms"] = Say("Termes à amender", "Terms to amend"),
        ["replaces"] = Say("Remplace la décision n°", "Replaces decision no."),
        ["reason"] = Say("Motif", "Reason"),
    };

    /// <summary>Beside what stands in the journal for good.</summary>
    public static string NothingPersonal => Say("Se lit dans le journal. Aucune donnée personnelle.", "It is read in the journal. No personal data.");

    /// <summary>Beside the address of a person.</summary>
    public static string OnlyToConvene => Say(
        "Pour qui ne siège pas au nom d’une partie : sert à la convocation seulement, n’est lu que par la Maison et par l’organisation du siège, est effacé deux mois après le dernier jour.",
        "For who sits for no party: serves to convene only, is read only by the hub and by the organisation of the seat, is erased two months after the last day.");

    public static IReadOnlyList<Choice> Voices => Choices(Voice, "deliberative", "consultative");

    public static IReadOnlyList<Choice> Presences => Choices(Presence, "present", "represented", "excused", "absent");

    public static IReadOnlyList<Choice> Kinds => Choices(Kind, "other", "closesFinding", "setsYearOrigin", "approvesBudget", "evaluatesYear", "asksAmendment");

    /// <summary>What a decision can ask the parties to amend.</summary>
    public static IReadOnlyList<Choice> Terms => Choices(
        TermWords.Name, "term.end", "term.duration", "renewal.kind", "renewal.duration", "renewal.notice", "renewal.maximum", "termination.notice", "termination.force-majeure-notice",
        "originals", "committee.name", "committee.frequency", "report.frequency");

    private static IReadOnlyList<Choice> Choices(Func<string, string> words, params IEnumerable<string> codes) => [.. codes.Select(code => new Choice(code, words(code)))];

    public static string Name(SteeringCommittee committee) => Name(committee.Name);

    /// <summary>As the text calls it; what stands in capitals there is a heading's.</summary>
    public static string Name(string name)
    {
        if (name.Length == 0)
            return Say("Comité de pilotage", "Steering committee");
        var rest = name.Any(char.IsLower) ? name[1..] : name[1..].ToLower(CultureInfo.CurrentCulture);
        return char.ToUpper(name[0], CultureInfo.CurrentCulture) + rest;
    }

    /// <summary>Who sits only where another does not is told apart.</summary>
    public static string Name(Member member) => member.IsSubstitute ? $"{member.Name}, {Say("suppléance", "substitute")}" : member.Name;

    /// <summary>What there is none of, for who left as far as that is told.</summary>
    public static string Until(string nothing, DateOnly? leftOn) => leftOn is { } day ? Say($"{nothing} jusqu’au {HubClock.Day(day.AddDays(-1))}.", $"{nothing} until {HubClock.Day(day.AddDays(-1))}.") : $"{nothing}.";

    public static string Meeting(int number) => Say($"Réunion n° {number}", $"Meeting no. {number}");

    public static string When(MeetingSummary meeting) => HubClock.Day(meeting.Day) + (meeting.StartsAt is { } time ? Say(" à ", ", ") + time.ToString(Say("H'\u00a0h\u00a0'mm", "HH:mm"), CultureInfo.CurrentCulture) : "");

    public static string Voice(string voice) => voice == "consultative" ? Say("Consultative", "Consultative") : Say("Délibérative", "Deliberative");

    /// <summary>What gives a seat, where somebody said so.</summary>
    public static string? Source(Seat seat) => (seat.Article, seat.Amendment) switch
    {
        (null, null) => null,
        ({ } article, null) => $"{Say("article", "article")} {article}",
        (null, { } amendment) => Say($"avenant n° {amendment}", $"amendment no. {amendment}"),
        ({ } article, { } amendment) => Say($"article {article}, avenant n° {amendment}", $"article {article}, amendment no. {amendment}"),
    };

    /// <summary>Of a meeting, from what is planned to what is over.</summary>
    public static IReadOnlyList<Choice> MeetingStates => [.. InOrder.Select(state => new Choice(state, State(state)))];

    public static string State(string state) => state switch
    {
        "planned" => Say("Prévue", "Planned"),
        "convened" => Say("Convoquée", "Convened"),
        "held" => Say("Tenue", "Held"),
        "cancelled" => Say("Annulée", "Cancelled"),
        "draft" => Say("Brouillon", "Draft"),
        "submitted" => Say("Soumis aux membres", "Submitted to the members"),
        "approved" => Say("Approuvé", "Approved"),
        "proposed" => Say("Proposé", "Proposed"),
        "accepted" => Say("À l’ordre du jour", "On the agenda"),
        "declined" => Say("Non retenu", "Not taken"),
        _ => state,
    };

    public static string Tone(string state) => state switch
    {
        "convened" or "submitted" or "proposed" => "info",
        "held" or "approved" or "accepted" => "good",
        "cancelled" => "bad",
        _ => "quiet",
    };

    public static string Presence(string presence) => presence switch
    {
        "present" => Say("Présent", "Present"),
        "represented" => Say("Représenté", "Represented"),
        "excused" => Say("Excusé", "Excused"),
        "absent" => Say("Absent", "Absent"),
        _ => presence,
    };

    public static string Origin(string kind) => kind switch
    {
        "free" => Say("Libre", "Free"),
        "finding" => Say("Constat", "Finding"),
        "commitment" => Say("Engagement", "Commitment"),
        "need" => Say("Besoin", "Need"),
        "watchItem" => Say("Veille", "Watch"),
        _ => kind,
    };

    public static string Kind(string kind) => kind switch
    {
        "closesFinding" => Say("Règle un constat", "Settles a finding"),
        "setsYearOrigin" => Say("Fixe d’où se comptent les années", "Sets from when years count"),
        "approvesBudget" => Say("Approuve le budget d’un exercice", "Approves the budget of a fiscal year"),
        "evaluatesYear" => Say("Évalue un exercice", "Evaluates a fiscal year"),
        "asksAmendment" => Say("Demande un avenant", "Asks for an amendment"),
        "other" => Say("Autre décision", "Another decision"),
        _ => kind,
    };

    /// <summary>How and when somebody was told whom no mail reached.</summary>
    public static string Told(Telling telling) => Say($"prévenu·e par {telling.Means} le {HubClock.Day(telling.ToldOn)}", $"told by {telling.Means} on {HubClock.Day(telling.ToldOn)}");

    public static string Votes(Votes? votes) => votes is null
        ? Say("À l’unanimité", "Unanimously")
        : Say($"{votes.For} pour, {votes.Against} contre, ", $"{votes.For} for, {votes.Against} against, ") + Count(votes.Abstained, "abstention", "abstentions", "abstention", "abstentions");

    public static string? Done(string? done) => done switch
    {
        "appoint" => Say("Le membre est nommé.", "The member is named."),
        "rename" => Say("Le membre est corrigé.", "The member is corrected."),
        "end" => Say("La fin du mandat est enregistrée.", "The last day is recorded."),
        "add" => Say("Le siège est ajouté.", "The seat is added."),
        "seat" => Say("Le siège est corrigé.", "The seat is corrected."),
        "link" => Say("L’organisation du siège est enregistrée.", "The organisation of the seat is recorded."),
        "rules" => Say("Ce que fixe la convention est enregistré.", "What the agreement sets is recorded."),
        "repeated" => Say("Cette réunion était déjà prévue à ces date, heure et lieu : la voici.", "This meeting was planned already for this day, hour and place: here it is."),
        "created" => Say("La réunion est prévue : écrivez son ordre du jour, puis convoquez.", "The meeting is planned: write its agenda, then convene."),
        "move" => Say("La réunion est déplacée : convoquez de nouveau.", "The meeting is moved: convene again."),
        "item" => Say("Le point est enregistré.", "The item is recorded."),
        "accept" => Say("Le point est à l’ordre du jour.", "The item is on the agenda."),
        "decline" => Say("La réponse est enregistrée.", "The answer is recorded."),
        "order" => Say("L’ordre du jour est rangé.", "The agenda is put in order."),
        "contact" => Say("L’adresse est enregistrée.", "The address is recorded."),
        "convene" => Say("La convocation est enregistrée : elle part par courriel, avec l’invitation, à ceux dont une adresse est connue.", "The convocation is recorded: it goes by e-mail, with the invitation, to those of whom an address is known."),
        "told" => Say("C’est noté.", "It is noted."),
        "untold" => Say("La note est reprise : la personne reste à prévenir.", "The note is taken back: the person is still to be told."),
        "hold" or "attendance" => Say("Les présences sont enregistrées.", "Attendance is recorded."),
        "cancel" => Say("La réunion est annulée.", "The meeting is cancelled."),
        "minutes" => Say("Le procès-verbal est enregistré en brouillon.", "The minutes are saved as a draft."),
        "submit" => Say("Le procès-verbal est soumis aux membres.", "The minutes are submitted to the members."),
        "approve" => Say("L’approbation est enregistrée.", "The approval is recorded."),
        "decide" => Say("La décision est enregistrée.", "The decision is recorded."),
        _ => null,
    };
}
