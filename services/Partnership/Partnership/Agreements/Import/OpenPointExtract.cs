namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>A value that the text leaves undefined.</summary>
internal sealed record OpenPointExtract
{
    /// <summary>Stable within the document: kind, article and rank, as <c>blank-rate:3.2:1</c>.</summary>
    public required string Key { get; init; }

    public required OpenPointKind Kind { get; init; }

    /// <summary>Slug of the party that has to fill it; null when all have, or when nobody can be told from the text.</summary>
    public string? Owner { get; init; }

    /// <summary>What is missing, in one French sentence for the hub's staff.</summary>
    public required string Question { get; init; }

    public required bool BlocksSignature { get; init; }

    public ReadBy ReadBy { get; init; }

    public required SourceSpan Source { get; init; }
}

internal enum OpenPointKind
{
    BlankRate,
    BlankAmount,
    BlankDate,
    BlankText,
    BlankInHeading,

    /// <summary>« à définir », « à compléter ».</summary>
    Undefined,
    MissingAnnex,

    /// <summary>A document that the text says is supplied, and that did not come with it.</summary>
    SuppliedDocument,
    MissingRepresentative,
    MissingAddress,
}
