using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The parties renewed the agreement expressly.</summary>
[EventContract("skillshub.partnership.agreement.renewed.v1", Audience.Parties)]
public sealed record AgreementRenewed : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>The day of their agreement.</summary>
    public required DateOnly AgreedOn { get; init; }

    /// <summary>How often it was renewed by now.</summary>
    public required int Times { get; init; }

    /// <summary>How long it was renewed, as ISO 8601 writes it: <c>P2Y</c>.</summary>
    public required string Length { get; init; }

    /// <summary>The last day before.</summary>
    public required DateOnly EndBefore { get; init; }

    /// <summary>The last day now.</summary>
    public required DateOnly EndsOn { get; init; }
}
