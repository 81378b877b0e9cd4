namespace SkillsHub.Catalogue.Programmes;

/// <summary>A row of the search, with what its page's tag and cursor need.</summary>
internal sealed record ProgrammeRow(ProgrammeSummary Summary, uint RowVersion, DateOnly Today, ProgrammeCursor Key);
