using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An amicable step was recorded wrongly: it counts no more.</summary>
[EventContract("skillshub.partnership.dispute.step_withdrawn.v1", Audience.Parties)]
public sealed record DisputeStepWithdrawn : DisputeEvent
{
    /// <summary>Number of the step in the dispute.</summary>
    public required int Step { get; init; }

    /// <summary>What sort of step it was.</summary>
    public required DisputeStepKind Kind { get; init; }

    /// <summary>The day that was recorded.</summary>
    public required DateOnly Day { get; init; }
}
