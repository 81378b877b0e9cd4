using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A settlement, a referral or an end before the court that was recorded wrongly counts no more.</summary>
[EventContract("skillshub.partnership.dispute.end_withdrawn.v1", Audience.Parties)]
public sealed record DisputeEndWithdrawn : DisputeEvent
{
    /// <summary>What is taken back.</summary>
    public required DisputeEndKind End { get; init; }

    /// <summary>Its number among those of its kind in the dispute.</summary>
    public required int Number { get; init; }

    /// <summary>The day that it had.</summary>
    public required DateOnly On { get; init; }
}
