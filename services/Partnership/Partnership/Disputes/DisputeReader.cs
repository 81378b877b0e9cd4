using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Disputes.Errors;
using SkillsHub.Partnership.Hubs;
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
        if (await context.Agreements.AsNoTracking().VisibleTo(user).SingleOrDefaultAsync(candidate => candidate.Id == agreementId, cancellationToken) is not { } agreement)
            return new AgreementNotFound();
        if (agreement.InForceFrom is null)
            return new NotInForce(agreement.State);
        if (await context.Hubs.AsNoTracking().SingleOrDefaultAsync(candidate => candidate.Hub == agreement.Hub, cancellationToken) is not { } hub)
            return new HubNotRegistered(agreement.Hub);
        var text = await context.AgreementContents.AsNoTracking().Where(content => content.AgreementId == agreementId).Select(content => content.Extract).SingleAsync(cancellationToken);
        var clause = DisputeClause.Of(text.Disputes, await RewrittenAsync(agreementId, cancellationToken));
        return new DisputedAgreement(agreement, clause, [.. text.Articles.Select(article => article.Number)], hub.DayOf(Now));
    }

    public async Task<Result<(Dispute Dispute, DisputedAgreement Around)>> FindAsync(Guid agreementId, int number, CancellationToken cancellationToken)
    {
        if (!(await ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen;
        return await Disputes.SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId && candidate.Number == number, cancellationToken) is { } dispute
            ? (dispute, around)
            : new DisputeNotFound(number);
    }

    // The last amendment that wrote an article anew, by the article.
    private async Task<Dictionary<string, int>> RewrittenAsync(Guid agreementId, CancellationToken cancellationToken) =>
        (await context.Amendments.AsNoTracking()
            .Where(amendment => amendment.AgreementId == agreementId && amendment.State == AmendmentState.InEffect)
            .OrderBy(amendment => amendment.EffectiveFrom).ThenBy(amendment => amendment.Number)
            .Select(amendment => new { amendment.Number, amendment.Changes })
            .ToListAsync(cancellationToken))
        .SelectMany(amendment => (amendment.Changes.Articles ?? []).Select(article => (article.Number, Amendment: amendment.Number)))
        .GroupBy(article => article.Number, StringComparer.Ordinal)
        .ToDictionary(article => article.Key, article => article.Last().Amendment, StringComparer.Ordinal);
}
