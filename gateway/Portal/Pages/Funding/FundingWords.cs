using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Api.Funding;
using SkillsHub.Portal.Components.Forms;
using SkillsHub.Portal.Language;
using SkillsHub.Portal.Pages.Agreements;
using static SkillsHub.Portal.Language.Words;

namespace SkillsHub.Portal.Pages.Funding;

internal static class FundingWords
{
    /// <summary>Who reads the reference of a step.</summary>
    public static string ReferenceHint => Say("Le financeur la lit dans le journal, pour toujours. Aucune donnée personnelle.", "The funder reads it in the journal, for ever. No personal data.");

    /// <summary>Of money, in the order of the plan.</summary>
    public static readonly string[] MoneyNatures = ["investment", "operating"];

    public static readonly string[] States = ["asked", "granted", "called", "paid"];

    public static IReadOnlyList<Choice> Natures => [.. MoneyNatures.Select(nature => new Choice(nature, AgreementWords.Nature(nature)))];

    public static IReadOnlyList<Choice> GrantStates => [.. States.Append("refused").Append("withdrawn").Select(state => new Choice(state, State(state)))];

    public static IReadOnlyList<Choice> Funders(Agreement agreement) => [.. agreement.Parties.Select(party => new Choice(party.Slug, party.Name))];

    public static string OwnMeans => Say("Fonds propres", "Own means");

    /// <summary>« exercice 1 (2025-2026) », « 2025 »; a year without days stays a number.</summary>
    public static string Year(FiscalYear year) => year switch
    {
        { Year: >= 1900 } => $"{year.Year}",
        { Label: { } label } => $"{Year(year.Year)} ({label})",
        _ => Year(year.Year),
    };

    public static string Year(int year) => year >= 1900 ? $"{year}" : Say($"Exercice {year}", $"Fiscal year {year}");

    /// <summary>Money that nobody has split by years.</summary>
    public static string NoYear => Say("Non réparti par exercice", "Not split by year");

    public static string YearOrNone(FiscalYear? year) => year is null ? NoYear : Year(year);

    public static string Days(FiscalYear year) => year is { FirstDay: { } first, LastDay: { } last }
        ? Say($"du {HubClock.Day(first)} au {HubClock.Day(last)}", $"{HubClock.Day(first)} to {HubClock.Day(last)}")
        : Say("dates inconnues", "days unknown");

    public static string Share(FundingLine line)
    {
        var share = line switch
        {
            { Rate: { } rate } => AgreementWords.Rate(rate),
            { Amount: { } amount } => Money.InWords(amount),
            { Nature: "inKind" } => "—",
            _ => Money.Unknown,
        };
        var each = line.IsPerYear ? $"{share} {Say("par exercice", "a fiscal year")}" : share;
        return line.Ceiling is { } most ? $"{each}, {Money.InWords(most)} {Say("au plus", "at most")}" : each;
    }

    public static string Missing(string code) => code switch
    {
        "rate" => Say("le taux ou le montant", "the rate or the amount"),
        "base" => Say("la base du taux", "the base of the rate"),
        "base.amount" => Say("le montant de la base", "the amount of the base"),
        "funder" => Say("le financeur", "the funder"),
        "nature" => Say("la nature", "the nature"),
        "fiscal-years" => Say("les exercices", "the fiscal years"),
        _ => code,
    };

    /// <summary>How a grant stands.</summary>
    public static string State(string state) => state switch
    {
        "asked" => Say("Demandée", "Asked for"),
        "granted" => Say("Accordée", "Granted"),
        "called" => Say("Appelée", "Called"),
        "paid" => Say("Versée", "Paid"),
        "refused" => Say("Refusée", "Refused"),
        "withdrawn" => Say("Annulée", "Withdrawn"),
        _ => state,
    };

    public static string Tone(string state) => state switch
    {
        "paid" => "good",
        "granted" or "called" => "info",
        "asked" => "warn",
        "refused" => "bad",
        _ => "quiet",
    };

    public static string Sum(string kind) => kind switch
    {
        "planned" => Say("Prévu", "Planned"),
        "asked" => Say("Demandé", "Asked for"),
        "granted" => Say("Accordé", "Granted"),
        "refused" => Say("Refusé", "Refused"),
        "called" => Say("Appelé", "Called"),
        "paid" => Say("Versé", "Paid"),
        "due" => Say("Appelé, pas encore versé", "Called, not yet paid"),
        "spent" => Say("Dépensé", "Spent"),
        "left" => Say("Reste à dépenser sur le versé", "Left of what was paid"),
        _ => kind,
    };

    public static string Call(OpenCall call) =>
        Say($"Appel de fonds {call.Instalment} de la subvention n° {call.Grant}", $"Call {call.Instalment} of grant no. {call.Grant}");

    public static string Step(GrantStep step) => step.Kind switch
    {
        "asked" => Say("Demande", "Request"),
        "granted" => Say("Décision", "Decision"),
        "refused" => Say("Refus", "Refusal"),
        "called" => Say($"Appel de fonds {step.Instalment}", $"Call {step.Instalment}"),
        "paid" => Say($"Versement sur l’appel {step.Instalment}", $"Payment of call {step.Instalment}"),
        _ => step.Kind,
    };
}
