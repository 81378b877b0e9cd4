using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Errors;
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
        var seen = context.Agreements.Where(candidate => Readable.Contains(candidate.Id));
        if (!(await context.FindLivedAsync(seen, agreementId, Now, cancellationToken)).TryGet(out var lived, out var unseen))
            return unseen;
        if (await context.Committees.SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId, cancellationToken) is not { } committee)
            return new CommitteeNotFound();
        return new SeatedAgreement(lived.Agreement, committee, lived.Today);
    }
}
