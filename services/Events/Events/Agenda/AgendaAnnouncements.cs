using SkillsHub.Events.Contracts.V1;

namespace SkillsHub.Events.Agenda;

/// <summary>What the others are told of an agenda event.</summary>
internal static class AgendaAnnouncements
{
    public static AgendaEventPublished ToPublished(this AgendaEvent source) => new()
    {
        ActivityFamily = source.ActivityFamily,
        Kind = source.Kind,
        Title = source.Title,
        Description = source.Description,
        StartsAt = source.StartsAt,
        EndsAt = source.EndsAt,
        Zone = source.Zone,
        Place = source.Place,
        Link = source.Link,
        Organiser = source.Organiser,
        CoOrganisers = source.CoOrganisers,
        Capacity = source.Capacity,
        Accessibility = source.Accessibility,
    };

    public static AgendaEventUpdated ToUpdated(this AgendaEvent source) => new()
    {
        ActivityFamily = source.ActivityFamily,
        Kind = source.Kind,
        Title = source.Title,
        Description = source.Description,
        StartsAt = source.StartsAt,
        EndsAt = source.EndsAt,
        Zone = source.Zone,
        Place = source.Place,
        Link = source.Link,
        Organiser = source.Organiser,
        CoOrganisers = source.CoOrganisers,
        Capacity = source.Capacity,
        Accessibility = source.Accessibility,
    };

    public static AgendaEventCancelled ToCancelled(this AgendaEvent source, string reason) => new()
    {
        ActivityFamily = source.ActivityFamily,
        Title = source.Title,
        StartsAt = source.StartsAt,
        Reason = reason,
    };
}
