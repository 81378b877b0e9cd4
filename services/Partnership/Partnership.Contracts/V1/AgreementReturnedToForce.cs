using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An agreement that had expired is in force again: what was agreed in time, and recorded late, made its term longer.</summary>
[EventContract("skillshub.partnership.agreement.returned_to_force.v1", Audience.Parties)]
public sealed record AgreementReturnedToForce : IntegrationEvent, IAddressedToParties
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <inheritdoc />
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Its last day now, when it is known.</summary>
    public DateOnly? EndsOn { get; init; }
}
