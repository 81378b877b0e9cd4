using SkillsHub.Contracts;

namespace SkillsHub.Events.Contracts.V1;

/// <summary>An event has been announced to the public.</summary>
[EventContract("skillshub.events.agenda_event.published.v1", Audience.Public)]
public sealed record AgendaEventPublished : IntegrationEvent
{
    /// <summary>What kind of event it is.</summary>
    public required AgendaEventKind Kind { get; init; }

    /// <summary>The title, as shown.</summary>
    public required string Title { get; init; }

    /// <summary>What happens there, plain text.</summary>
    public required string Description { get; init; }

    /// <summary>When it begins, in UTC.</summary>
    public required DateTimeOffset StartsAt { get; init; }

    /// <summary>When it ends, in UTC; after <see cref="StartsAt"/>.</summary>
    public required DateTimeOffset EndsAt { get; init; }

    /// <summary>IANA time zone in which its times are to be shown, <c>Europe/Paris</c>.</summary>
    public required string Zone { get; init; }

    /// <summary>Where it takes place, or null when it is only online.</summary>
    public string? Place { get; init; }

    /// <summary>Where to attend online or read more, an absolute http(s) address.</summary>
    public string? Link { get; init; }

    /// <summary>Name of the organisation that organises it.</summary>
    public required string Organiser { get; init; }

    /// <summary>Names of the organisations that help to organise it.</summary>
    public required IReadOnlyList<string> CoOrganisers { get; init; }

    /// <summary>Number of places, or null without limit.</summary>
    public int? Capacity { get; init; }

    /// <summary>How people with a disability can take part, plain text.</summary>
    public string? Accessibility { get; init; }
}
