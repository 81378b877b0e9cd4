namespace SkillsHub.Partnership.Committee.Meetings;

internal enum MeetingState
{
    /// <summary>Its agenda is being written; the members know its day and place.</summary>
    Planned,

    /// <summary>The members are convened.</summary>
    Convened,

    Held,

    Cancelled,
}
