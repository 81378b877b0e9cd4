namespace SkillsHub.Partnership.Committee.Meetings.Attendances;

/// <summary>Whether a member attended a meeting.</summary>
internal sealed class Attendance
{
    /// <summary>Number of the member.</summary>
    public required int Member { get; init; }

    public required Presence Presence { get; set; }

    /// <summary>Number of the member who votes for this one.</summary>
    public int? RepresentedBy { get; set; }
}

internal enum Presence
{
    Present,

    /// <summary>Another member votes in the member's place.</summary>
    Represented,

    Excused,

    Absent,
}

/// <summary>An attendance as it is recorded.</summary>
/// <param name="Member">Number of the member.</param>
/// <param name="Presence">Whether the member attended.</param>
/// <param name="RepresentedBy">Number of the member who votes for this one.</param>
internal sealed record AttendanceDraft(int Member, Presence Presence, int? RepresentedBy = null);
