using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>The fiscal years for which anything can be asked for: those that the plan names, and those of which a day lies within the term.</summary>
internal static class GrantYears
{
    public static bool Touch(int year, FundingPlan plan, AgreementMoment moment)
    {
        var calendar = FundingDesk.CalendarOf(moment);
        return plan.Lines.Where(line => line.Aside is null).SelectMany(line => line.FiscalYears).Concat(plan.Bases.SelectMany(on => on.Years.Select(own => own.Year))).Any(own => calendar.AreSame(own, year))
            || IsWithin(calendar.View(calendar.Same(year)), year, moment.Span);
    }

    // While nobody has said from when years count, a term of n years touches n + 1 of them at most.
    private static bool IsWithin(FiscalYearView view, int year, AgreementSpan span) => view is { FirstDay: { } first, LastDay: { } last }
        ? first <= span.Last && last >= span.From
        : year <= span.Last.Year - span.From.Year + 1;
}
