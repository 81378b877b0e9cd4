namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record ReportDutyExtract
{
    /// <summary>Slug of the party that writes it; null when the text names nobody who signs.</summary>
    public string? Party { get; init; }

    /// <summary>Who writes it, as named.</summary>
    public string? By { get; init; }

    public required decimal PerYear { get; init; }

    public required SourceSpan Source { get; init; }
}
