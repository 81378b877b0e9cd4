namespace SkillsHub.Partnership.Disputes;

/// <summary>Where a dispute stands. Nobody types it: it follows from what was recorded.</summary>
internal enum DisputeState
{
    /// <summary>Those concerned try to settle it between them.</summary>
    Open,

    /// <summary>They have, and nobody has said that it was not kept.</summary>
    Settled,

    /// <summary>It is before the court.</summary>
    Referred,

    /// <summary>It was, and is at its end.</summary>
    Closed,

    /// <summary>Given up by those who opened it.</summary>
    Withdrawn,
}
