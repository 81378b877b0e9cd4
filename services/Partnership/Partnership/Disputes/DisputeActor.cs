namespace SkillsHub.Partnership.Disputes;

/// <summary>Who records something of a dispute, and when.</summary>
/// <param name="Party">Slug of the party for which somebody does; null for the hub's staff.</param>
/// <param name="By">Name of the person or program.</param>
/// <param name="At">When.</param>
/// <param name="On">The day of that on the hub's calendar.</param>
internal sealed record DisputeActor(string? Party, string By, DateTimeOffset At, DateOnly On);
