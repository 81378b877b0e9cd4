using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A step of a grant that was recorded was wrong, and counts no more.</summary>
[EventContract("skillshub.partnership.grant.step_reversed.v1", Audience.Parties)]
public sealed record GrantStepReversed : GrantEvent
{
    /// <summary>What had been recorded.</summary>
    public required GrantStepKind Kind { get; init; }

    /// <summary>Number of the instalment, from 1, of a call or a payment; null for another step, and in events of before it was told.</summary>
    public int? Instalment { get; init; }

    /// <summary>Why it was wrong.</summary>
    public required string Reason { get; init; }
}
