using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>Those who asked say on what it is to appear, or on what else, before it is granted.</summary>
[EventContract("skillshub.partnership.brand_permission.thing_said.v1", Audience.Parties)]
public sealed record BrandPermissionThingSaid : BrandPermissionEvent
{
    /// <summary>What that is, in words.</summary>
    public string? Details { get; init; }

    /// <summary>Where it can be seen.</summary>
    public string? Link { get; init; }
}
