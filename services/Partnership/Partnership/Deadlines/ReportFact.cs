namespace SkillsHub.Partnership.Deadlines;

/// <summary>A report that was transmitted.</summary>
/// <param name="To">The last day of the year that it is on.</param>
/// <param name="On">The day of the transmission.</param>
internal sealed record ReportFact(DateOnly To, DateOnly On);
