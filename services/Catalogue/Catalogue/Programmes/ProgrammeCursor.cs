namespace SkillsHub.Catalogue.Programmes;

/// <summary>Sort key of the last row: its rank in a search, its title in a list.</summary>
internal sealed record ProgrammeCursor(float? Rank, string? Title, Guid Id)
{
    public bool Fits(string? words) => words is null ? Title is not null && !Title.Contains('\0', StringComparison.Ordinal) : Rank is not null;
}
