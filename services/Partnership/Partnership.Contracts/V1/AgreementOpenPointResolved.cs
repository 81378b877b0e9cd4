using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A value that the text left undefined was settled.</summary>
[EventContract("skillshub.partnership.agreement.open_point_resolved.v1", Audience.Parties)]
public sealed record AgreementOpenPointResolved : IntegrationEvent, IAddressedToParties
{
    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the open point within the agreement, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What is missing in the text.</summary>
    public required string Question { get; init; }

    /// <summary>What was settled, in words.</summary>
    public required string Resolution { get; init; }

    /// <summary>The rate in percent, when a rate was missing.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The amount in euros with cents, when an amount was missing.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Article of the agreement in which it stands, <c>3.2</c>; null outside articles.</summary>
    public string? Article { get; init; }

    /// <summary>Number of open points that still block the signature.</summary>
    public required int BlockingOpenPoints { get; init; }
}
