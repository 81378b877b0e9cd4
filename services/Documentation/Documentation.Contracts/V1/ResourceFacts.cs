using SkillsHub.Contracts;

namespace SkillsHub.Documentation.Contracts.V1;

/// <summary>What the events about a published resource say of it (Dublin Core).</summary>
public abstract record ResourceFacts : IntegrationEvent
{
    /// <summary>Title.</summary>
    public required string Title { get; init; }

    /// <summary>What it is about, in a few sentences.</summary>
    public required string Description { get; init; }

    /// <summary>What sort of work it is.</summary>
    public required ResourceType Type { get; init; }

    /// <summary>Subjects, in free words.</summary>
    public required IReadOnlyList<string> Subjects { get; init; }

    /// <summary>The organisation that made it.</summary>
    public string? Creator { get; init; }

    /// <summary>Language of its text, BCP 47, <c>fr</c>.</summary>
    public required string Language { get; init; }

    /// <summary>Media type of its file, where it has one, <c>application/pdf</c>.</summary>
    public string? Format { get; init; }

    /// <summary>SHA-256 of its file, 64 hexadecimal digits: another one is another version.</summary>
    public string? FileHash { get; init; }
}
