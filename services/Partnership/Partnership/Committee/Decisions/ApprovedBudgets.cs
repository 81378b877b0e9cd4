using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Decisions;

/// <summary>Reads which budgets the committee approved, and whether the plan is still what it was then.</summary>
internal sealed class ApprovedBudgets(PartnershipDbContext context, DecisionReader decisions, CurrentUser user)
{
    public async Task<IReadOnlyList<ApprovedYear>> OfAsync(FundingPlan plan, AgreementMoment moment, FiscalCalendar calendar, CancellationToken cancellationToken)
    {
        // Who left reads of no meeting after.
        DateOnly? until = !user.IsStaff && moment.Left.TryGetValue(user.Organisation ?? string.Empty, out var left) ? left : null;
        var rows = await context.Meetings.AsNoTracking()
            .Where(meeting => meeting.AgreementId == plan.AgreementId && (until == null || meeting.Day < until))
            .SelectMany(meeting => meeting.Decisions, (meeting, decision) => new { meeting.Number, meeting.Day, Decision = decision })
            .Where(row => row.Decision.Kind == CommitteeDecisionKind.ApprovesBudget)
            .OrderBy(row => row.Decision.Number)
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return [];
        var replaced = await decisions.ReplacedAsync(plan.AgreementId, cancellationToken);
        return
        [
            .. rows.Where(row => row.Decision.FiscalYear is not null && !replaced.ContainsKey(row.Decision.Number))
                .Select(row => ApprovedYear.Of(row.Decision, row.Number, row.Day, plan, calendar)),
        ];
    }
}

/// <param name="Decision">Number of the decision.</param>
/// <param name="Meeting">Number of the meeting that took it.</param>
/// <param name="Day">The day of that meeting.</param>
/// <param name="FiscalYear">The year.</param>
/// <param name="Approved">What the plan held for it then; null for a decision that was recorded before that was kept.</param>
/// <param name="Now">What the plan holds for it today.</param>
/// <param name="HasChanged">Whether anything of the plan was said otherwise since, be it of another year, or years count otherwise, so that it holds something else for this one.</param>
internal sealed record ApprovedYear(int Decision, int Meeting, DateOnly Day, FiscalYearView FiscalYear, ApprovedBudget? Approved, ApprovedBudget Now, bool HasChanged)
{
    public static ApprovedYear Of(Decision decision, int meeting, DateOnly day, FundingPlan plan, FiscalCalendar calendar)
    {
        var now = ApprovedBudget.Of(plan, decision.FiscalYear!.Value, calendar);
        return new(decision.Number, meeting, day, calendar.View(calendar.Same(decision.FiscalYear.Value)), decision.Budget, now, decision.Budget is { } then && !then.Is(now));
    }
}
