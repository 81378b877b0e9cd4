using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The payment of an instalment was called for.</summary>
[EventContract("skillshub.partnership.grant.called.v1", Audience.Parties)]
public sealed record GrantCalled : GrantEvent
{
    /// <summary>Number of the instalment, from 1.</summary>
    public required int Instalment { get; init; }
}
