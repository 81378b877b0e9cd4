using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What a line gives in one fiscal year, or once for all where it is no year's.</summary>
/// <param name="FiscalYear">The year; null for what is given once, over all of them.</param>
/// <param name="Exact">EUR before it is rounded to cents; null when unknown.</param>
internal sealed record PlannedShare(int? FiscalYear, decimal? Exact)
{
    public const string YearsMissing = "fiscal-years";

    private const decimal Cent = 0.01m;

    /// <summary>Cents that it gives back, so that all shares of a base stay within it.</summary>
    public int CentsGiven { get; init; }

    /// <summary>EUR with cents: half a cent is rounded up, unless it gives that cent back.</summary>
    public decimal? Amount => Exact is { } exact ? ToCents(exact) - (CentsGiven * Cent) : null;

    public bool IsRounded => Exact is { } exact && ToCents(exact) != exact;

    public bool IsRoundedUp => Exact is { } exact && ToCents(exact) > exact;

    public static IReadOnlyList<PlannedShare> Of(PlanLine line, FundingBase? on, FiscalCalendar calendar)
    {
        if (!line.IsMoney)
            return [];
        var isOfEachYear = line.Amount is null ? on?.IsPerYear == true : line.IsPerYear;
        if (isOfEachYear && line.FiscalYears.Count > 0)
            return [.. line.FiscalYears.Select(year => new PlannedShare(year, Limited(line, AmountIn(line, on, year, calendar))))];
        // How much that is in all depends on how many years they are.
        var whole = isOfEachYear ? null : AmountIn(line, on, year: null, calendar);
        return [new PlannedShare(line.FiscalYears is [var only] ? only : null, Limited(line, whole))];
    }

    /// <summary>What has to be said before all of it is known.</summary>
    public static IReadOnlyList<string> Missing(PlanLine line, FundingBase? on, FiscalCalendar calendar)
    {
        var missing = new List<string>();
        if (line.Funder is null)
            missing.Add("funder");
        if (line.Nature is null)
            missing.Add("nature");
        if (!line.IsMoney)
            return missing;
        if (line is { Rate: null, Amount: null })
            missing.Add("rate");
        if (line.Amount is null && on is null)
            missing.Add("base");
        if (line.Amount is null && on is not null && Of(line, on, calendar).Any(share => on.AmountIn(share.FiscalYear, calendar) is null))
            missing.Add("base.amount");
        if (line.FiscalYears.Count == 0 && (line.Amount is null ? on?.IsPerYear == true : line.IsPerYear))
            missing.Add(YearsMissing);
        return missing;
    }

    private static decimal? AmountIn(PlanLine line, FundingBase? on, int? year, FiscalCalendar calendar) => line.Amount ?? (on?.AmountIn(year, calendar) * line.Rate / 100);

    private static decimal? Limited(PlanLine line, decimal? amount) => amount > line.Ceiling ? line.Ceiling : amount;

    private static decimal ToCents(decimal exact) => decimal.Round(exact, 2, MidpointRounding.AwayFromZero);
}
