using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A settlement was not kept: the dispute is open again.</summary>
[EventContract("skillshub.partnership.dispute.reopened.v1", Audience.Parties)]
public sealed record DisputeReopened : DisputeEvent
{
    /// <summary>The day of the settlement that was not kept.</summary>
    public required DateOnly SettledOn { get; init; }

    /// <summary>The day from which it was not.</summary>
    public required DateOnly ReopenedOn { get; init; }
}
