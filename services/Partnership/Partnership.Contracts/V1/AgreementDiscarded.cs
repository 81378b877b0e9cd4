using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A draft was given up before anyone signed.</summary>
[EventContract("skillshub.partnership.agreement.discarded.v1", Audience.Parties)]
public sealed record AgreementDiscarded : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }
}
