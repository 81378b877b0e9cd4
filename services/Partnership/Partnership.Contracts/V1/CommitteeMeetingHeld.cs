using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A meeting of the steering committee was held; or who attended it was corrected.</summary>
[EventContract("skillshub.partnership.committee_meeting.held.v1", Audience.Parties)]
public sealed record CommitteeMeetingHeld : CommitteeMeetingEvent
{
    /// <summary>How many voices were present or represented.</summary>
    public required int Voices { get; init; }

    /// <summary>Whether the meeting was told of before, and who attended was corrected since.</summary>
    public bool IsCorrection { get; init; }

    /// <summary>Whether they were enough; null where the agreement sets no quorum.</summary>
    public bool? HasQuorum { get; init; }
}
