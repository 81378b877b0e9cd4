using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A party takes back what it had granted, from a day on. Told again where an earlier day takes its place.</summary>
[EventContract("skillshub.partnership.brand_permission.revoked.v1", Audience.Parties)]
public sealed record BrandPermissionRevoked : BrandPermissionEvent
{
    /// <summary>Who of the party takes it back.</summary>
    public required BrandGrantor Grantor { get; init; }

    /// <summary>The first day on which it holds no longer.</summary>
    public required DateOnly RevokedFrom { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
