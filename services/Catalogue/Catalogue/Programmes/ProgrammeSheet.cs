using SkillsHub.Contracts;

namespace SkillsHub.Catalogue.Programmes;

/// <summary>What a programme says of itself; replaced as a whole by an edit.</summary>
internal sealed record ProgrammeSheet
{
    public required string Code { get; init; }

    public required string Title { get; init; }

    public required string Summary { get; init; }

    public string? Objectives { get; init; }

    public string? Prerequisites { get; init; }

    public required IReadOnlyList<TrainingPathway> Pathways { get; init; }

    public int? Credits { get; init; }

    public int? Hours { get; init; }

    public int? Level { get; init; }

    public string? Certification { get; init; }

    public IReadOnlyList<string> RomeCodes { get; init; } = [];

    public IReadOnlyList<string> NsfCodes { get; init; } = [];

    public IReadOnlyList<string> Formacodes { get; init; } = [];
}
