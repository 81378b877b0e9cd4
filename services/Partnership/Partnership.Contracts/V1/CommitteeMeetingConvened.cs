using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The members of the steering committee were convened to a meeting, or its agenda became another since.</summary>
[EventContract("skillshub.partnership.committee_meeting.convened.v1", Audience.Parties)]
public sealed record CommitteeMeetingConvened : CommitteeMeetingEvent
{
    /// <summary>The day of the convocation.</summary>
    public required DateOnly ConvenedOn { get; init; }

    /// <summary>When it begins on the hub's clock; null while nobody has said.</summary>
    public TimeOnly? StartsAt { get; init; }

    /// <summary>Where; null when it is held at a distance only.</summary>
    public string? Place { get; init; }

    /// <summary>Address to join it at a distance; null when there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Its items, in their order.</summary>
    public required IReadOnlyList<string> Agenda { get; init; }
}
