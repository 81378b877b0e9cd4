using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;

namespace SkillsHub.Documentation.Resources;

internal sealed record ResourceSummary(
    Guid Id,
    string Hub,
    ResourceState State,
    Visibility Visibility,
    string Title,
    string Description,
    ResourceType Type,
    IReadOnlyList<string> Subjects,
    string? Creator,
    DateOnly? Date,
    string Language,
    ActivityFamily? ActivityFamily,
    DateTimeOffset? PublishedAt,
    FileSummary? File);

internal sealed record FileSummary(string Name, string MediaType, long Length);
