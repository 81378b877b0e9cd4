using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>Who is to give what, as far as is known.</summary>
/// <param name="FiscalYearOrigin">First day of the first fiscal year; null while nobody has said it.</param>
/// <param name="Missing">Why days of fiscal years are unknown.</param>
/// <param name="Bases">What rates apply to.</param>
/// <param name="Lines">Who gives what, in the order of the text, then as people added.</param>
/// <param name="Sums">What the lines on each base add up to.</param>
/// <param name="Totals">What is planned for each fiscal year, and beyond any.</param>
internal sealed record PlanView(
    DateOnly? FiscalYearOrigin,
    IReadOnlyList<string> Missing,
    IReadOnlyList<BaseView> Bases,
    IReadOnlyList<LineView> Lines,
    IReadOnlyList<BaseSumView> Sums,
    IReadOnlyList<YearTotal> Totals)
{
    /// <summary>The budgets that the committee approved, each as it was then and as it is now.</summary>
    public IReadOnlyList<ApprovedYear> Approved { get; init; } = [];

    public static PlanView Of(FundingPlan plan, StandingGrants standing, FiscalCalendar calendar) => new(
        calendar.Origin,
        calendar.Origin is null && plan.Lines.Any(line => line.FiscalYears.Any(year => !FiscalCalendar.IsNamed(year))) ? [FiscalCalendar.OriginMissing] : [],
        [.. plan.Bases.OrderBy(on => on.Number).Select(on => new BaseView(on.Number, on.Name, on.IsPerYear, on.Amount, on.Years, on.By))],
        [.. plan.Lines.OrderBy(line => line.Number).Select(line => LineView.Of(plan, line, standing.HaveLine(line.Number), calendar) with { Money = standing.ByLine.GetValueOrDefault(line.Number) })],
        [.. plan.Sums(calendar).Select(BaseSumView.Of)],
        YearTotal.Of(plan, calendar));
}

/// <param name="Number">In the plan, from 1.</param>
/// <param name="Name">What it is.</param>
/// <param name="IsPerYear">Whether each fiscal year has one of its own.</param>
/// <param name="Amount">EUR; null when unknown.</param>
/// <param name="Years">Years whose amount is another.</param>
/// <param name="By">By what its amounts were last said otherwise.</param>
internal sealed record BaseView(int Number, string Name, bool IsPerYear, decimal? Amount, IReadOnlyList<YearAmount> Years, PlanAuthority? By);

/// <param name="Number">In the plan, from 1.</param>
/// <param name="Funder">Slug of the party that gives; null when the text does not say, or names somebody who does not sign.</param>
/// <param name="Nature">What for; null when the text does not say.</param>
/// <param name="Base">Number of what the rate applies to.</param>
/// <param name="Rate">Percent; null when unknown, or when there is an amount.</param>
/// <param name="Amount">EUR; null when unknown, or when there is a rate.</param>
/// <param name="IsPerYear">Whether the amount is due in each of its years.</param>
/// <param name="Ceiling">EUR beyond which nothing is paid.</param>
/// <param name="FiscalYears">The years for which it is given.</param>
/// <param name="YearsText">The years in the words of the text.</param>
/// <param name="Source">Where it stands in the text; null for a line that a person added.</param>
/// <param name="Planned">What it gives, year by year or once.</param>
/// <param name="Missing">What has to be said before all of it is known.</param>
/// <param name="Aside">Why it does not count; null as long as it does.</param>
/// <param name="IsUsed">Whether something is asked for, granted or given on it, so that it changes no more; as far as the caller may know.</param>
internal sealed record LineView(
    int Number,
    string? Funder,
    FundingNature? Nature,
    int? Base,
    decimal? Rate,
    decimal? Amount,
    bool IsPerYear,
    decimal? Ceiling,
    IReadOnlyList<FiscalYearView> FiscalYears,
    string? YearsText,
    SourceSpan? Source,
    IReadOnlyList<ShareView> Planned,
    IReadOnlyList<string> Missing,
    AsideView? Aside,
    bool IsUsed)
{
    /// <summary>What the signed text says of it, whatever it is now; null for a line that a person added, or that is what the text says.</summary>
    public LineTerms? Read { get; init; }

    /// <summary>By what it was last said otherwise than the text does.</summary>
    public PlanAuthority? By { get; init; }

    /// <summary>What was asked for on it, granted and refused, as far as the caller may know; null where nothing was.</summary>
    public LineMoney? Money { get; init; }

    public static LineView Of(FundingPlan plan, PlanLine line, bool isUsed, FiscalCalendar calendar) => new(
        line.Number,
        line.Funder,
        line.Nature,
        line.Base,
        line.Rate,
        line.Amount,
        line.IsPerYear,
        line.Ceiling,
        [.. line.FiscalYears.Select(year => calendar.View(calendar.Same(year)))],
        line.YearsText,
        line.Source,
        [.. plan.SharesOf(line, calendar).Select(share => new ShareView(share.FiscalYear is { } year ? calendar.Same(year) : null, share.Amount))],
        PlannedShare.Missing(line, plan.BaseOf(line), calendar),
        line.Aside is { } aside ? new(aside.Reason, aside.SetAsideBy, aside.SetAsideAt) : null,
        isUsed)
    {
        Read = line.By is null ? null : line.Read,
        By = line.By,
    };
}

/// <param name="FiscalYear">The year; null for what is given once, over all of them.</param>
/// <param name="Amount">EUR; null when unknown.</param>
internal sealed record ShareView(int? FiscalYear, decimal? Amount);

/// <param name="Base">Number of the base.</param>
/// <param name="FiscalYear">The year; null for the whole.</param>
/// <param name="BaseAmount">EUR; null when unknown.</param>
/// <param name="KnownRate">Percent, as far as is known.</param>
/// <param name="KnownAmount">EUR, as far as is known.</param>
/// <param name="Left">What of the base no line covers, as far as is known; null when the base's amount is unknown.</param>
/// <param name="UnknownLines">Numbers of the lines whose amount is unknown.</param>
/// <param name="IsExceeded">Whether the text promises more than the whole.</param>
internal sealed record BaseSumView(
    int Base, int? FiscalYear, decimal? BaseAmount, decimal KnownRate, decimal KnownAmount, decimal? Left, IReadOnlyList<int> UnknownLines, bool IsExceeded)
{
    public static BaseSumView Of(BaseSum sum) => new(
        sum.Base,
        sum.FiscalYear,
        sum.BaseAmount,
        sum.KnownRate,
        sum.KnownAmount,
        sum.BaseAmount - sum.KnownAmount,
        sum.UnknownLines,
        sum.RatesExceed || sum.AmountsExceed);
}
