using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A shorter notice of termination because of force majeure is proposed to all parties, or one of them has agreed to it. Until all have, it does not hold.</summary>
[EventContract("skillshub.partnership.agreement.shorter_notice_proposed.v1", Audience.Parties)]
public sealed record AgreementShorterNoticeProposed : IntegrationEvent, IAddressedToParties
{
    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>How long it is, as ISO 8601 writes it (<c>P1M</c>).</summary>
    public required string Notice { get; init; }

    /// <summary>The earliest day on which it can hold.</summary>
    public required DateOnly From { get; init; }

    /// <summary>Slugs of the parties that have agreed.</summary>
    public required IReadOnlyList<string> Confirmed { get; init; }

    /// <summary>Slugs of those whose agreement is awaited.</summary>
    public required IReadOnlyList<string> Awaited { get; init; }
}
