using System.Reflection;
using SkillsHub.Catalogue.Contracts;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Events.Contracts;
using SkillsHub.Partnership.Contracts;

namespace SkillsHub.Contracts.Tests;

/// <summary>Every contract of every service.</summary>
internal static class AllContracts
{
    public static IReadOnlyList<EventDefinition> Definitions { get; } =
    [
        EventDefinition.Of<StreamPositionDiscarded>(),
        .. CatalogueContracts.Events,
        .. DocumentationContracts.Events,
        .. EventsContracts.Events,
        .. PartnershipContracts.Events,
    ];

    public static IReadOnlyList<Assembly> Assemblies { get; } =
    [
        typeof(CatalogueContracts).Assembly,
        typeof(DocumentationContracts).Assembly,
        typeof(EventsContracts).Assembly,
        typeof(PartnershipContracts).Assembly,
    ];

    /// <summary>For theories: a contract by its name, which is what a report shows.</summary>
    public static TheoryData<string> Types { get; } = [.. Definitions.Select(definition => definition.Type)];

    public static EventDefinition Get(string type) => Definitions.Single(definition => definition.Type == type);
}
