namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>Where an item was read: the lines of the document, as numbered by the reader, and their words unchanged.</summary>
internal sealed record SourceSpan
{
    /// <summary>Canonical number of the article (<c>3.2</c>, <c>6 bis</c>); null outside articles.</summary>
    public string? Article { get; init; }

    /// <summary>First line, counted from 1.</summary>
    public required int FirstLine { get; init; }

    /// <summary>Last line, included.</summary>
    public required int LastLine { get; init; }

    /// <summary>Page of the first line, counted from 1; null where the format has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>The words of the source, verbatim; lines are separated by a line feed.</summary>
    public required string Quote { get; init; }
}
