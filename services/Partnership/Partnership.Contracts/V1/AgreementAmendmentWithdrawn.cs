using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A proposed amendment was given up by those who proposed it.</summary>
[EventContract("skillshub.partnership.agreement.amendment_withdrawn.v1", Audience.Parties)]
public sealed record AgreementAmendmentWithdrawn : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the amendment in the agreement.</summary>
    public required int Amendment { get; init; }

    /// <summary>Slug of the party that gave it up; null when the hub's staff did.</summary>
    public string? By { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
