namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record AnnexExtract
{
    /// <summary>As cited: « annexe financière », « cahier des charges ».</summary>
    public required string Title { get; init; }

    /// <summary><c>1</c>, <c>A</c>; null when it has no number.</summary>
    public string? Number { get; init; }

    /// <summary>True when the document holds it.</summary>
    public required bool IsPresent { get; init; }

    /// <summary>Where the text cites it; empty when only its own heading names it.</summary>
    public IReadOnlyList<SourceSpan> Citations { get; init; } = [];

    /// <summary>Its own lines, when it is present.</summary>
    public SourceSpan? Content { get; init; }
}

internal sealed record SuppliedDocumentExtract
{
    public required string Title { get; init; }

    /// <summary>Slug of the party that supplies it; null when the text names nobody who signs.</summary>
    public string? Party { get; init; }

    /// <summary>Who supplies it, as named.</summary>
    public string? By { get; init; }

    public required SourceSpan Source { get; init; }
}
