using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An amicable step is recorded.</summary>
[EventContract("skillshub.partnership.dispute.step_recorded.v1", Audience.Parties)]
public sealed record DisputeStepRecorded : DisputeEvent
{
    /// <summary>Number of the step in the dispute.</summary>
    public required int Step { get; init; }

    /// <summary>What sort of step it is.</summary>
    public required DisputeStepKind Kind { get; init; }

    /// <summary>Its day.</summary>
    public required DateOnly Day { get; init; }

    /// <summary>Number of the committee's meeting that gave its opinion; null for another sort.</summary>
    public int? Meeting { get; init; }

    /// <summary>Number of the committee's decision that is its opinion; null where none was taken.</summary>
    public int? Decision { get; init; }
}
