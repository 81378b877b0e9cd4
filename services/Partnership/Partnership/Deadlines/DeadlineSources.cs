using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>Reads what deadlines are computed from. Whoever may see the agreements is the caller's to check.</summary>
internal sealed class DeadlineSources(PartnershipDbContext context)
{
    public async Task<IReadOnlyList<DeadlineSource>> ReadAsync(IReadOnlyCollection<Guid> agreements, CancellationToken cancellationToken)
    {
        var inForce = await context.Agreements.AsNoTracking()
            .Where(agreement => agreements.Contains(agreement.Id) && agreement.InForceFrom != null)
            .ToListAsync(cancellationToken);
        // The whole text of a document lies beside its extract: it is left there.
        var texts = await context.AgreementContents.AsNoTracking()
            .Where(content => agreements.Contains(content.AgreementId))
            .Select(content => new { content.AgreementId, content.Extract })
            .ToDictionaryAsync(content => content.AgreementId, content => content.Extract, cancellationToken);
        var letters = (await context.NoticeLetters.AsNoTracking().Where(letter => agreements.Contains(letter.AgreementId)).ToListAsync(cancellationToken))
            .ToLookup(letter => letter.AgreementId);
        var plans = await context.FundingPlans.AsNoTracking().Where(plan => agreements.Contains(plan.AgreementId)).ToDictionaryAsync(plan => plan.AgreementId, cancellationToken);
        return [.. inForce.Select(agreement =>
        {
            var text = texts[agreement.Id];
            return new DeadlineSource(agreement, text with { Grants = AgreedGrants.Of(text.Grants, agreement.OpenPoints) }, [.. letters[agreement.Id]]) { Plan = plans.GetValueOrDefault(agreement.Id) };
        })];
    }
}
