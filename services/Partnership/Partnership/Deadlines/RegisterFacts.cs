namespace SkillsHub.Partnership.Deadlines;

/// <summary>How often and when a register changed: that of commitments, or of names and logos.</summary>
/// <param name="StreamPositions">Of all its lines together.</param>
/// <param name="ChangedAt">When something of it was recorded last; null where that was before it was kept.</param>
internal sealed record RegisterFacts(int StreamPositions, DateTimeOffset? ChangedAt);
