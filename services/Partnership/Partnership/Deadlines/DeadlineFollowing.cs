namespace SkillsHub.Partnership.Deadlines;

/// <summary>Whether what answers a deadline is recorded: only that can be missed.</summary>
internal enum DeadlineFollowing
{
    Recorded,

    /// <summary>It could be, and is not yet.</summary>
    NotYet,

    /// <summary>A day that comes by itself.</summary>
    DayOnly,
}
