namespace SkillsHub.Partnership.Agreements.Import;

internal sealed record ImportedDocument
{
    public required DocumentFormat Format { get; init; }

    /// <summary>Name of the encoding for plain text (<c>utf-8</c>, <c>windows-1252</c>); null for the other formats.</summary>
    public string? Encoding { get; init; }

    public required IReadOnlyList<DocumentLine> Lines { get; init; }

    /// <summary>True when each line is a whole paragraph (Word, unwrapped text), false when a sentence may run over several lines.</summary>
    public bool LinesAreParagraphs { get; init; }
}

internal enum DocumentFormat
{
    PlainText,
    Pdf,
    Docx,
}

internal sealed record DocumentLine
{
    /// <summary>From 1.</summary>
    public required int Number { get; init; }

    /// <summary>From 1; null where the format has no pages.</summary>
    public int? Page { get; init; }

    /// <summary>Without its line end; a bullet or number that the format draws stands in front.</summary>
    public required string Text { get; init; }

    public DocumentLineKind Kind { get; init; }
}

internal enum DocumentLineKind
{
    Text,

    /// <summary>Marked as a heading by the format.</summary>
    Heading,

    /// <summary>A row of a table, its cells separated by tabs.</summary>
    TableRow,

    /// <summary>Page number, running head or foot, table of contents.</summary>
    PageMark,
}
