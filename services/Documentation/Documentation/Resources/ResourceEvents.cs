using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts.V1;

namespace SkillsHub.Documentation.Resources;

/// <summary>What the resource tells its audience, each with the next position of its stream; nothing when only staff reads it.</summary>
internal static class ResourceEvents
{
    public static IntegrationEvent[] Published(this Resource resource, DateTimeOffset now) => resource.Record.Visibility switch
    {
        Visibility.Public => [resource.ToPublished(now)],
        Visibility.Partners => [resource.ToPublishedToPartners(now)],
        _ => [],
    };

    public static IntegrationEvent[] Updated(this Resource resource, DateTimeOffset now) => resource.Record.Visibility switch
    {
        Visibility.Public => [resource.ToUpdated(now)],
        Visibility.Partners => [resource.ToUpdatedForPartners(now)],
        _ => [],
    };

    public static IntegrationEvent[] Withdrawn(this Resource resource, Visibility from, string title, DateTimeOffset now) => from switch
    {
        Visibility.Public => [resource.ToWithdrawn(title, now)],
        Visibility.Partners => [resource.ToWithdrawnFromPartners(title, now)],
        _ => [],
    };

    private static ResourcePublished ToPublished(this Resource resource, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = resource.Hub,
        OccurredAt = now,
        AggregateId = resource.Id,
        AggregateVersion = resource.NextPosition(),
        ActivityFamily = resource.Record.ActivityFamily,
        Title = resource.Record.Title,
        Description = resource.Record.Description,
        Type = resource.Record.Type,
        Subjects = resource.Record.Subjects,
        Creator = resource.Record.Creator,
        Language = resource.Record.Language,
        Format = resource.File?.MediaType,
        FileHash = resource.File?.Hash,
    };

    private static ResourceUpdated ToUpdated(this Resource resource, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = resource.Hub,
        OccurredAt = now,
        AggregateId = resource.Id,
        AggregateVersion = resource.NextPosition(),
        ActivityFamily = resource.Record.ActivityFamily,
        Title = resource.Record.Title,
        Description = resource.Record.Description,
        Type = resource.Record.Type,
        Subjects = resource.Record.Subjects,
        Creator = resource.Record.Creator,
        Language = resource.Record.Language,
        Format = resource.File?.MediaType,
        FileHash = resource.File?.Hash,
    };

    private static ResourcePublishedToPartners ToPublishedToPartners(this Resource resource, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = resource.Hub,
        OccurredAt = now,
        AggregateId = resource.Id,
        AggregateVersion = resource.NextPosition(),
        ActivityFamily = resource.Record.ActivityFamily,
        Title = resource.Record.Title,
        Description = resource.Record.Description,
        Type = resource.Record.Type,
        Subjects = resource.Record.Subjects,
        Creator = resource.Record.Creator,
        Language = resource.Record.Language,
        Format = resource.File?.MediaType,
        FileHash = resource.File?.Hash,
    };

    private static ResourceUpdatedForPartners ToUpdatedForPartners(this Resource resource, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = resource.Hub,
        OccurredAt = now,
        AggregateId = resource.Id,
        AggregateVersion = resource.NextPosition(),
        ActivityFamily = resource.Record.ActivityFamily,
        Title = resource.Record.Title,
        Description = resource.Record.Description,
        Type = resource.Record.Type,
        Subjects = resource.Record.Subjects,
        Creator = resource.Record.Creator,
        Language = resource.Record.Language,
        Format = resource.File?.MediaType,
        FileHash = resource.File?.Hash,
    };

    private static ResourceWithdrawn ToWithdrawn(this Resource resource, string title, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = resource.Hub,
        OccurredAt = now,
        AggregateId = resource.Id,
        AggregateVersion = resource.NextPosition(),
        ActivityFamily = resource.Record.ActivityFamily,
        Title = title,
    };

    private static ResourceWithdrawnFromPartners ToWithdrawnFromPartners(this Resource resource, string title, DateTimeOffset now) => new()
    {
        EventId = Guid.CreateVersion7(now),
        Hub = resource.Hub,
        OccurredAt = now,
        AggregateId = resource.Id,
        AggregateVersion = resource.NextPosition(),
        ActivityFamily = resource.Record.ActivityFamily,
        Title = title,
    };
}
