using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Branding;

/// <summary>Why nothing came of a request.</summary>
internal sealed class BrandEnding
{
    public required string Reason { get; init; }

    /// <summary>Who of the party refuses; null where those who asked gave it up.</summary>
    public required BrandGrantor? Refuser { get; init; }

    public required string EndedBy { get; init; }

    public required DateTimeOffset EndedAt { get; init; }
}

/// <summary>A grant that is taken back, from a day on.</summary>
internal sealed class BrandRevocation
{
    public required BrandGrantor Grantor { get; init; }

    public required string Reason { get; init; }

    /// <summary>The first day on which it holds no longer.</summary>
    public required DateOnly From { get; init; }

    public required string RevokedBy { get; init; }

    public required DateTimeOffset RevokedAt { get; init; }
}
