using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A funder paid, all or a part of an instalment.</summary>
[EventContract("skillshub.partnership.grant.paid.v1", Audience.Parties)]
public sealed record GrantPaid : GrantEvent
{
    /// <summary>Number of the instalment, from 1.</summary>
    public required int Instalment { get; init; }
}
