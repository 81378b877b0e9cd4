using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>A party is asked for permission to use its name or logo.</summary>
[EventContract("skillshub.partnership.brand_permission.asked.v1", Audience.Parties)]
public sealed record BrandPermissionAsked : BrandPermissionEvent
{
    /// <summary>What is asked for.</summary>
    public required IReadOnlyList<BrandUse> Uses { get; init; }

    /// <summary>The first day of use.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day of use.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Where it will appear.</summary>
    public required string Appears { get; init; }

    /// <summary>What the thing is, in words; null where its sort says enough.</summary>
    public string? Details { get; init; }

    /// <summary>Address where it can be seen; null when there is none.</summary>
    public string? Link { get; init; }

    /// <summary>Who has to agree: it is live once all of them have.</summary>
    public required IReadOnlyList<BrandGrantor> Needed { get; init; }
}
