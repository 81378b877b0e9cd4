using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.InKind;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Statements;

/// <summary>What a funder's money does, in a fiscal year or over all of them.</summary>
/// <param name="Funder">Slug of the party.</param>
/// <param name="FiscalYear">The year; null for all.</param>
/// <param name="Planned">What the plan gives, as far as is known.</param>
/// <param name="Asked">EUR.</param>
/// <param name="Granted">EUR.</param>
/// <param name="Called">EUR.</param>
/// <param name="Paid">EUR.</param>
/// <param name="Due">EUR called and not paid yet.</param>
/// <param name="Spent">EUR that expenses took.</param>
/// <param name="Left">EUR paid and not spent.</param>
/// <param name="Grants">Where it stands, grant by grant.</param>
/// <param name="Calls">What of it was called and is not paid yet, earliest first.</param>
/// <param name="Beyond">What a year's statement leaves out because it is no single year's; null where there is none, and for all years.</param>
/// <param name="Families">What it was spent on.</param>
/// <param name="Expenses">Each expense, latest day first, with the funder's part alone.</param>
internal sealed record StatementView(
    string Funder,
    FiscalYearView? FiscalYear,
    PlannedSum Planned,
    decimal Asked,
    decimal Granted,
    decimal Called,
    decimal Paid,
    decimal Due,
    decimal Spent,
    decimal Left,
    IReadOnlyList<GrantView> Grants,
    IReadOnlyList<OpenCall> Calls,
    BeyondYears? Beyond,
    IReadOnlyList<FamilySum> Families,
    Page<ExpenseView> Expenses)
{
    /// <summary>EUR that the funder refused of what was asked.</summary>
    public decimal Refused { get; init; }

    /// <summary>What it gave in kind, beside the money and in none of its sums; null where it gave nothing.</summary>
    public GiftSum? InKind { get; init; }

    public static StatementView Of(
        string funder,
        FiscalYearView? year,
        PlannedSum planned,
        IReadOnlyList<GrantView> grants,
        IReadOnlyList<OpenCall> calls,
        BeyondYears? beyond,
        IReadOnlyList<FamilySum> families,
        Page<ExpenseView> expenses) => new(
        funder,
        year,
        planned,
        grants.Sum(grant => grant.Asked),
        grants.Sum(grant => grant.Granted),
        grants.Sum(grant => grant.Called),
        grants.Sum(grant => grant.Paid),
        grants.Sum(grant => grant.Called - grant.Paid),
        grants.Sum(grant => grant.Spent),
        grants.Sum(grant => grant.Left),
        grants,
        calls,
        beyond,
        families,
        expenses)
        {
            Refused = grants.Sum(grant => grant.Refused),
        };
}
