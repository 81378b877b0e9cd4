using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Persistence;

namespace SkillsHub.Partnership.Committee.Members;

/// <summary>Opens the committee of an agreement that comes into force, from what its text says of it.</summary>
internal sealed class CommitteeOpening(PartnershipDbContext context, TimeProvider clock)
{
    /// <summary>Adds it to what the caller saves.</summary>
    /// <param name="agreement">The agreement.</param>
    /// <param name="hub">The hub to which it belongs.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public async Task OpenAsync(Agreement agreement, Hub hub, CancellationToken cancellationToken)
    {
        var extract = await context.AgreementContents.AsNoTracking()
            .Where(content => content.AgreementId == agreement.Id)
            .Select(content => content.Extract)
            .SingleAsync(cancellationToken);
        var now = clock.GetUtcNow();
        var committee = SteeringCommittee.Open(Guid.CreateVersion7(now), agreement, extract.Committees is [var first, ..] ? first : null, hub.DayOf(now));
        committee.SeatJoined(agreement, amendment: null);
        context.Add(committee);
    }
}

/// <summary>Opens the committee of agreements that were in force before committees were kept, and gives a seat to parties that joined before that was stored.</summary>
internal sealed class CommitteeStep(IServiceScopeFactory scopes) : IMigrationStep
{
    public string Name => "committees";

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var context = scope.ServiceProvider.GetRequiredService<PartnershipDbContext>();
        var opening = scope.ServiceProvider.GetRequiredService<CommitteeOpening>();
        var without = await context.Agreements
            .Where(agreement => agreement.InForceFrom != null && context.Hubs.Any(hub => hub.Hub == agreement.Hub) && !context.Committees.Any(committee => committee.AgreementId == agreement.Id))
            .ToListAsync(cancellationToken);
        var hubs = await context.Hubs.AsNoTracking().ToDictionaryAsync(hub => hub.Hub, StringComparer.Ordinal, cancellationToken);
        foreach (var agreement in without)
        {
            await opening.OpenAsync(agreement, hubs[agreement.Hub], cancellationToken);
            await context.SaveChangesAsync(cancellationToken);
        }

        var joined = await context.Committees
            .Join(context.Agreements, committee => committee.AgreementId, agreement => agreement.Id, (committee, agreement) => new { committee, agreement })
            .Where(one => one.agreement.Parties.Any(party => party.LeftOn == null && !one.committee.Seats.Any(seat => seat.Party == party.Slug)
                && (party.JoinedOn != null || one.committee.Seats.Any(seat => seat.Organisation == party.Slug))))
            .ToListAsync(cancellationToken);
        foreach (var one in joined)
            one.committee.SeatJoined(one.agreement, amendment: null);
        await context.SaveChangesAsync(cancellationToken);
    }
}
