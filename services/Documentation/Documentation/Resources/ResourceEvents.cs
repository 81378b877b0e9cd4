using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts.V1;

namespace SkillsHub.Documentation.Resources;

/// <summary>What the resource tells its audience; nothing when only staff reads it.</summary>
internal static class ResourceEvents
{
    public static IntegrationEvent[] Published(this Resource resource) => resource.Record.Visibility switch
    {
        Visibility.Public => [resource.ToPublished()],
        Visibility.Partners => [resource.ToPublishedToPartners()],
        _ => [],
    };

    public static IntegrationEvent[] Updated(this Resource resource) => resource.Record.Visibility switch
    {
        Visibility.Public => [resource.ToUpdated()],
        Visibility.Partners => [resource.ToUpdatedForPartners()],
        _ => [],
    };

    public static IntegrationEvent[] Withdrawn(this Resource resource, Visibility from, string title) => from switch
    {
        Visibility.Public => [resource.ToWithdrawn(title)],
        Visibility.Partners => [resource.ToWithdrawnFromPartners(title)],
        _ => [],
    };

    private static ResourcePublished ToPublished(this Resource resource) => new()
    {
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

    private static ResourceUpdated ToUpdated(this Resource resource) => new()
    {
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

    private static ResourcePublishedToPartners ToPublishedToPartners(this Resource resource) => new()
    {
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

    private static ResourceUpdatedForPartners ToUpdatedForPartners(this Resource resource) => new()
    {
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

    private static ResourceWithdrawn ToWithdrawn(this Resource resource, string title) => new()
    {
        ActivityFamily = resource.Record.ActivityFamily,
        Title = title,
    };

    private static ResourceWithdrawnFromPartners ToWithdrawnFromPartners(this Resource resource, string title) => new()
    {
        ActivityFamily = resource.Record.ActivityFamily,
        Title = title,
    };
}
