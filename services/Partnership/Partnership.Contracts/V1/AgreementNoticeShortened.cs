using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>
/// All parties agreed on a shorter notice of termination because of force majeure, or no longer do; or that was recorded and never agreed.
/// A letter has the notice that holds when it is sent.
/// </summary>
[EventContract("skillshub.partnership.agreement.notice_shortened.v1", Audience.Parties)]
public sealed record AgreementNoticeShortened : IntegrationEvent, IAddressedToParties
{
    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>How long it is, as ISO 8601 writes it (<c>P1M</c>); null when it is that of the text.</summary>
    public string? Notice { get; init; }

    /// <summary>The day of their agreement; null when it is that of the text.</summary>
    public DateOnly? AgreedOn { get; init; }

    /// <summary>The day from which this holds; null in what was told before this was.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The day from which something else holds, as was told before; null when nothing else does.</summary>
    public DateOnly? Until { get; init; }

    /// <summary>Why a shorter notice that was told of from that day on was never agreed; null otherwise.</summary>
    public string? Reason { get; init; }
}
