using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A dispute that was before the court is at its end.</summary>
[EventContract("skillshub.partnership.dispute.closed.v1", Audience.Parties)]
public sealed record DisputeClosed : DisputeEvent
{
    /// <summary>What became of it.</summary>
    public required DisputeOutcome Outcome { get; init; }

    /// <summary>The day of that.</summary>
    public required DateOnly ClosedOn { get; init; }
}
