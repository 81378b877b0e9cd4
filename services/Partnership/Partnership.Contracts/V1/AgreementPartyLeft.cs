using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A party is one no longer; the agreement goes on between the others.</summary>
[EventContract("skillshub.partnership.agreement.party_left.v1", Audience.Parties)]
public sealed record AgreementPartyLeft : IntegrationEvent, IAddressedToParties
{
    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Slug of the party that left.</summary>
    public required string Party { get; init; }

    /// <summary>The first day on which it is no party.</summary>
    public required DateOnly LeftOn { get; init; }

    /// <summary>Number of the amendment by which it leaves; null when it left by its own letters.</summary>
    public int? Amendment { get; init; }

    /// <summary>Slugs of those that remain.</summary>
    public required IReadOnlyList<string> Remaining { get; init; }
}
