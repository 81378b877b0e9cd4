namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record OriginalsExtract
{
    /// <summary>Null when the text says « en autant d'exemplaires que de parties ».</summary>
    public int? Count { get; init; }

    public bool OnePerParty { get; init; }

    public ReadBy ReadBy { get; init; }

    public required SourceSpan Source { get; init; }
}
