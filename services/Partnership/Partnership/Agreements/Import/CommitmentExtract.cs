namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record CommitmentExtract
{
    /// <summary>Slug of the party that promises; null when <see cref="IsCommon"/>, or when the words name nobody who signs.</summary>
    public string? Party { get; init; }

    /// <summary>All parties promise it together.</summary>
    public bool IsCommon { get; init; }

    /// <summary>Canonical number of the article; null for a promise outside articles.</summary>
    public string? Article { get; init; }

    /// <summary>From 1 within the article.</summary>
    public required int Position { get; init; }

    /// <summary>The promise, its words unchanged, on one line and without its bullet.</summary>
    public required string Text { get; init; }

    /// <summary>
    /// What the words that introduce the list make it hang on, verbatim (« sous réserve du vote des crédits »); null when they do not.
    /// A condition that the promise holds itself stands in <see cref="Text"/>.
    /// </summary>
    public string? Condition { get; init; }

    /// <summary>The words that introduce the list (« La Ville s'engage à : »); null for a promise in a sentence.</summary>
    public SourceSpan? LeadIn { get; init; }

    public required SourceSpan Source { get; init; }
}
