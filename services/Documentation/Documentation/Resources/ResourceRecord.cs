using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;

namespace SkillsHub.Documentation.Resources;

/// <summary>Dublin Core of a resource, replaced as a whole by an edit. Its dc:format is that of its file.</summary>
internal sealed record ResourceRecord
{
    public required string Title { get; init; }

    public required string Description { get; init; }

    public required ResourceType Type { get; init; }

    public IReadOnlyList<string> Subjects { get; init; } = [];

    /// <summary>An organisation, never a person.</summary>
    public string? Creator { get; init; }

    public string? Publisher { get; init; }

    public DateOnly? Date { get; init; }

    public required string Language { get; init; }

    public string? Rights { get; init; }

    /// <summary>DOI, ISBN or address under which others know the work.</summary>
    public string? Identifier { get; init; }

    public ActivityFamily? ActivityFamily { get; init; }

    public required Visibility Visibility { get; init; }
}
