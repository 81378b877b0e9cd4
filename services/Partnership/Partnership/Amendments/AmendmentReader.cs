using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

/// <summary>Reads an agreement with all that its terms are made of, as the hub's staff, its parties and who is asked to become one see it; to others it is not there.</summary>
internal sealed class AmendmentReader(PartnershipDbContext context, VersionReader versions, CurrentUser user, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<Result<AmendedAgreement>> ReadAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var asked = context.Amendments.Asking(user).Where(amendment => amendment.AgreementId == agreementId && amendment.Hub == user.Hub).Select(amendment => amendment.AgreementId);
        var seen = context.Agreements.VisibleTo(user).Select(candidate => candidate.Id).Union(asked);
        if (await context.Agreements.SingleOrDefaultAsync(candidate => candidate.Id == agreementId && seen.Contains(candidate.Id), cancellationToken) is not { } agreement)
            return new AgreementNotFound();
        if (agreement.InForceFrom is null)
            return new NotInForce(agreement.State);
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(agreement.Hub);
        var amendments = await context.Amendments.Where(amendment => amendment.AgreementId == agreementId).OrderBy(amendment => amendment.Number).ToListAsync(cancellationToken);
        var today = hub.DayOf(Now);
        return new AmendedAgreement(agreement, amendments, await versions.ReadAsync(agreement, today, cancellationToken), today);
    }
}
