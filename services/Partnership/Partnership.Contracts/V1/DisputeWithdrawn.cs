using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>Those who opened a dispute give it up.</summary>
[EventContract("skillshub.partnership.dispute.withdrawn.v1", Audience.Parties)]
public sealed record DisputeWithdrawn : DisputeEvent
{
    /// <summary>The day of that.</summary>
    public required DateOnly WithdrawnOn { get; init; }
}
