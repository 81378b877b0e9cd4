using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A recorded signature of an amendment was taken back while others were awaited.</summary>
[EventContract("skillshub.partnership.agreement.amendment_signature_withdrawn.v1", Audience.Parties)]
public sealed record AgreementAmendmentSignatureWithdrawn : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the amendment in the agreement.</summary>
    public required int Amendment { get; init; }

    /// <summary>Slug of the party whose signature it was.</summary>
    public required string Party { get; init; }

    /// <summary>Date of the signature that had been recorded.</summary>
    public required DateOnly SignedOn { get; init; }

    /// <summary>Slug of the party that took it back; null when the hub's staff did.</summary>
    public string? By { get; init; }

    /// <summary>Why it was taken back.</summary>
    public required string Reason { get; init; }

    /// <summary>Slugs of the parties whose signature is missing now.</summary>
    public required IReadOnlyList<string> Missing { get; init; }
}
