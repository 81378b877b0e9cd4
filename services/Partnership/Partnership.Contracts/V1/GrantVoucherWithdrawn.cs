using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A piece that was tied to a step of a grant, or to an expense that it bears a part of, was the wrong one: it justifies <see cref="GrantEvent.StepId"/> no longer.</summary>
[EventContract("skillshub.partnership.grant.voucher_withdrawn.v1", Audience.Parties)]
public sealed record GrantVoucherWithdrawn : GrantEvent
{
    /// <summary>The piece.</summary>
    public required Guid VoucherId { get; init; }
}
