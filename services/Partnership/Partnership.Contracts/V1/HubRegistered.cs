using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A hub exists.</summary>
[EventContract("skillshub.partnership.hub.registered.v1", Audience.Public)]
public sealed record HubRegistered : IntegrationEvent
{
    /// <summary>Its public name.</summary>
    public required string Name { get; init; }

    /// <summary>The town in which it stands.</summary>
    public required string Town { get; init; }

    /// <summary>IANA time zone of its dates and hours.</summary>
    public required string TimeZone { get; init; }
}
