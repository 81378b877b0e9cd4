namespace SkillsHub.Partnership.Deadlines;

/// <summary>How often and when a register changed: that of commitments, of names and logos, or of a funder's money.</summary>
/// <param name="StreamPositions">Of all its lines together, or what else never shrinks.</param>
/// <param name="ChangedAt">When something of it was recorded last; null where that was before it was kept.</param>
internal sealed record RegisterFacts(int StreamPositions, DateTimeOffset? ChangedAt);
