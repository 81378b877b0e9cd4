namespace SkillsHub.Partnership.Agreements;

/// <summary>What the parties settled.</summary>
internal sealed class OpenPointResolution
{
    public required string Text { get; init; }

    /// <summary>Percent, when a rate was missing.</summary>
    public decimal? Rate { get; init; }

    /// <summary>EUR with cents, when an amount was missing.</summary>
    public decimal? Amount { get; init; }

    public required string ResolvedBy { get; init; }

    public required DateTimeOffset ResolvedAt { get; init; }
}
