namespace SkillsHub.Partnership.Commitments;

/// <summary>Who says by when a promise is to be kept.</summary>
/// <param name="IsStaff">Whether it is the hub's staff; a party otherwise.</param>
/// <param name="Reason">Why it is moved; null where nothing is said.</param>
/// <param name="Today">The day on the hub's calendar.</param>
/// <param name="Name">Who it is.</param>
/// <param name="At">When.</param>
internal sealed record Planner(bool IsStaff, string? Reason, DateOnly Today, string Name, DateTimeOffset At);
