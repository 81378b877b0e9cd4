using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What was settled for a value that the text leaves undefined was taken back: the point is open again.</summary>
[EventContract("skillshub.partnership.agreement.open_point_reopened.v1", Audience.Parties)]
public sealed record AgreementOpenPointReopened : IntegrationEvent, IAddressedToParties
{
    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Number of the open point within the agreement, from 1.</summary>
    public required int Number { get; init; }

    /// <summary>What is missing in the text.</summary>
    public required string Question { get; init; }

    /// <summary>What had been settled, in words.</summary>
    public required string Resolution { get; init; }

    /// <summary>The rate in percent that had been settled, when a rate was missing.</summary>
    public decimal? Rate { get; init; }

    /// <summary>The amount in euros with cents that had been settled, when an amount was missing.</summary>
    public decimal? Amount { get; init; }

    /// <summary>Article of the agreement in which it stands, <c>3.2</c>; null outside articles.</summary>
    public string? Article { get; init; }

    /// <summary>Slug of the party that took it back; null when the hub's staff did.</summary>
    public string? By { get; init; }

    /// <summary>Why it was taken back.</summary>
    public required string Reason { get; init; }

    /// <summary>Number of open points that block the signature now.</summary>
    public required int BlockingOpenPoints { get; init; }
}
