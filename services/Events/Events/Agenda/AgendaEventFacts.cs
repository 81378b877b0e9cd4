using SkillsHub.Contracts;
using SkillsHub.Events.Contracts.V1;

namespace SkillsHub.Events.Agenda;

/// <summary>What an announcement says; replaced as a whole, so that no change is half made.</summary>
internal sealed record AgendaEventFacts(
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
    string? Accessibility);
