using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A piece justifies a step of a grant, or an expense that it bears a part of: <see cref="GrantEvent.StepId"/>, with its day and the grant's part of it.</summary>
[EventContract("skillshub.partnership.grant.voucher_tied.v1", Audience.Parties)]
public sealed record GrantVoucherTied : GrantEvent
{
    /// <summary>The piece.</summary>
    public required Guid VoucherId { get; init; }
}
