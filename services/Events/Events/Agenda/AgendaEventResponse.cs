using SkillsHub.Contracts;
using SkillsHub.Events.Contracts.V1;

namespace SkillsHub.Events.Agenda;

internal sealed record AgendaEventResponse(
    Guid Id,
    string Hub,
    AgendaEventState State,
    AgendaEventKind Kind,
    ActivityFamily? ActivityFamily,
    string Title,
    string Description,
    DateTimeOffset StartsAt,
    DateTimeOffset EndsAt,
    string Zone,
    string? Place,
    string? Link,
    string Organiser,
    IReadOnlyList<string> CoOrganisers,
    int? Capacity,
    string? Accessibility,
    string? CancellationReason)
{
    public static AgendaEventResponse Of(AgendaEvent source) => new(
        source.Id,
        source.Hub,
        source.State,
        source.Kind,
        source.ActivityFamily,
        source.Title,
        source.Description,
        source.StartsAt,
        source.EndsAt,
        source.Zone,
        source.Place,
        source.Link,
        source.Organiser,
        source.CoOrganisers,
        source.Capacity,
        source.Accessibility,
        source.CancellationReason);
}
