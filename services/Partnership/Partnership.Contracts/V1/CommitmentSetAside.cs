using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A line of the register does not count any more: it is no promise, or stands there twice.</summary>
[EventContract("skillshub.partnership.commitment.set_aside.v1", Audience.Parties)]
public sealed record CommitmentSetAside : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement that it stands in.</summary>
    public required Guid AgreementId { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number in the agreement's register.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party whose it was said to be; null for a promise of all, or of somebody who does not sign.</summary>
    public string? Party { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
