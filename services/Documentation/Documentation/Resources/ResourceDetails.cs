using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;

namespace SkillsHub.Documentation.Resources;

internal sealed record ResourceDetails(
    Guid Id,
    string Hub,
    ResourceState State,
    Visibility Visibility,
    string Title,
    string Description,
    ResourceType Type,
    IReadOnlyList<string> Subjects,
    string? Creator,
    string? Publisher,
    DateOnly? Date,
    string Language,
    string? Rights,
    string? Identifier,
    ActivityFamily? ActivityFamily,
    DateTimeOffset? PublishedAt,
    DateTimeOffset? WithdrawnAt,
    FileDetails? File,
    IReadOnlyList<FileDetails> Versions)
{
    public static ResourceDetails Of(Resource resource, Reader reader) => new(
        resource.Id,
        resource.Hub,
        resource.State,
        resource.Record.Visibility,
        resource.Record.Title,
        resource.Record.Description,
        resource.Record.Type,
        resource.Record.Subjects,
        resource.Record.Creator,
        resource.Record.Publisher,
        resource.Record.Date,
        resource.Record.Language,
        resource.Record.Rights,
        resource.Record.Identifier,
        resource.Record.ActivityFamily,
        resource.PublishedAt,
        resource.WithdrawnAt,
        resource.File is { } file ? FileDetails.Of(file) : null,
        [.. resource.VersionsFor(reader).Select(FileDetails.Of)]);
}

/// <summary>A version of the file; <c>Hash</c> is its SHA-256.</summary>
internal sealed record FileDetails(int Number, string Name, string MediaType, long Length, string Hash, DateTimeOffset StoredAt)
{
    public static FileDetails Of(FileVersion version) =>
        new(version.Number, version.Name, version.MediaType, version.Length, version.Hash, version.StoredAt);
}
