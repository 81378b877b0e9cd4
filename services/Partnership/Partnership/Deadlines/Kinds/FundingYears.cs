using System.Globalization;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The last day of each fiscal year for which money is promised. What is given in kind has no fiscal year.</summary>
internal static class FundingYears
{
    public static IEnumerable<Deadline> Of(DeadlineCase agreement) =>
        (agreement.Facts.Funding ?? FundedYears.Of(agreement.Text.Grants)).SelectMany(funded => Of(agreement, funded, new FiscalCalendar(agreement.Facts.FirstFiscalYearFrom)));

    private static IEnumerable<Deadline> Of(DeadlineCase agreement, FundedYears funded, FiscalCalendar calendar)
    {
        if (funded.Years.Count == 0)
            return [Year(agreement, funded, view: null) with { Missing = ["grant.years"] }];
        // A year that would begin once the agreement is terminated is not funded.
        return funded.Years.Select(calendar.View)
            .Where(view => !(agreement.Ended is not null && view.FirstDay > agreement.Days.End))
            .Select(view => Year(agreement, funded, view));
    }

    private static Deadline Year(DeadlineCase agreement, FundedYears funded, FiscalYearView? view) => new()
    {
        Id = view is null ? $"funding-year.{funded.Number}" : $"funding-year.{funded.Number}.{view.Year}",
        Kind = DeadlineKind.FundingYear,
        Parties = agreement.Parties,
        Source = funded.Source,
        Formula = new("last-day-of-fiscal-year", "The first day of the first fiscal year, and as many years later: the day before."),
        Inputs = DeadlineCase.Inputs(
            funded.Text is { } text ? new DeadlineInput("grant.years", text) : null,
            agreement.Facts.FirstFiscalYearFrom is { } origin && view is not null && !FiscalCalendar.IsNamed(view.Year) ? DeadlineCase.Input("fiscal-year.origin", origin) : null,
            funded.Funder is { } payer ? new DeadlineInput("grant.by", payer) : null,
            funded.Rate is { } rate ? DeadlineCase.Input("grant.rate", rate) : null,
            funded.Amount is { } amount ? new DeadlineInput("grant.amount", amount.ToString("0.00", CultureInfo.InvariantCulture)) : null),
        LegalDate = view?.LastDay,
        Missing = view?.LastDay is null ? ["fiscal-year.origin"] : [],
        Year = view?.Year,
        Following = DeadlineFollowing.DayOnly,
    };
}
