using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The last party has signed: the agreement is in force.</summary>
[EventContract("skillshub.partnership.agreement.entered_into_force.v1", Audience.Public)]
public sealed record AgreementEnteredIntoForce : IntegrationEvent
{
    /// <summary>The agreement's title as its text gives it.</summary>
    public required string Title { get; init; }

    /// <summary>Slugs of the parties.</summary>
    public required IReadOnlyList<string> Parties { get; init; }

    /// <summary>Date of the last signature.</summary>
    public required DateOnly InForceFrom { get; init; }

    /// <summary>End of the term; null when the text does not say how long it lasts.</summary>
    public DateOnly? EndsOn { get; init; }
}
