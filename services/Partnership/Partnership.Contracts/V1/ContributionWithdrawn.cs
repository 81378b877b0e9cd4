using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What was recorded as given in kind was wrong, and counts no more.</summary>
[EventContract("skillshub.partnership.contribution.withdrawn.v1", Audience.Parties)]
public sealed record ContributionWithdrawn : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement.</summary>
    public required Guid AgreementId { get; init; }

    /// <summary>Slug of the party, alone.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Slug of the party of which it was recorded.</summary>
    public required string Party { get; init; }
}
