using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>An expense was wrong and is taken back: its part is the grant's again. <see cref="GrantEvent.Amount"/> is what comes back.</summary>
[EventContract("skillshub.partnership.grant.spending_reversed.v1", Audience.Parties)]
public sealed record GrantSpendingReversed : GrantEvent
{
    /// <summary>The expense that is taken back.</summary>
    public required Guid Reverses { get; init; }
}
