using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A piece justifies an expense that the hub bears, or a part of it.</summary>
[EventContract("skillshub.partnership.own_means.voucher_tied.v1", Audience.Parties)]
public sealed record OwnMeansVoucherTied : OwnMeansEvent
{
    /// <summary>The piece.</summary>
    public required Guid VoucherId { get; init; }
}
