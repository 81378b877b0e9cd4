using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines.Years;
using SkillsHub.Partnership.Funding;
using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Committee.Decisions;

/// <summary>Takes a decision, and lets the agreement become what it says, in what the caller saves. What the one before had changed, one that replaces it takes back.</summary>
internal sealed class DecisionEffects(PartnershipDbContext context, DecisionReader decisions, YearCount years, FundingDesk funding)
{
    public async Task<Result<Decision>> DecideAsync(DecisionDraft draft, Meeting meeting, SeatedAgreement around, CancellationToken cancellationToken)
    {
        var agreement = around.Agreement;
        if (draft is { Kind: CommitteeDecisionKind.ApprovesBudget, FiscalYear: { } year } && (await funding.FindPlanAsync(agreement.Id, cancellationToken)).TryGet(out var plan, out _))
            draft = draft with { Budget = ApprovedBudget.Of(plan, year, new FiscalCalendar(agreement.Years.FirstFiscalYearFrom)) };
        var taken = await decisions.AllAsync(agreement.Id, cancellationToken);
        // What was not held decides nothing, whatever it would have decided.
        if (!meeting.Decide(taken.Select(decision => decision.Number).DefaultIfEmpty(0).Max() + 1, draft, agreement).TryGet(out var decision, out var early))
            return early;
        if (DecisionRules.Check(draft, agreement, taken, await PendingAsync(agreement.Id, cancellationToken)) is { } refusal)
            return refusal;
        var former = DecisionRules.Replaced(draft, taken).Value;
        if (former?.Finding is not null)
            agreement.ReopenFindings(former.Number);
        if (draft.Finding is { } finding)
            agreement.CloseFindings([new ClosedFinding(finding, meeting.Day, Amendment: null, decision.Number)]);
        var counted = Counted(agreement.Years, draft, former);
        if (counted != agreement.Years && await years.ChangeAsync(agreement, counted with { SaidAt = draft.RecordedAt }, around.Today, draft.RecordedAt, cancellationToken) is { } collision)
            return collision;
        return decision;
    }

    // What somebody has said since stays said.
    private static AgreementYears Counted(AgreementYears now, DecisionDraft draft, Decision? former) => now with
    {
        FirstYearFrom = draft.FirstYearFrom ?? (former?.FirstYearFrom is { } year && year == now.FirstYearFrom ? null : now.FirstYearFrom),
        FirstFiscalYearFrom = draft.FirstFiscalYearFrom ?? (former?.FirstFiscalYearFrom is { } fiscal && fiscal == now.FirstFiscalYearFrom ? null : now.FirstFiscalYearFrom),
    };

    private async Task<Dictionary<int, int>> PendingAsync(Guid agreementId, CancellationToken cancellationToken) =>
        (await context.Amendments.AsNoTracking()
            .Where(amendment => amendment.AgreementId == agreementId && (amendment.State == AmendmentState.Proposed || amendment.State == AmendmentState.Signed))
            .ToListAsync(cancellationToken))
        .SelectMany(amendment => (amendment.Changes.CloseFindings ?? []).Select(finding => (finding, amendment.Number)))
        .DistinctBy(one => one.finding)
        .ToDictionary(one => one.finding, one => one.Number);
}
