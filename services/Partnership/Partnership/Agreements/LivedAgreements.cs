using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Hubs;

namespace SkillsHub.Partnership.Agreements;

/// <summary>Finds an agreement that is in force, or was: what lives under an agreement begins with it.</summary>
internal static class LivedAgreements
{
    /// <param name="context">Where the hubs are.</param>
    /// <param name="seen">The agreements that the caller sees: others are not there.</param>
    /// <param name="id">The agreement.</param>
    /// <param name="now">The moment whose day is looked up on the hub's calendar.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<Result<(Agreement Agreement, DateOnly Today)>> FindLivedAsync(
        this PartnershipDbContext context, IQueryable<Agreement> seen, Guid id, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (await seen.SingleOrDefaultAsync(candidate => candidate.Id == id, cancellationToken) is not { } agreement)
            return new AgreementNotFound();
        if (agreement.InForceFrom is null)
            return new NotInForce(agreement.State);
        return await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is { } hub
            ? (agreement, hub.DayOf(now))
            : new HubNotRegistered(agreement.Hub);
    }
}
