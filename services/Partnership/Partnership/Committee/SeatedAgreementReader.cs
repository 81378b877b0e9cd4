using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee;

/// <summary>Reads an agreement with its committee, as the hub's staff, its parties and the other organisations that have a seat see it; to others it is not there.</summary>
internal sealed class SeatedAgreementReader(PartnershipDbContext context, CurrentUser user, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Ids of the agreements whose committee somebody reads.</summary>
    public IQueryable<Guid> Readable => context.Agreements.VisibleTo(user).Select(agreement => agreement.Id).Union(context.Committees
        .Where(committee => committee.Hub == user.Hub && committee.Seats.Any(seat => seat.Organisation != null && seat.Organisation == user.Organisation))
        .Select(committee => committee.AgreementId));

    public async Task<Result<SeatedAgreement>> ReadAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        if (await context.Agreements.SingleOrDefaultAsync(candidate => candidate.Id == agreementId && Readable.Contains(candidate.Id), cancellationToken) is not { } agreement)
            return new AgreementNotFound();
        if (agreement.InForceFrom is null)
            return new NotInForce(agreement.State);
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(agreement.Hub);
        if (await context.Committees.SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId, cancellationToken) is not { } committee)
            return new CommitteeNotFound();
        return new SeatedAgreement(agreement, committee, hub.DayOf(Now));
    }
}
