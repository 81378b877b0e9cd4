using SkillsHub.Portal.Api.Disputes;
using SkillsHub.Portal.Components.Forms;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Disputes;

/// <summary>The words of disputes.</summary>
internal static class DisputeWords
{
    private static readonly string[] States = ["open", "settled", "referred", "closed", "withdrawn"];
    private static readonly string[] Kinds = ["letter", "meeting", "mediation", "conciliation", "committeeOpinion", "proposal"];
    private static readonly string[] Outcomes = ["judged", "settled", "discontinued"];

    public static IReadOnlyDictionary<string, string> Fields => new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["title"] = Say("Intitulé", "Title"),
        ["subject"] = Say("De quoi il s’agit", "What it is about"),
        ["parties"] = Say("Entre qui", "Between whom"),
        ["concernsHub"] = Say("L’exploitant de la Maison", "The hub’s operator"),
        ["articles"] = Say("Articles concernés", "Articles concerned"),
        ["commitments"] = Say("Engagements concernés", "Commitments concerned"),
        ["findings"] = Say("Constats concernés", "Findings concerned"),
        ["aroseOn"] = Say("Né le", "Arose on"),
        ["notifiedOn"] = Say("Notifié le", "Notified on"),
        ["kind"] = Say("Démarche", "Step"),
        ["day"] = "Date",
        ["who"] = Say("Par qui", "By whom"),
        ["what"] = Say("Ce qui a été fait", "What was done"),
        ["proof"] = Say("Référence ou preuve", "Reference or proof"),
        ["meeting"] = Say("Réunion du comité n°", "Committee meeting no."),
        ["decision"] = Say("Décision du comité n°", "Committee decision no."),
        ["settledOn"] = Say("Date de l’accord", "Day of the settlement"),
        ["terms"] = Say("Ce qui est convenu", "What is agreed"),
        ["amendment"] = Say("Avenant n°", "Amendment no."),
        ["reopenedOn"] = Say("L’accord n’est plus tenu depuis le", "The settlement is not kept since"),
        ["referredOn"] = Say("Date de la saisine", "Day of the referral"),
        ["court"] = Say("Tribunal saisi", "Court"),
        ["caseNumber"] = Say("Numéro de l’affaire", "Case number"),
        ["outcome"] = Say("Issue", "Outcome"),
        ["closedOn"] = Say("Date de l’issue", "Day of the outcome"),
        ["decisionNumber"] = Say("Numéro de la décision", "Number of the decision"),
        ["details"] = Say("En bref", "In short"),
        ["reason"] = Say("Motif", "Reason"),
    };

    /// <summary>Who reads what is written of a dispute.</summary>
    public static string WhoReads => Say("Seules les parties concernées et l’équipe de la Maison le lisent.", "Only the parties concerned and the hub’s team read it.");

    public static IReadOnlyList<Choice> StateChoices => [.. States.Select(state => new Choice(state, State(state)))];

    public static IReadOnlyList<Choice> KindChoices => [.. Kinds.Select(kind => new Choice(kind, Kind(kind)))];

    public static IReadOnlyList<Choice> OutcomeChoices => [.. Outcomes.Select(outcome => new Choice(outcome, Outcome(outcome)))];

    public static string Title(int number, string title) => Say($"Différend n° {number} : {title}", $"Dispute no. {number}: {title}");

    /// <summary>Those concerned, the hub's operator last.</summary>
    public static string Between(DisputeSummary dispute, Func<string, string> names) =>
        string.Join(Say(" et ", " and "), dispute.ConcernsHub ? dispute.Parties.Select(names).Append(Fields["concernsHub"]) : dispute.Parties.Select(names));

    public static string State(string state) => state switch
    {
        "open" => Say("Ouvert", "Open"),
        "settled" => Say("Réglé", "Settled"),
        "referred" => Say("Devant le tribunal", "Before the court"),
        "closed" => Say("Clos", "Closed"),
        "withdrawn" => Say("Retiré", "Withdrawn"),
        _ => state,
    };

    public static string Tone(string state) => state switch
    {
        "open" => "info",
        "referred" => "bad",
        "settled" => "good",
        _ => "quiet",
    };

    public static string Kind(string kind) => kind switch
    {
        "letter" => Say("Courrier", "Letter"),
        "meeting" => Say("Rencontre", "Meeting"),
        "mediation" => Say("Médiation", "Mediation"),
        "conciliation" => "Conciliation",
        "committeeOpinion" => Say("Avis du comité", "Opinion of the committee"),
        "proposal" => Say("Proposition", "Proposal"),
        _ => kind,
    };

    public static string Outcome(string outcome) => outcome switch
    {
        "judged" => Say("Jugé", "Judged"),
        "settled" => Say("Accord avant le jugement", "Settled before the judgment"),
        "discontinued" => Say("Désistement", "Given up"),
        _ => outcome,
    };

    public static string End(string end) => end switch
    {
        "settlement" => Say("accord", "settlement"),
        "referral" => Say("saisine", "referral"),
        _ => Say("issue", "outcome"),
    };

    public static string TakeBack(string kind) => kind switch
    {
        "settlement" => Say("Reprendre cet accord : enregistré par erreur", "Take back this settlement: recorded by mistake"),
        "referral" => Say("Reprendre cette saisine : enregistrée par erreur", "Take back this referral: recorded by mistake"),
        _ => Say("Reprendre cette issue : erreur ou appel", "Take back this outcome: a mistake, or an appeal"),
    };

    public static string? Done(string? done) => done switch
    {
        "created" => Say("Le différend est ouvert : les parties concernées le trouvent dans leur espace.", "The dispute is open: the parties concerned find it in their space."),
        "step" => Say("La démarche est enregistrée.", "The step is recorded."),
        "withdraw-step" => Say("La démarche est retirée.", "The step is withdrawn."),
        "settle" => Say("L’accord est enregistré.", "The settlement is recorded."),
        "confirm-settlement" or "confirm-closing" => Say("Votre confirmation est enregistrée.", "Your confirmation is recorded."),
        "withdraw-settlement" => Say("L’accord est repris.", "The settlement is taken back."),
        "withdraw-referral" => Say("La saisine est reprise.", "The referral is taken back."),
        "withdraw-closing" => Say("L’issue est reprise.", "The outcome is taken back."),
        "number-case" => Say("Le numéro de l’affaire est enregistré.", "The case number is recorded."),
        "reopen" => Say("Le différend est rouvert.", "The dispute is open again."),
        "refer" => Say("La saisine du tribunal est enregistrée.", "The referral to the court is recorded."),
        "close" => Say("L’issue est enregistrée.", "The outcome is recorded."),
        "withdraw" => Say("Le différend est retiré.", "The dispute is withdrawn."),
        _ => null,
    };
}
