using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts.V1;

namespace SkillsHub.Documentation.Contracts;

/// <summary>
/// The events that the documentation service publishes. A contract declares its audience, so a resource for partners has
/// contracts of its own; one for the hub's staff alone publishes nothing. A resource whose visibility changes is withdrawn
/// from the one audience and published to the other.
/// </summary>
public static class DocumentationContracts
{
    /// <summary>Every contract; what is not listed here cannot be published.</summary>
    public static IReadOnlyList<EventDefinition> Events { get; } =
    [
        EventDefinition.Of<ResourcePublished>(),
        EventDefinition.Of<ResourceUpdated>(),
        EventDefinition.Of<ResourceWithdrawn>(),
        EventDefinition.Of<ResourcePublishedToPartners>(),
        EventDefinition.Of<ResourceUpdatedForPartners>(),
        EventDefinition.Of<ResourceWithdrawnFromPartners>(),
    ];
}
