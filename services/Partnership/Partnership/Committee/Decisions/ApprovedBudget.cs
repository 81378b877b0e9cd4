using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Committee.Decisions;

/// <summary>The budget of a year as the committee approved it: what the plan held for that year then, and nothing that the plan holds later.</summary>
/// <param name="KnownSoFar">EUR, of the lines whose amount was known; 0 beside no unknown lines where it held no line for that year.</param>
/// <param name="UnknownLines">Numbers of the others: unknown is not zero.</param>
/// <param name="PlanPosition">Position of the plan in its stream: whatever is told of the plan after it has changed it.</param>
internal sealed record ApprovedBudget(decimal KnownSoFar, IReadOnlyList<int> UnknownLines, int PlanPosition)
{
    public static ApprovedBudget Of(FundingPlan plan, int fiscalYear, FiscalCalendar calendar)
    {
        var total = YearTotal.Of(plan, calendar).FirstOrDefault(one => one.FiscalYear is { } year && calendar.AreSame(year.Year, fiscalYear));
        return new(total?.KnownSoFar ?? 0, total?.UnknownLines ?? [], plan.StreamPosition);
    }

    /// <summary>Whether the plan is still what it was, and holds the same for the year: from when years count changes that without a word of the plan.</summary>
    public bool Is(ApprovedBudget other) => (KnownSoFar, PlanPosition) == (other.KnownSoFar, other.PlanPosition) && UnknownLines.SequenceEqual(other.UnknownLines);
}
