using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Disputes.Errors;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Disputes;

/// <summary>Reads disputes as the hub's staff and the parties concerned see them; to others they are not there.</summary>
internal sealed class DisputeReader(PartnershipDbContext context, CurrentUser user, TimeProvider clock)
{
    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Of whatever agreement.</summary>
    public IQueryable<Dispute> Disputes
    {
        get
        {
            // Each sort of part is read for itself: joined, they would repeat each other.
            var ofHub = context.Disputes.Where(dispute => dispute.Hub == user.Hub).AsSplitQuery();
            return user.IsStaff ? ofHub : ofHub.Where(dispute => dispute.Parties.Contains(user.Organisation!));
        }
    }

    public async Task<Result<DisputedAgreement>> ReadAsync(Guid agreementId, CancellationToken cancellationToken)
    {
        if (!(await context.FindLivedAsync(context.Agreements.AsNoTracking().VisibleTo(user), agreementId, Now, cancellationToken)).TryGet(out var lived, out var unseen))
            return unseen;
        var text = await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == agreementId).Select(content => content.Extract).SingleAsync(cancellationToken);
        var clause = DisputeClause.Of(text.Disputes, await context.Amendments.RewrittenAsync(agreementId, cancellationToken));
        return new DisputedAgreement(lived.Agreement, clause, [.. text.Articles.Select(article => article.Number)], lived.Today);
    }

    public async Task<Result<(Dispute Dispute, DisputedAgreement Around)>> FindAsync(Guid agreementId, int number, CancellationToken cancellationToken)
    {
        if (!(await ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen;
        return await Disputes.SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId && candidate.Number == number, cancellationToken) is { } dispute
            ? (dispute, around)
            : new DisputeNotFound(number);
    }
}
