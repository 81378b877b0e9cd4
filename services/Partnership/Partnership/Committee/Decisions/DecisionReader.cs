using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Partnership.Committee.Decisions;

/// <summary>Reads what the committee of an agreement decided. Whoever may see it is the caller's to check.</summary>
internal sealed class DecisionReader(PartnershipDbContext context)
{
    public Task<List<Decision>> AllAsync(Guid agreementId, CancellationToken cancellationToken) => context.Meetings.AsNoTracking()
        .Where(meeting => meeting.AgreementId == agreementId)
        .SelectMany(meeting => meeting.Decisions)
        .ToListAsync(cancellationToken);

    /// <summary>Number of the decision that replaces another, by the number of that one.</summary>
    public Task<Dictionary<int, int>> ReplacedAsync(Guid agreementId, CancellationToken cancellationToken) => context.Meetings.AsNoTracking()
        .Where(meeting => meeting.AgreementId == agreementId)
        .SelectMany(meeting => meeting.Decisions)
        .Where(decision => decision.Replaces != null)
        .Select(decision => new { decision.Number, decision.Replaces })
        .ToDictionaryAsync(decision => decision.Replaces!.Value, decision => decision.Number, cancellationToken);
}
