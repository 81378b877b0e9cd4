using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Versions;
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
        var inEffect = await context.Amendments.AsNoTracking()
            .Where(one => one.AgreementId == plan.AgreementId && one.State == AmendmentState.InEffect)
            .ToListAsync(cancellationToken);
        if (inEffect.Find(one => one.Number == number) is not { } named)
            return new NoSuchAmendmentInEffect(number);
        var line = target?.Line is { } sought ? plan.LineOf(sought) : null;
        if (target is null || (target.Line is not null && line is null))
            return null;
        if (!target.IsSaidBy(named.Changes, plan))
            return new AmendmentSaysNothing(number);
        // What all signed last is not undone by what they had signed before.
        if (line is not null && HeldLines.OfAmendments(line, [.. inEffect.Select(one => one.FactOn(one.EffectiveFrom!.Value))]) is [.., { Amendment: { } last } held] && (held.From, last).CompareTo((named.EffectiveFrom!.Value, number)) > 0)
            return new AmendmentSaysOtherwise(last);
        return target.DiffersFrom(named.Changes) ? new AmendmentSaysOtherwise(number) : null;
    }
}
