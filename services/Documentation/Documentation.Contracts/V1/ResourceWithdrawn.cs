using SkillsHub.Contracts;

namespace SkillsHub.Documentation.Contracts.V1;

/// <summary>A resource is no longer public; delete what you keep of it.</summary>
[EventContract("skillshub.documentation.resource.withdrawn.v1", Audience.Public)]
public sealed record ResourceWithdrawn : IntegrationEvent
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }
}
