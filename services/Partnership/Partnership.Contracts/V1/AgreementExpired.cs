using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The term of the agreement is over.</summary>
[EventContract("skillshub.partnership.agreement.expired.v1", Audience.Parties)]
public sealed record AgreementExpired : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Its last day.</summary>
    public required DateOnly EndsOn { get; init; }
}
