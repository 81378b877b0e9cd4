namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record ActivityExtract
{
    public required string Text { get; init; }

    /// <summary>A code of <see cref="ActivityFamilies"/>; null when the words fit none.</summary>
    public string? Family { get; init; }

    /// <summary>Codes of <see cref="Pathways"/>, in the order of the text.</summary>
    public IReadOnlyList<string> Pathways { get; init; } = [];

    public required SourceSpan Source { get; init; }
}
