using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>Something that does not agree was noted in an agreement in force; an amendment or a decision of the committee settles it.</summary>
[EventContract("skillshub.partnership.agreement.finding_noted.v1", Audience.Parties)]
public sealed record AgreementFindingNoted : IntegrationEvent, IAddressedToParties
{
    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Its rank in the agreement's register of findings. Its words are people's, and stand there alone.</summary>
    public required int Finding { get; init; }

    /// <summary>Number of the article in which it stands; null outside articles.</summary>
    public string? Article { get; init; }
}
