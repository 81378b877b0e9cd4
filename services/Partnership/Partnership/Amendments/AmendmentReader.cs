using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Amendments;

/// <summary>Reads an agreement with all that its terms are made of, as the hub's staff, its parties and who is asked to become one see it; to others it is not there.</summary>
internal sealed class AmendmentReader(PartnershipDbContext context, VersionReader versions, CurrentUser user, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    public async Task<Result<AmendedAgreement>> ReadAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        var asked = context.Amendments.Asking(user).Where(amendment => amendment.AgreementId == agreementId && amendment.Hub == user.Hub).Select(amendment => amendment.AgreementId);
        var readable = context.Agreements.VisibleTo(user).Select(candidate => candidate.Id).Union(asked);
        var seen = context.Agreements.Where(candidate => readable.Contains(candidate.Id));
        if (!(await context.FindLivedAsync(seen, agreementId, Now, cancellationToken)).TryGet(out var lived, out var unseen))
            return unseen;
        var (agreement, today) = lived;
        var amendments = await context.Amendments.Where(amendment => amendment.AgreementId == agreementId).OrderBy(amendment => amendment.Number).ToListAsync(cancellationToken);
        return new AmendedAgreement(agreement, amendments, await versions.ReadAsync(agreement, today, cancellationToken), today);
    }
}
