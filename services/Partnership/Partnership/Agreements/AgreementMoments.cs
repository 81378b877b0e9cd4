using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Hubs;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Agreements;

/// <summary>Reads an agreement in force as its parties and the hub's staff see it; to others it is not there.</summary>
internal sealed class AgreementMoments(PartnershipDbContext context, CurrentUser user, TimeProvider clock)
{
    public async Task<Result<AgreementMoment>> ReadAsync(Guid id, CancellationToken cancellationToken)
    {
        var agreement = await context.Agreements.AsNoTracking().VisibleTo(user)
            .Where(candidate => candidate.Id == id)
            .Select(candidate => new
            {
                candidate.Hub,
                candidate.State,
                candidate.InForceFrom,
                candidate.EndedOn,
                LastDay = candidate.RunsOn ? candidate.TacitUntil : candidate.EndsOn,
                candidate.Term,
                candidate.Years,
                Parties = candidate.Parties.OrderBy(party => party.Rank).Select(party => new { party.Slug, party.LeftOn }).ToList(),
            })
            .SingleOrDefaultAsync(cancellationToken);
        if (agreement is null)
            return new AgreementNotFound();
        if (agreement.InForceFrom is not { } from)
            return new NotInForce(agreement.State);
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(agreement.Hub);
        var span = AgreementSpan.Of(agreement.Term, agreement.Years, from, agreement.LastDay);
        var parties = agreement.Parties.Where(party => party.LeftOn is null).Select(party => party.Slug).ToList();
        return new AgreementMoment(span, hub.DayOf(clock.GetUtcNow()), parties, agreement.Years.FirstFiscalYearFrom)
        {
            ExpiredOn = agreement.State == AgreementState.Expired ? agreement.EndedOn : null,
            Left = agreement.Parties.Where(party => party.LeftOn is not null).ToDictionary(party => party.Slug, party => party.LeftOn!.Value, StringComparer.Ordinal),
        };
    }
}
