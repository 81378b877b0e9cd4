using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A party does not agree to an amendment: it comes to nothing.</summary>
[EventContract("skillshub.partnership.agreement.amendment_refused.v1", Audience.Parties)]
public sealed record AgreementAmendmentRefused : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the amendment in the agreement.</summary>
    public required int Amendment { get; init; }

    /// <summary>Slug of the party that refuses.</summary>
    public required string Party { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
