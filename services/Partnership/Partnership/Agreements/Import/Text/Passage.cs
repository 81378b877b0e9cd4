namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>Lines joined into running text, which remembers the line of every character.</summary>
internal sealed class Passage
{
    private readonly IReadOnlyList<Piece> _pieces;

    public Passage(string text, IReadOnlyList<Piece> pieces)
    {
        Text = text;
        Folded = East.Fold(text);
        _pieces = pieces;
    }

    /// <summary>On one line; words that a line end cut are whole again.</summary>
    public string Text { get; }

    /// <summary><see cref="Text"/> for matching, of the same length; « Est » is left to the place.</summary>
    public string Folded { get; }

    /// <summary>What each line gave to it.</summary>
    public IEnumerable<string> Lines => _pieces.Select(piece => Text.Substring(piece.Start, piece.Length));

    public SourceSpan Source(string? article) => Source(article, 0, Text.Length);

    public SourceSpan Source(string? article, int start, int length)
    {
        var first = PieceAt(start);
        var last = PieceAt(Math.Max(start, start + length - 1));
        var quote = string.Join('\n', Enumerable.Range(first, last - first + 1).Select(i => Quote(_pieces[i], start, start + length)));
        return new SourceSpan
        {
            Article = article,
            FirstLine = _pieces[first].Line.Number,
            LastLine = _pieces[last].Line.Number,
            Page = _pieces[first].Line.Page,
            Quote = quote.Trim(),
        };
    }

    private static string Quote(Piece piece, int start, int end)
    {
        var from = Math.Clamp(start - piece.Start, 0, piece.Length);
        var to = end >= piece.Start + piece.Length ? piece.Line.Text.Length - piece.Column : Math.Max(from, end - piece.Start);
        return piece.Line.Text.Substring(piece.Column + from, Math.Max(0, to - from)).TrimEnd();
    }

    private int PieceAt(int position)
    {
        var (low, high) = (0, _pieces.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_pieces[middle].Start <= position)
                low = middle;
            else
                high = middle - 1;
        }

        return low;
    }

    /// <param name="Line">The line that the characters come from.</param>
    /// <param name="Column">Where they start in the line.</param>
    /// <param name="Start">Where they start in the passage.</param>
    /// <param name="Length">How many of them the passage took.</param>
    internal sealed record Piece(DocumentLine Line, int Column, int Start, int Length);
}
