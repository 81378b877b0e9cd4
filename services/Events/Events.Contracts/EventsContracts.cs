using SkillsHub.Contracts;
using SkillsHub.Events.Contracts.V1;

namespace SkillsHub.Events.Contracts;

/// <summary>The events that the events service publishes.</summary>
public static class EventsContracts
{
    /// <summary>Every contract; what is not listed here cannot be published.</summary>
    public static IReadOnlyList<EventDefinition> Events { get; } =
    [
        EventDefinition.Of<AgendaEventPublished>(),
        EventDefinition.Of<AgendaEventUpdated>(),
        EventDefinition.Of<AgendaEventCancelled>(),
        EventDefinition.Of<WebhookSubscriptionDisabled>(),
    ];
}
