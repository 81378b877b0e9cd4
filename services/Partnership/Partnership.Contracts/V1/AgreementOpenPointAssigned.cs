using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A party was made responsible for a value that the text leaves undefined.</summary>
[EventContract("skillshub.partnership.agreement.open_point_assigned.v1", Audience.Parties)]
public sealed record AgreementOpenPointAssigned : IntegrationEvent, IAddressedToParties
{
    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the open point within the agreement, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party that has to answer.</summary>
    public required string Owner { get; init; }

    /// <summary>What is missing in the text.</summary>
    public required string Question { get; init; }

    /// <summary>Article of the agreement in which it stands, <c>3.2</c>; null outside articles.</summary>
    public string? Article { get; init; }
}
