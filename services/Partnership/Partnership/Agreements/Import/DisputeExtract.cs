namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record DisputeExtract
{
    /// <summary>The parties try to settle first.</summary>
    public bool AmicableFirst { get; init; }

    /// <summary>As written: « tribunal administratif compétent ».</summary>
    public string? Court { get; init; }

    public CourtKind? CourtKind { get; init; }

    public IReadOnlyList<SourceSpan> Sources { get; init; } = [];
}

internal enum CourtKind
{
    Administrative,
    Judicial,
    Commercial,
}
