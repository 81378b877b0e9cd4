using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What is planned for a fiscal year, as far as is known.</summary>
/// <param name="FiscalYear">The year; null for what is given once, over several or in none.</param>
/// <param name="KnownSoFar">EUR, of the lines whose amount is known.</param>
/// <param name="UnknownLines">Numbers of the others: unknown is not zero.</param>
internal sealed record YearTotal(FiscalYearView? FiscalYear, decimal KnownSoFar, IReadOnlyList<int> UnknownLines)
{
    public static IReadOnlyList<YearTotal> Of(FundingPlan plan, FiscalCalendar calendar) =>
    [
        .. plan.Lines.Where(line => line.Aside is null)
            .SelectMany(line => plan.SharesOf(line, calendar).Select(share => (line.Number, Year: share.FiscalYear is { } year ? calendar.Same(year) : (int?)null, share.Amount)))
            .GroupBy(share => share.Year)
            .OrderBy(shares => shares.Key ?? int.MaxValue)
            .Select(shares => new YearTotal(
                calendar.View(shares.Key),
                shares.Sum(share => share.Amount ?? 0),
                [.. shares.Where(share => share.Amount is null).Select(share => share.Number)])),
    ];
}
