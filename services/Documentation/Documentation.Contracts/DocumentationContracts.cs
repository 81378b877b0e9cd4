using SkillsHub.Contracts;

namespace SkillsHub.Documentation.Contracts;

/// <summary>The events that the documentation service publishes.</summary>
public static class DocumentationContracts
{
    /// <summary>Every contract; what is not listed here cannot be published.</summary>
    public static IReadOnlyList<EventDefinition> Events { get; } = [];
}
