namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>A contradiction or a gap between clauses: shown, never corrected.</summary>
internal sealed record FindingExtract
{
    /// <summary>Stable, of <see cref="FindingCodes"/>.</summary>
    public required string Code { get; init; }

    public required FindingSeverity Severity { get; init; }

    /// <summary>One French sentence for the hub's staff.</summary>
    public required string Message { get; init; }

    public ReadBy ReadBy { get; init; }

    /// <summary>The passages that do not agree, at least one.</summary>
    public required IReadOnlyList<SourceSpan> Sources { get; init; }
}

internal enum FindingSeverity
{
    /// <summary>Worth knowing.</summary>
    Remark,

    /// <summary>Two passages cannot both hold, or a clause cannot be applied as written.</summary>
    Contradiction,
}
