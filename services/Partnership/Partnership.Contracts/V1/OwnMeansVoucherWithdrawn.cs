using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A piece of an expense that the hub bears was the wrong one. In a stream of its own: it may come before what it takes back.</summary>
[EventContract("skillshub.partnership.own_means.voucher_withdrawn.v1", Audience.Parties)]
public sealed record OwnMeansVoucherWithdrawn : OwnMeansEvent
{
    /// <summary>The piece.</summary>
    public required Guid VoucherId { get; init; }
}
