using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An organisation is known to the hub.</summary>
[EventContract("skillshub.partnership.organisation.registered.v1", Audience.Partners)]
public sealed record OrganisationRegistered : IntegrationEvent
{
    /// <summary>Slug by which events and tokens name it.</summary>
    public required string Slug { get; init; }

    /// <summary>Its name.</summary>
    public required string Name { get; init; }
}
