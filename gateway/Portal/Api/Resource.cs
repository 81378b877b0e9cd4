namespace SkillsHub.Portal.Api;

public sealed record Resource
{
    public Guid Id { get; init; }

    public string Hub { get; init; } = "";

    public string Title { get; init; } = "";

    public string? Description { get; init; }

    public string? Type { get; init; }

    public IReadOnlyList<string> Subjects { get; init; } = [];

    public string? Creator { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Date { get; init; }

    public string? Identifier { get; init; }

    public string? Rights { get; init; }

    public string? Language { get; init; }

    public string? ActivityFamily { get; init; }

    public string? Visibility { get; init; }

    public string? State { get; init; }

    public DateTimeOffset? PublishedAt { get; init; }

    public ResourceFile? File { get; init; }
}

public sealed record ResourceFile
{
    public string? Name { get; init; }

    public string? MediaType { get; init; }

    public long Length { get; init; }
}
