using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A meeting of the steering committee is not held.</summary>
[EventContract("skillshub.partnership.committee_meeting.cancelled.v1", Audience.Parties)]
public sealed record CommitteeMeetingCancelled : CommitteeMeetingEvent
{
    /// <summary>Why, in words for the members.</summary>
    public required string Reason { get; init; }
}
