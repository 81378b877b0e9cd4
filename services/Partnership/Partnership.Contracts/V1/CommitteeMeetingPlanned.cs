using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A meeting of the steering committee was planned, or its day or place became another: a convocation that went out before holds no longer.</summary>
[EventContract("skillshub.partnership.committee_meeting.planned.v1", Audience.Parties)]
public sealed record CommitteeMeetingPlanned : CommitteeMeetingEvent
{
    /// <summary>When it begins on the hub's clock; null while nobody has said.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Where; null when it is held at a distance only.</summary>
    public string? Place { get; init; }

    /// <summary>Address to join it at a distance; null when there is none.</summary>
    public string? Link { get; init; }
}
