using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Statements;

/// <summary>Of which money the budget is cut.</summary>
/// <param name="By">By what.</param>
/// <param name="Funder">Only this party's.</param>
/// <param name="FiscalYear">Only this year's.</param>
/// <param name="Nature">Only of this nature.</param>
internal sealed record BudgetFilter(string? By, string? Funder, int? FiscalYear, string? Nature)
{
    public Invalid? Check(out BudgetKey? key) => new Check()
        .OneOf(By, "by", out key)
        .OneOf<FundingNature>(Nature, "nature", out _)
        .Year(FiscalYear, "fiscalYear")
        .Error;

    public bool Has(PlanLine line, PlannedShare share, FiscalCalendar calendar) => Has(line.Funder, line.Nature, share.FiscalYear, calendar);

    public bool Has(GrantedCell cell, FiscalCalendar calendar) => Has(cell.Funder, cell.Nature, cell.FiscalYear, calendar);

    public bool Has(SpentCell cell, FiscalCalendar calendar) => Has(cell.Funder, cell.Nature, cell.FiscalYear, calendar);

    private bool Has(string? funder, FundingNature? nature, int? year, FiscalCalendar calendar) =>
        (Funder is null || funder == Funder)
        && (FiscalYear is null || (year is not null && calendar.AreSame(year, FiscalYear)))
        && (!WireName.TryParse<FundingNature>(Nature, out var only) || only is null || nature == only);
}
