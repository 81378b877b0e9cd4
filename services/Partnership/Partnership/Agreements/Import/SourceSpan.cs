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

    /// <summary>Whole lines, whoever says that they are the source.</summary>
    public static SourceSpan Of(ImportedDocument document, int firstLine, int lastLine, string? article)
    {
        var lines = document.Lines.Skip(firstLine - 1).Take(lastLine - firstLine + 1).ToList();
        return new SourceSpan
        {
            Article = article,
            FirstLine = firstLine,
            LastLine = lastLine,
            Page = lines[0].Page,
            Quote = string.Join('\n', lines.Select(line => line.Text)),
        };
    }

    public bool IsWithin(SourceSpan other) => FirstLine >= other.FirstLine && LastLine <= other.LastLine && other.Quote.Contains(Quote, StringComparison.Ordinal);
}
