using SkillsHub.Contracts;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Funding.Statements;

/// <summary>Budget against actual.</summary>
/// <param name="By">By what it is cut.</param>
/// <param name="Rows">A row for each value that has any money.</param>
/// <param name="Approved">The budgets that the committee approved, of all funders.</param>
internal sealed record BudgetView(BudgetKey By, IReadOnlyList<BudgetRow> Rows, IReadOnlyList<ApprovedYear> Approved);

/// <param name="Funder">Slug of the party, by funder; null for lines that name none.</param>
/// <param name="Nature">By nature; null for lines that name none.</param>
/// <param name="FiscalYear">By year; null for what is no single year's.</param>
/// <param name="Family">By activity.</param>
/// <param name="OwnMeans">Whether it is the hub's own money, by funder.</param>
/// <param name="Planned">EUR, of the lines whose amount is known; null when none is.</param>
/// <param name="UnknownLines">Numbers of the lines whose amount is unknown.</param>
/// <param name="Granted">EUR; null where nothing can be granted so.</param>
/// <param name="Paid">EUR; null where nothing can be paid so.</param>
/// <param name="Spent">EUR that expenses took.</param>
internal sealed record BudgetRow(
    string? Funder,
    FundingNature? Nature,
    FiscalYearView? FiscalYear,
    ActivityFamily? Family,
    bool OwnMeans,
    decimal? Planned,
    IReadOnlyList<int> UnknownLines,
    decimal? Granted,
    decimal? Paid,
    decimal Spent);

/// <summary>What expenses took, as finely as any budget cuts it.</summary>
internal sealed record SpentCell(string? Funder, FundingNature Nature, int? FiscalYear, ActivityFamily Family, decimal Amount);

/// <summary>What one grant was given and paid.</summary>
internal sealed record GrantedCell(string Funder, FundingNature Nature, int? FiscalYear, decimal Granted, decimal Paid)
{
    public static GrantedCell Of(Grant grant) => new(grant.Funder, grant.Nature, grant.FiscalYear, grant.Granted, grant.Paid);
}

/// <summary>Cuts what is planned, granted and spent by one thing.</summary>
internal sealed class BudgetCut(IReadOnlyList<(PlanLine Line, PlannedShare Share)> planned, IReadOnlyList<GrantedCell> granted, IReadOnlyList<SpentCell> spent, FiscalCalendar calendar)
{
    public IReadOnlyList<BudgetRow> By(BudgetKey key) => key switch
    {
        BudgetKey.Nature => [.. Rows(entry => entry.Line.Nature, cell => (FundingNature?)cell.Nature, cell => (FundingNature?)cell.Nature)
            .OrderBy(row => row.Key).Select(row => row.Row with { Nature = row.Key })],
        BudgetKey.Year => [.. Rows(entry => Same(entry.Share.FiscalYear), cell => Same(cell.FiscalYear), cell => Same(cell.FiscalYear))
            .OrderBy(row => row.Key ?? int.MaxValue).Select(row => row.Row with { FiscalYear = calendar.View(row.Key) })],
        BudgetKey.Family => [.. spent.GroupBy(cell => cell.Family).OrderBy(cells => cells.Key)
            .Select(cells => new BudgetRow(null, null, null, cells.Key, OwnMeans: false, Planned: null, [], Granted: null, Paid: null, cells.Sum(cell => cell.Amount)))],
        _ => ByFunder(),
    };

    // The plan has lines that name no funder; what the hub bears itself is another thing.
    private IReadOnlyList<BudgetRow> ByFunder()
    {
        var rows = Rows(entry => (entry.Line.Funder, false), cell => (cell.Funder, false), cell => (cell.Funder, cell.Funder is null));
        return [.. rows.OrderBy(row => row.Key.Item2).ThenBy(row => row.Key.Item1 is null).ThenBy(row => row.Key.Item1, StringComparer.Ordinal)
            .Select(row => row.Row with { Funder = row.Key.Item1, OwnMeans = row.Key.Item2, Granted = row.Key.Item2 ? null : row.Row.Granted, Paid = row.Key.Item2 ? null : row.Row.Paid })];
    }

    private int? Same(int? year) => year is { } one ? calendar.Same(one) : null;

    private List<(TKey Key, BudgetRow Row)> Rows<TKey>(Func<(PlanLine Line, PlannedShare Share), TKey> ofPlan, Func<GrantedCell, TKey> ofGrant, Func<SpentCell, TKey> ofExpense)
    {
        var (plans, grants, expenses) = (planned.ToLookup(ofPlan), granted.ToLookup(ofGrant), spent.ToLookup(ofExpense));
        var keys = plans.Select(group => group.Key).Union(grants.Select(group => group.Key)).Union(expenses.Select(group => group.Key));
        return [.. keys.Select(key => (key, RowOf(PlannedSum.Of(plans[key]), grants[key], expenses[key])))];
    }

    private static BudgetRow RowOf(PlannedSum planned, IEnumerable<GrantedCell> granted, IEnumerable<SpentCell> spent)
    {
        var grants = granted.ToList();
        return new(null, null, null, null, OwnMeans: false, planned.KnownSoFar, planned.UnknownLines, grants.Sum(cell => cell.Granted), grants.Sum(cell => cell.Paid), spent.Sum(cell => cell.Amount));
    }
}
