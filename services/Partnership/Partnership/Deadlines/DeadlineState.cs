namespace SkillsHub.Partnership.Deadlines;

internal enum DeadlineState
{
    /// <summary>Before the day on which to begin preparing.</summary>
    Upcoming,

    /// <summary>To be prepared now.</summary>
    Approaching,

    DueToday,

    /// <summary>What is recorded answers it in time.</summary>
    Met,

    /// <summary>Nothing was recorded in time, where it can be recorded.</summary>
    Missed,

    /// <summary>The day is over, and nothing says whether anything was done; or it was before the agreement bound anybody.</summary>
    Past,

    /// <summary>Something that it counts from is not known.</summary>
    NotComputable,
}
