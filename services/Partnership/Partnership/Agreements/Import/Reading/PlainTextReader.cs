namespace SkillsHub.Partnership.Agreements.Import.Reading;

internal static class PlainTextReader
{
    public static ReadOutcome Read(ReadOnlyMemory<byte> content, CancellationToken cancellationToken)
    {
        // No encoding takes more than four bytes a character: beyond this, there is no need to decode to know.
        if (content.Length > 4 * ReadingLimits.Characters)
            return TooLong(content.Span);
        var (text, encoding, refusal) = TextEncodings.Decode(content.Span);
        if (text is null)
            return new ReadOutcome { Refusal = refusal };
        if (string.IsNullOrWhiteSpace(text))
            return ReadOutcome.Refuse(ImportCodes.Empty, "The file holds no text.");
        if (text.Length > ReadingLimits.Characters)
            return TooLong([]);
        cancellationToken.ThrowIfCancellationRequested();
        var lines = Lines(text);
        if (lines.Count > ReadingLimits.Lines)
            return TooLong([]);
        return new ReadOutcome
        {
            Document = new ImportedDocument
            {
                Format = DocumentFormat.PlainText,
                Encoding = encoding,
                Lines = lines,
                LinesAreParagraphs = WrappedLines.AreUnbroken(lines),
            },
        };
    }

    // What is binary is called so, however long it is.
    private static ReadOutcome TooLong(ReadOnlySpan<byte> bytes) =>
        bytes.Length > 0 && TextEncodings.Decode(bytes[..65_536]) is { Refusal: { Code: ImportCodes.Binary } binary }
            ? new ReadOutcome { Refusal = binary }
            : ReadingLimits.TooLong();

    private static List<DocumentLine> Lines(string text)
    {
        var paged = text.Contains('\f', StringComparison.Ordinal);
        var page = 1;
        var lines = new List<DocumentLine>();
        foreach (var raw in Breaks(text))
        {
            var words = raw;
            if (words.StartsWith('\f'))
            {
                page += words.Length - words.TrimStart('\f').Length;
                words = words.TrimStart('\f');
            }

            lines.Add(new DocumentLine { Number = lines.Count + 1, Page = paged ? page : null, Text = LineText.Clean(words) });
            page += words.Count(c => c == '\f');
        }

        return lines;
    }

    private static IEnumerable<string> Breaks(string text)
    {
        var reader = new StringReader(text);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
