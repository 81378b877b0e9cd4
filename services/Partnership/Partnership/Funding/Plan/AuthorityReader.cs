using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Funding.Plan.Errors;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>Whether there is what somebody gives as authority.</summary>
internal sealed class AuthorityReader(PartnershipDbContext context, DecisionReader decisions)
{
    public async Task<Error?> CheckAsync(Guid agreementId, PlanAuthority? by, CancellationToken cancellationToken)
    {
        if (by?.Amendment is { } amendment
            && !await context.Amendments.AnyAsync(one => one.AgreementId == agreementId && one.Number == amendment && one.State == AmendmentState.InEffect, cancellationToken))
            return new NoSuchAmendmentInEffect(amendment);
        if (by?.Decision is not { } number)
            return null;
        var taken = await decisions.AllAsync(agreementId, cancellationToken);
        return taken.Exists(decision => decision.Number == number) && !taken.Exists(decision => decision.Replaces == number) ? null : new NoSuchDecision(number);
    }
}
