using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Language;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Deadlines;

/// <summary>Deadlines, letters and calendars in words.</summary>
internal static class DeadlineWords
{
    public static readonly string[] Kinds =
        ["end", "renewalNotice", "renewalOpposition", "terminationNotice", "terminationEffect", "committeeMeeting", "annualReport", "rent", "fundingYear", "brandPermission", "commitment", "fundingCall"];

    /// <summary>What wants something of somebody comes first.</summary>
    public static readonly string[] States = ["missed", "dueToday", "approaching", "upcoming", "met", "past", "notComputable"];

    /// <summary>Those that want something of somebody now, as the list of all agreements has them.</summary>
    public static readonly string[] Due = ["missed", "dueToday", "approaching"];

    /// <summary>Those that may still want something of somebody.</summary>
    public const string Open = "missed,dueToday,approaching,upcoming,notComputable";

    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["purpose"] = Say("Objet de la lettre", "Purpose of the letter"),
        ["from"] = Say("Expéditeur", "Sender"),
        ["to"] = Say("Destinataires", "Addressees"),
        ["number"] = Say("Numéro de recommandé", "Number of the registered letter"),
        ["sentOn"] = Say("Envoyée le", "Sent on"),
        ["receivedOn"] = Say("Reçue le", "Received on"),
        ["returnedOn"] = Say("Ou revenue, non réclamée, le", "Or came back unclaimed on"),
        ["proof.kind"] = Say("La preuve est", "The proof is"),
        ["proof.reference"] = Say("Où elle est gardée, ou son identifiant", "Where it is kept, or its id"),
        ["proof.title"] = Say("Son intitulé", "Its title"),
        ["reason"] = Say("Motif", "Reason"),
        ["startsOn"] = Say("Date de la notification", "Day of the notification"),
        ["firstYearFrom"] = Say("Premier jour de l’année 1", "First day of year 1"),
        ["firstFiscalYearFrom"] = Say("Premier jour du premier exercice", "First day of the first fiscal year"),
        ["notice.count"] = Say("Préavis convenu", "Notice agreed on"),
        ["notice.unit"] = Say("Unité", "Unit"),
        ["agreedOn"] = Say("Convenu le", "Agreed on"),
        ["party"] = Say("Partie", "Party"),
        ["confirmedOn"] = Say("Confirmé le", "Confirmed on"),
        ["proof"] = Say("Où est la preuve", "Where the proof is"),
        ["from-day"] = Say("Le préavis du texte vaut de nouveau à partir du", "The notice of the text holds again from"),
        ["name"] = Say("Nom du lien", "Name of the link"),
        ["organisation"] = Say("Partenaire", "Partner"),
    };

    public static string? Done(string? done) => done switch
    {
        "send" => Say("La lettre est enregistrée.", "The letter is recorded."),
        "receive" => Say("La réception est enregistrée.", "The receipt is recorded."),
        "deposit" => Say("La preuve de dépôt est enregistrée.", "The proof of posting is recorded."),
        "withdraw" => Say("Cette lettre ne compte plus.", "This letter counts no longer."),
        "count" => Say("Les années se comptent maintenant à partir de ces dates.", "The years now count from these days."),
        "shorten" => Say("Le préavis réduit est proposé : il vaut quand chaque partie l’a confirmé.", "The shorter notice is proposed: it holds once each party has confirmed it."),
        "confirm" => Say("L’accord est enregistré.", "The agreement of the party is recorded."),
        "restore" => Say("Le préavis est de nouveau celui du texte ; les lettres déjà envoyées gardent le leur.", "The notice is that of the text again; letters sent before keep theirs."),
        "never-agreed" => Say("Ce préavis réduit n’a jamais compté.", "This shorter notice never counted."),
        "revoke" => Say("Le lien est révoqué : son adresse ne mène plus à rien.", "The link is revoked: its address leads nowhere."),
        _ => null,
    };

    /// <summary>The last day of a renewal that asks no letter of each to each.</summary>
    public static string Renewal => Say("Dernier jour pour convenir de la reconduction", "Last day to agree on the renewal");

    public static string Kind(string kind) => kind switch
    {
        "end" => Say("Fin de la convention", "End of the agreement"),
        "renewalNotice" => Say("Lettre de reconduction", "Letter of renewal"),
        "renewalOpposition" => Say("Dernier jour pour s’opposer à la reconduction", "Last day to oppose the renewal"),
        "terminationNotice" => Say("Dernier jour pour qu’une résiliation, reçue par toutes, prenne effet avant l’échéance", "Last day on which a termination, received by all, takes effect before the end"),
        "terminationEffect" => Say("Fin du préavis de résiliation", "Notice of termination runs out"),
        "committeeMeeting" => Say("Réunion du comité", "Committee meeting"),
        "annualReport" => Say("Rapport annuel", "Annual report"),
        "rent" => Say("Loyers", "Rent"),
        "fundingYear" => Say("Fin d’exercice", "End of a fiscal year"),
        "fundingCall" => Say("Versement attendu d’un appel de fonds", "Expected payment of a call"),
        "brandPermission" => Say("Dernier jour d’usage d’un nom ou d’un logo", "Last day of use of a name or logo"),
        "commitment" => Say("Engagement", "Commitment"),
        _ => kind,
    };

    public static string Title(Deadline deadline, Agreement agreement) => Title(deadline, agreement.NameOf);

    public static string Title(Deadline deadline, Func<string?, string> nameOf) => deadline switch
    {
        { Party: { } from, Counterpart: { } to } => $"{Kind(deadline.Kind)}{Colon}{nameOf(from)} → {nameOf(to)}",
        { Kind: "renewalNotice" } => Renewal,
        { Year: { } year, Rank: { } rank } => $"{InputOf(deadline, "committee.name") ?? Kind(deadline.Kind)}, {Say($"réunion {rank} de l’année {year}", $"meeting {rank} of year {year}")}",
        { Kind: "fundingYear", Year: { } year } => $"{Kind(deadline.Kind)} {year}{(InputOf(deadline, "grant.by") is { } payer ? $" ({nameOf(payer)})" : "")}",
        { Kind: "fundingCall" } when GrantOf(deadline) is { } grant => $"{Payment(grant, InputOf(deadline, "call.number"))}{By(deadline, nameOf)}",
        { Kind: "annualReport", Year: { } year } => $"{Kind(deadline.Kind)}, {Say("année", "year")} {year}{By(deadline, nameOf)}",
        { Kind: "rent", Year: { } year } => $"{Kind(deadline.Kind)} {Say("à partir de l’année", "from year")} {year}{By(deadline, nameOf)}",
        { Kind: "brandPermission" } => $"{Kind(deadline.Kind)} ({nameOf(InputOf(deadline, "permission.party"))}){Colon}{InputOf(deadline, "permission.action")}",
        { Kind: "terminationNotice" } when InputOf(deadline, "termination.force-majeure-notice") is not null => $"{Kind(deadline.Kind)} ({Say("force majeure", "force majeure")})",
        { Kind: "terminationEffect" } when InputOf(deadline, "termination.by") is { } by => $"{Kind(deadline.Kind)} ({nameOf(by)})",
        { Kind: "commitment" } when NumberOf(deadline) is { } number => $"{Kind(deadline.Kind)} {Say("n°", "no.")} {number}{By(deadline, nameOf)}",
        _ => Kind(deadline.Kind),
    };

    /// <summary>The payment of a call, by its number and that of its grant.</summary>
    public static string Payment(string grant, string? call) => Say($"Versement de l’appel de fonds {call} de la subvention n° {grant}", $"Payment of call {call} of grant no. {grant}");

    /// <summary>The words of a promise, in which it was made; null for another deadline.</summary>
    public static string? Promise(Deadline deadline) => InputOf(deadline, "commitment.text");

    /// <summary>Where somebody sees to it.</summary>
    public static string Address(Guid agreement, Deadline deadline) => deadline switch
    {
        { Kind: "commitment" } when NumberOf(deadline) is { } number => $"/agreements/{agreement}/commitments/{number}",
        { Kind: "fundingCall" } when GrantOf(deadline) is { } grant => $"/agreements/{agreement}/funding/grants/{grant}",
        { Kind: "renewalNotice", Counterpart: not null } => $"/agreements/{agreement}/notices",
        _ => $"/agreements/{agreement}/deadlines?kind={deadline.Kind}&state={deadline.State}#{deadline.Id}",
    };

    /// <summary>Number of a commitment in its register; null for another deadline.</summary>
    public static string? NumberOf(Deadline deadline) => InputOf(deadline, "commitment.number");

    /// <summary>Number of the grant of which something was called; null for another deadline.</summary>
    public static string? GrantOf(Deadline deadline) => InputOf(deadline, "grant.number");

    /// <summary>What a termination on its way leads to, and when.</summary>
    public static string Termination(Deadline deadline, Agreement agreement)
    {
        var by = agreement.NameOf(InputOf(deadline, "termination.by"));
        return (deadline.LegalDate, InputOf(deadline, "termination.ends")) switch
        {
            (null, _) => Say($"{by} a écrit pour résilier : la fin du préavis se saura quand toutes les lettres seront envoyées et reçues.", $"{by} has written to terminate: the last day of the notice is known once all letters are sent and received."),
            ({ } day, "agreement") => Say($"{by} résilie : la convention lie encore jusqu’au {HubClock.Day(day)} inclus, puis plus personne.", $"{by} terminates: the agreement binds through {HubClock.Day(day)}, and nobody after it."),
            ({ } day, "party") => Say($"{by} résilie, et reste partie à la convention jusqu’au {HubClock.Day(day)} inclus.", $"{by} terminates, and is a party to the agreement through {HubClock.Day(day)}."),
            ({ } day, _) => Say($"{by} a écrit pour résilier, trop tard pour prendre effet avant la fin de la convention, le {HubClock.Day(day)}.", $"{by} has written to terminate, too late to take effect before the end of the agreement, on {HubClock.Day(day)}."),
        };
    }

    public static string State(string state) => state switch
    {
        "upcoming" => Say("À venir", "To come"),
        "approaching" => Say("À préparer", "To be prepared"),
        "dueToday" => Say("Aujourd’hui", "Today"),
        "met" => Say("Fait", "Done"),
        "missed" => Say("Manqué", "Missed"),
        "past" => Say("Passé", "Past"),
        "notComputable" => Say("Incalculable", "Cannot be computed"),
        _ => state,
    };

    public static string Tone(string state) => state switch
    {
        "met" => "good",
        "upcoming" => "info",
        "approaching" or "dueToday" => "warn",
        "missed" => "bad",
        _ => "quiet",
    };

    /// <summary>How a row of the table stands out.</summary>
    public static string? Row(string state) => state switch
    {
        "missed" => "late",
        "dueToday" or "approaching" => "due",
        _ => null,
    };

    /// <summary>What became of a letter; null while it waits, or simply counts.</summary>
    public static string? Fate(Notice letter) => letter switch
    {
        { Withdrawal: not null } => Say("Retirée", "Withdrawn"),
        { HasTakenEffect: true, Purpose: "opposition" } => Say("Écartée par un avenant", "Set aside by an amendment"),
        { HasTakenEffect: true, Purpose: "renewal" } => Say("Pour un terme antérieur", "For an earlier term"),
        { HasTakenEffect: true } => Say("A pris effet", "Took effect"),
        _ => null,
    };

    public static string Purpose(string purpose) => purpose switch
    {
        "renewal" => Say("Reconduction", "Renewal"),
        "termination" => Say("Résiliation", "Termination"),
        "opposition" => Say("Opposition à la reconduction tacite", "Opposition to the tacit renewal"),
        _ => purpose,
    };

    /// <summary>What holds no longer from a day on, by its last day.</summary>
    public static string LastDay(DateOnly until) => $"{Say("jusqu’au", "until")} {HubClock.Day(until > DateOnly.MinValue ? until.AddDays(-1) : until)}";

    public static string Proposed => Say("proposé : le préavis du texte vaut jusqu’à l’accord de toutes", "proposed: the notice of the text holds until all agree");

    public static string NeverAgreed => Say("jamais convenu", "never agreed");

    private static string By(Deadline deadline, Func<string?, string> nameOf) => deadline.Party is { } party ? $" ({nameOf(party)})" : "";

    private static string? InputOf(Deadline deadline, string name) => deadline.Inputs.FirstOrDefault(input => input.Name == name)?.Value;
}
