using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The minutes of a meeting were approved.</summary>
[EventContract("skillshub.partnership.committee_meeting.minutes_approved.v1", Audience.Parties)]
public sealed record CommitteeMinutesApproved : CommitteeMeetingEvent
{
    /// <summary>The day on which they were.</summary>
    public required DateOnly ApprovedOn { get; init; }

    /// <summary>Number of the meeting that approved them; null when the committee did so otherwise.</summary>
    public int? AtMeeting { get; init; }
}
