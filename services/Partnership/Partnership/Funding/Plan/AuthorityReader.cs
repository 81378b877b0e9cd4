using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Plan.Errors;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>Whether there is what somebody gives as authority, and whether it says anything of that money.</summary>
internal sealed class AuthorityReader(PartnershipDbContext context, DecisionReader decisions)
{
    public async Task<Error?> CheckAsync(FundingPlan plan, PlanAuthority? by, PlanTarget? target, CancellationToken cancellationToken)
    {
        if (by?.Amendment is { } amendment && await AmendmentAsync(plan, amendment, target, cancellationToken) is { } refusal)
            return refusal;
        if (by?.Decision is not { } number)
            return null;
        var taken = await decisions.AllAsync(plan.AgreementId, cancellationToken);
        if (taken.Find(decision => decision.Number == number) is not { } found || taken.Exists(decision => decision.Replaces == number))
            return new NoSuchDecision(number);
        // What settles a finding, counts years or evaluates one says nothing of money; what asks for an amendment says that it takes one.
        return found.Kind is CommitteeDecisionKind.ApprovesBudget or CommitteeDecisionKind.Other ? null : new DecisionSaysNothing(number);
    }

    private async Task<Error?> AmendmentAsync(FundingPlan plan, int number, PlanTarget? target, CancellationToken cancellationToken)
    {
        var found = await context.Amendments.AsNoTracking()
            .Where(one => one.AgreementId == plan.AgreementId && one.Number == number && one.State == AmendmentState.InEffect)
            .Select(one => one.Changes)
            .SingleOrDefaultAsync(cancellationToken);
        if (found is not { } changes)
            return new NoSuchAmendmentInEffect(number);
        if (target is null || (target.Line is { } line && plan.LineOf(line) is null))
            return null;
        return !target.IsSaidBy(changes, plan) ? new AmendmentSaysNothing(number)
            : target.DiffersFrom(changes) ? new AmendmentSaysOtherwise(number)
            : null;
    }
}
