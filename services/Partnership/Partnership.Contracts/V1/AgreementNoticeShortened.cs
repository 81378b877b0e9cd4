using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>All parties agreed on a shorter notice of termination because of force majeure, or no longer do.</summary>
[EventContract("skillshub.partnership.agreement.notice_shortened.v1", Audience.Parties)]
public sealed record AgreementNoticeShortened : IntegrationEvent, IAddressedToParties
{
    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>How long it is now, as ISO 8601 writes it (<c>P1M</c>); null when it is that of the text again.</summary>
    public string? Notice { get; init; }

    /// <summary>The day of their agreement; null when it is that of the text again.</summary>
    public DateOnly? AgreedOn { get; init; }
}
