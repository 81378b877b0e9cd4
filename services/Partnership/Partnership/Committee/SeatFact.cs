namespace SkillsHub.Partnership.Committee;

/// <summary>A seat as deadlines and calendars know it: whose it is, and never who sits.</summary>
/// <param name="Party">Slug of the party; null for a body that does not sign.</param>
/// <param name="Organisation">Slug of the organisation that a body is.</param>
/// <param name="ClosedFrom">The first day on which nobody sits on it any more; null while it is one.</param>
internal sealed record SeatFact(string? Party, string? Organisation, DateOnly? ClosedFrom);
