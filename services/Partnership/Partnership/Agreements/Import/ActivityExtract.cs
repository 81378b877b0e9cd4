using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record ActivityExtract
{
    public required string Text { get; init; }

    /// <summary>Null when the words fit none.</summary>
    public ActivityFamily? Family { get; init; }

    /// <summary>In the order of the text.</summary>
    public IReadOnlyList<TrainingPathway> Pathways { get; init; } = [];

    public required SourceSpan Source { get; init; }
}
