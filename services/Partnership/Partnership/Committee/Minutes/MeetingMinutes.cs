namespace SkillsHub.Partnership.Committee.Minutes;

/// <summary>What was said and decided at a meeting.</summary>
internal sealed class MeetingMinutes
{
    public required string Text { get; set; }

    public MinutesState State { get; set; }

    public required string WrittenBy { get; set; }

    public required DateTimeOffset WrittenAt { get; set; }

    public DateOnly? ApprovedOn { get; set; }

    /// <summary>Number of the meeting that approved them; null when the committee did so otherwise.</summary>
    public int? ApprovedAt { get; set; }
}

internal enum MinutesState
{
    /// <summary>The hub's staff writes them, and alone reads them.</summary>
    Draft,

    /// <summary>The members read them.</summary>
    Submitted,

    Approved,
}
