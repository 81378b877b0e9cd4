using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>Those who asked need it no more: nobody has to answer.</summary>
[EventContract("skillshub.partnership.brand_permission.withdrawn.v1", Audience.Parties)]
public sealed record BrandPermissionWithdrawn : BrandPermissionEvent
{
    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
