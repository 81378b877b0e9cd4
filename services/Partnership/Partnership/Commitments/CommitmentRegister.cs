using Microsoft.EntityFrameworkCore;
using SkillsHub.Domain;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>Opens the register of an agreement that comes into force: one commitment for each promise of its text.</summary>
internal sealed class CommitmentRegister(PartnershipDbContext context, IOutbox outbox)
{
    private const int LongestText = 2_000;

    /// <summary>Adds the commitments to what the caller saves.</summary>
    public async Task OpenAsync(Agreement agreement, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var extract = await context.AgreementContents.AsNoTracking()
            .Where(content => content.AgreementId == agreement.Id)
            .Select(content => content.Extract)
            .SingleAsync(cancellationToken);
        foreach (var (index, promise) in extract.Commitments.Index())
        {
            var commitment = Commitment.Register(Guid.CreateVersion7(now), agreement, index + 1, promise);
            context.Add(commitment);
            outbox.Add(commitment, now, Registered(commitment, agreement.PartySlugs));
        }
    }

    private static CommitmentRegistered Registered(Commitment commitment, IReadOnlyList<string> parties) => new()
    {
        AgreementId = commitment.AgreementId,
        Parties = parties,
        Number = commitment.Number,
        Party = commitment.Party,
        IsCommon = commitment.IsCommon,
        Article = commitment.Article,
        Text = commitment.Text.Truncated(LongestText),
        Condition = commitment.Condition?.Truncated(LongestText),
    };
}
