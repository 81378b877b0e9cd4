using SkillsHub.Contracts;
using SkillsHub.Documentation.Contracts;

namespace SkillsHub.Documentation.Resources;

internal sealed record ResourceQuestion(
    string? Words,
    ActivityFamily? Family,
    ResourceType? Type,
    string? Hub,
    Reader Reader,
    ResourceCursor? After,
    int Limit);

/// <summary>Sort key of the last row: its rank in a search, its title in a list.</summary>
internal sealed record ResourceCursor(float? Rank, string? Title, Guid Id)
{
    public bool Fits(string? words) => words is null ? Title is not null && !Title.Contains('\0', StringComparison.Ordinal) : Rank is not null;
}

/// <summary>A row of the search, with what its page's tag and cursor need.</summary>
internal sealed record ResourceRow(ResourceSummary Summary, uint RowVersion, ResourceCursor Key);
