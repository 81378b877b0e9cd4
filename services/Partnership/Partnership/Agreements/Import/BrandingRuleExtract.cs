namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>A condition on the use of a party's name or logo.</summary>
internal sealed record BrandingRuleExtract
{
    /// <summary>The party it protects; null when it is each of them.</summary>
    public string? Party { get; init; }

    public bool NeedsWrittenAgreement { get; init; }

    public required SourceSpan Source { get; init; }
}
