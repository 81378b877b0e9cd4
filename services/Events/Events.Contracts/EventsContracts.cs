using SkillsHub.Contracts;

namespace SkillsHub.Events.Contracts;

/// <summary>The events that the events service publishes.</summary>
public static class EventsContracts
{
    /// <summary>Every contract; what is not listed here cannot be published.</summary>
    public static IReadOnlyList<EventDefinition> Events { get; } = [];
}
