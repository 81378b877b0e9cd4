using SkillsHub.Portal.Api.Reports;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Commitments;
using SkillsHub.Portal.Pages.Committee;
using SkillsHub.Portal.Pages.Deadlines;
using SkillsHub.Portal.Pages.Funding;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Reports;

internal static class ReportWords
{
    /// <summary>What is counted by activity.</summary>
    public static readonly string[] Activities = ["programme", "session", "sessionCancelled", "resource", "agendaEvent", "agendaEventCancelled"];

    public static readonly string[] Money = ["asked", "granted", "refused", "called", "paid", "spent"];

    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["text"] = Say("Texte", "Text"),
        ["transmittedOn"] = Say("Transmis le", "Transmitted on"),
        ["word"] = Say("Pourquoi avant la fin de l’exercice", "Why before the end of the year"),
        ["correction"] = Say("Ce que cette édition corrige", "What this edition corrects"),
    };

    public static string SharedActivity => Say(
        "Activités de la Maison, quelle que soit la convention : elles figurent aussi dans le rapport d’une autre convention en vigueur pendant cette période, et ne s’additionnent pas d’un rapport à l’autre.",
        "Activities of the hub, whatever the agreement: they stand in the report of another agreement in force in this period too, and do not add up across reports.");

    public static string Undated => Say(
        "Personne n’a dit d’où se comptent les exercices, et de l’argent est pour des exercices que le texte compte : aucun rapport ne le compte, et aucun ne peut être transmis avant que ce soit dit.",
        "Nobody has said from when fiscal years count, and there is money for years that the text counts: no report counts it, and none can be transmitted before that is said.");

    public static string Title(int year, string? label) => Say("Rapport annuel, ", "Annual report, ") + (year >= 1900 ? $"{year}" : FundingWords.Year(year) + (label is null ? "" : $" ({label})"));

    public static string Section(string section) => section switch
    {
        "overview" => Say("Vue d’ensemble", "Overview"),
        "funding" => Say("Financements", "Funding"),
        "commitments" => Say("Engagements", "Commitments"),
        "committee" => Say("Comité de pilotage", "Steering committee"),
        "deadlines" => Say("Échéances", "Deadlines"),
        "outlook" => Say("Perspectives", "Outlook"),
        _ => Labels.Family(section),
    };

    public static string State(string state) => state switch
    {
        "notOpened" => Say("Pas encore ouvert", "Not opened yet"),
        "draft" => Say("Brouillon", "Draft"),
        "transmitted" => Say("Transmis", "Transmitted"),
        "evaluated" => Say("Évalué", "Evaluated"),
        _ => state,
    };

    public static string Tone(string state) => state switch
    {
        "evaluated" => "success",
        "transmitted" => "info",
        "draft" => "warning",
        _ => "quiet",
    };

    public static string Measure(string measure) => measure switch
    {
        "programme" => Say("Formations publiées", "Programmes published"),
        "session" => Say("Sessions", "Sessions"),
        "sessionCancelled" => Say("Sessions annulées", "Sessions cancelled"),
        "resource" => Say("Documents publiés", "Resources published"),
        "agendaEvent" => Say("Rendez-vous", "Events"),
        "agendaEventCancelled" => Say("Rendez-vous annulés", "Events cancelled"),
        "ownMeans" => Say("Dépensé sur fonds propres", "Spent of own means"),
        "inKind" => Say("Apports en nature", "Contributions in kind"),
        "kept" => Say("Engagements tenus", "Commitments kept"),
        "meetingHeld" => Say("Réunions tenues", "Meetings held"),
        "meetingCancelled" => Say("Réunions annulées", "Meetings cancelled"),
        "decision" => Say("Décisions", "Decisions"),
        "deadlineMet" => Say("Échéances tenues", "Deadlines met"),
        "deadlineMissed" => Say("Échéances manquées", "Deadlines missed"),
        "promised" or "attributed" or "planned" or "amended" or "setAside" => Say("Registre des engagements", "Register of commitments"),
        _ => FundingWords.Sum(measure),
    };

    /// <summary>What is counted together: what was spent, of whatever means.</summary>
    public static string Measures(IReadOnlyList<string> measures) => measures is ["spent", "ownMeans"] or ["ownMeans", "spent"] ? Say("Dépensé", "Spent") : string.Join(", ", measures.Select(Measure));

    /// <summary>What became of the days on which a promise was due.</summary>
    public static string Standing(string standing) => standing switch
    {
        "due" => Say("Dû", "Due"),
        "inTime" => Say("À temps", "In time"),
        "late" => Say("En retard", "Late"),
        "missed" => Say("Non tenu", "Not kept"),
        _ => standing,
    };

    /// <summary>What sort a figure or a fact is of; null where its measure has none.</summary>
    public static string? Sort(string measure, string? sort) => (measure, sort) switch
    {
        (_, null) => null,
        ("session", _) => Labels.Modality(sort),
        ("resource", _) => Labels.DocumentType(sort),
        ("agendaEvent", _) => Labels.Kind(sort),
        ("inKind", _) => InKindWords.Kind(sort),
        ("decision", _) => CommitteeWords.Kind(sort),
        ("kept", _) => CommitmentWords.ProofKind(sort),
        ("deadlineMet" or "deadlineMissed", _) => DeadlineWords.Kind(sort),
        ("planned" or "amended", _) => CommitmentWords.KindTold(sort),
        _ => null,
    };

    public static string? Done(string? done) => done switch
    {
        "open" => Say("Le rapport est ouvert : écrivez ses textes.", "The report is open: write its texts."),
        "write" => Say("Le texte est enregistré.", "The text is saved."),
        "transmit" => Say("Le rapport est transmis aux parties.", "The report is transmitted to the parties."),
        _ => null,
    };

    /// <summary>Where the thing of a fact can be read; null where it has no page.</summary>
    public static string? Address(Guid agreement, ReportFact fact) => (fact.Measure, fact.Sort) switch
    {
        ("programme" or "session" or "sessionCancelled", _) => $"/programmes/{fact.Reference}",
        ("resource", _) or ("kept", "resource") => $"/documents/{fact.Reference}",
        ("agendaEvent" or "agendaEventCancelled", _) or ("kept", "event") => $"/agenda/{fact.Reference}",
        ("asked" or "granted" or "refused" or "called" or "paid" or "spent", _) => $"/agreements/{agreement}/funding/grants/{fact.Number}",
        ("inKind", _) => $"/agreements/{agreement}/funding/in-kind/{fact.Reference}",
        ("kept" or "promised" or "attributed" or "planned" or "amended" or "setAside", _) => $"/agreements/{agreement}/commitments/{fact.Number}",
        ("meetingHeld" or "meetingCancelled", _) => $"/agreements/{agreement}/committee/meetings/{fact.Number}",
        ("decision", _) => $"/agreements/{agreement}/committee#decision-{fact.Number}",
        ("deadlineMet" or "deadlineMissed", _) => $"/agreements/{agreement}/deadlines",
        _ => null,
    };
}
