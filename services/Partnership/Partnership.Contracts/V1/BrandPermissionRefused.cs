using SkillsHub.Contracts;

namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>The party that is asked, or its communication department, does not agree. Another try is another permission.</summary>
[EventContract("skillshub.partnership.brand_permission.refused.v1", Audience.Parties)]
public sealed record BrandPermissionRefused : BrandPermissionEvent
{
    /// <summary>Who of the party refuses.</summary>
    public required BrandGrantor Grantor { get; init; }

    /// <summary>Why.</summary>
    public required string Reason { get; init; }
}
