using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The payment of an instalment was called for.</summary>
[EventContract("skillshub.partnership.grant.called.v1", Audience.Parties)]
public sealed record GrantCalled : GrantEvent
{
    /// <summary>Number of the instalment, from 1.</summary>
    public required int Instalment { get; init; }

    /// <summary>The day by which it is expected; null where nobody said one.</summary>
    public DateOnly? ExpectedOn { get; init; }
}
