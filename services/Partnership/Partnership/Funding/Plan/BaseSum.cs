using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What the lines on one base add up to, in one fiscal year or over all of them, as far as is known.</summary>
/// <param name="Base">Number of the base.</param>
/// <param name="FiscalYear">The year, of a base that each has its own; null for the whole, and for lines whose years are unknown.</param>
/// <param name="BaseAmount">EUR; null when unknown.</param>
/// <param name="KnownRate">Percent.</param>
/// <param name="Exact">EUR before each share is rounded to cents.</param>
/// <param name="KnownAmount">EUR of the shares to the cent.</param>
/// <param name="UnknownLines">Numbers of the lines whose amount is unknown.</param>
internal sealed record BaseSum(int Base, int? FiscalYear, decimal? BaseAmount, decimal KnownRate, decimal Exact, decimal KnownAmount, IReadOnlyList<int> UnknownLines)
{
    private const decimal Whole = 100;

    public bool RatesExceed => KnownRate > Whole;

    public bool AmountsExceed => Exact > BaseAmount;

    /// <summary>How much of the base the known amounts take: 1 is all of it.</summary>
    public decimal Taken => BaseAmount is > 0 ? Exact / BaseAmount.Value : 0;

    public static IEnumerable<BaseSum> Of(FundingBase on, IEnumerable<PlanLine> lines, IReadOnlyCollection<int> granted, FiscalCalendar calendar)
    {
        var counting = lines.Where(line => line.Base == on.Number && line.Aside is null && line.IsMoney).ToList();
        if (!on.IsPerYear)
            return [Of(on, year: null, counting, granted, calendar)];
        var years = counting.SelectMany(line => line.FiscalYears).Concat(on.Years.Select(own => own.Year)).Select(calendar.Same).Distinct().Order();
        // A line whose years are unknown may stand in any of them.
        return [.. years.Select(year => Of(on, year, counting.Where(line => Holds(line, year, calendar)), granted, calendar)), .. counting.Exists(line => line.FiscalYears.Count == 0) ? [Of(on, year: null, counting.Where(line => line.FiscalYears.Count == 0), granted, calendar)] : Array.Empty<BaseSum>()];
    }

    private static BaseSum Of(FundingBase on, int? year, IEnumerable<PlanLine> lines, IReadOnlyCollection<int> granted, FiscalCalendar calendar)
    {
        var counting = lines.ToList();
        var amounts = counting.ConvertAll(line => (line.Number, Shares: BaseShares.Of(line, on, counting, granted, calendar)))
            .ConvertAll(line => (line.Number, Exact: In(on, year, line.Shares, calendar, share => share.Exact), Cents: In(on, year, line.Shares, calendar, share => share.Amount)));
        return new(
            on.Number,
            year,
            on.AmountIn(year, calendar),
            counting.Sum(line => line.Rate ?? 0),
            amounts.Sum(line => line.Exact ?? 0),
            amounts.Sum(line => line.Cents ?? 0),
            [.. amounts.Where(line => line.Exact is null).Select(line => line.Number)]);
    }

    private static bool Holds(PlanLine line, int year, FiscalCalendar calendar) =>
        line.FiscalYears.Count == 0 || line.FiscalYears.Any(own => calendar.Same(own) == calendar.Same(year));

    // Of what is given once over several years nobody knows how much is one year's.
    private static decimal? In(FundingBase on, int? year, IReadOnlyList<PlannedShare> shares, FiscalCalendar calendar, Func<PlannedShare, decimal?> amountOf)
    {
        if (!on.IsPerYear)
            return shares.Aggregate((decimal?)0, (sum, share) => sum + amountOf(share));
        return shares.FirstOrDefault(share => share.FiscalYear is not null && calendar.AreSame(share.FiscalYear, year)) is { } found ? amountOf(found) : null;
    }
}
