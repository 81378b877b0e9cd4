using SkillsHub.Catalogue.Contracts.V1;
using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Contracts;

/// <summary>The events that the catalogue service publishes.</summary>
public static class CatalogueContracts
{
    /// <summary>Every contract; what is not listed here cannot be published.</summary>
    public static IReadOnlyList<EventDefinition> Events { get; } =
    [
        EventDefinition.Of<ProgrammePublished>(),
        EventDefinition.Of<ProgrammeUpdated>(),
        EventDefinition.Of<ProgrammeWithdrawn>(),
        EventDefinition.Of<SessionScheduled>(),
        EventDefinition.Of<SessionCancelled>(),
    ];
}
