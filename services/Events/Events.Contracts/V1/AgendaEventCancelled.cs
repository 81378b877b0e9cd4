using SkillsHub.Contracts;

namespace SkillsHub.Events.Contracts.V1;

/// <summary>An announced event will not take place.</summary>
[EventContract("skillshub.events.agenda_event.cancelled.v1", Audience.Public)]
public sealed record AgendaEventCancelled : IntegrationEvent
{
    /// <summary>The title, as shown.</summary>
    public required string Title { get; init; }

    /// <summary>When it would have begun, in UTC.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>Why, in words for the public.</summary>
    public required string Reason { get; init; }
}
