namespace SkillsHub.Partnership.Commitments;

/// <summary>Where a promise stands on a day. Never stored: it follows from the schedule, what was recorded, and the day.</summary>
internal enum CommitmentState
{
    /// <summary>Nobody has said yet by when, or the term ends before the day that was said.</summary>
    Unplanned,

    /// <summary>To be kept on a day that has not passed.</summary>
    Planned,

    /// <summary>Lasts as long as the agreement.</summary>
    Ongoing,

    /// <summary>A day passed without it.</summary>
    Overdue,

    /// <summary>Kept, with proof, each time that it was due.</summary>
    Done,

    /// <summary>Taken out of the count: no promise, or entered twice.</summary>
    SetAside,
}
