namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>How a promise comes due.</summary>
public enum CommitmentScheduleKind
{
    /// <summary>On one day.</summary>
    Once,

    /// <summary>Again and again, every so many months.</summary>
    Recurring,

    /// <summary>As long as the agreement lasts.</summary>
    Continuing,
}
