using SkillsHub.Contracts;

namespace SkillsHub.Documentation.Contracts.V1;

/// <summary>A resource is no longer for partners; delete what you keep of it, unless it became public.</summary>
[EventContract("skillshub.documentation.resource.withdrawn_from_partners.v1", Audience.Partners)]
public sealed record ResourceWithdrawnFromPartners : IntegrationEvent
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }
}
