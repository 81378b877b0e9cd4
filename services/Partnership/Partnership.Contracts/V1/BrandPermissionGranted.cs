using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The party that is asked, or its communication department, agrees in writing.</summary>
[EventContract("skillshub.partnership.brand_permission.granted.v1", Audience.Parties)]
public sealed record BrandPermissionGranted : BrandPermissionEvent
{
    /// <summary>Who of the party agrees.</summary>
    public required BrandGrantor Grantor { get; init; }

    /// <summary>The day of the writing.</summary>
    public required DateOnly GrantedOn { get; init; }

    /// <summary>What all who agreed so far allow.</summary>
    public required IReadOnlyList<BrandUse> Uses { get; init; }

    /// <summary>The first day on which all who agreed so far allow it, none before the writing of each.</summary>
    public required DateOnly FirstDay { get; init; }

    /// <summary>The last day on which all who agreed so far allow it.</summary>
    public required DateOnly LastDay { get; init; }

    /// <summary>Under which conditions this grant is given; null for none.</summary>
    public string? Conditions { get; init; }

    /// <summary>Who has yet to agree: none once the permission is complete, and then it holds from <see cref="FirstDay"/> to <see cref="LastDay"/>.</summary>
    public required IReadOnlyList<BrandGrantor> Missing { get; init; }

    /// <summary>Whether nobody has yet to agree.</summary>
    public required bool IsComplete { get; init; }
}
