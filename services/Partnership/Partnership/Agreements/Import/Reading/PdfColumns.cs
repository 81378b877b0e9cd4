namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// Cuts a page into what is read one after the other: the left column, then the right one, and what stands over or under both. A
/// page that shows columns beyond doubt tells where they are on the next ones, of which the last may hold a few lines only.
/// </summary>
internal sealed class PdfColumns
{
    // Side by side, where the gutter is known.
    private const int FewestLines = 3;

    // On an average line of a column; the figures of a table have fewer.
    private const int FewestWords = 3;

    // The share of the page's height in which heads and feet stand, and how far they keep from the text.
    private const double Margin = 0.07;
    private const double Gap = 1.5;

    // Words among which gutters are looked for, in all pages: some hundred full ones.
    private int budget = 100_000;

    // One gutter: agreements are no newspapers.
    private PdfGutter? known;

    public IEnumerable<IReadOnlyList<PdfRow>> Cut(List<PdfRow> rows, double height)
    {
        budget -= rows.Sum(row => row.Words.Count);
        known = (budget < 0 ? null : PdfGutterFinder.Find(rows)) ?? known;
        return known is { } gutter && rows.Count > 0 ? Cut(rows, gutter, height) : [rows];
    }

    private static IEnumerable<IReadOnlyList<PdfRow>> Cut(List<PdfRow> rows, PdfGutter gutter, double height)
    {
        var usual = PdfLines.UsualDistance(gutter.Split(rows.Where(row => !gutter.IsCrossedBy(row))).Left);
        var (top, bottom) = Body(rows, height, usual * Gap);
        var whole = rows[..top];
        for (var from = top; from < bottom;)
        {
            var to = EndOf(rows, from, bottom, isCrossed: false, gutter);
            var end = to < bottom ? WithoutHeading(rows, from, to, gutter, usual * Gap) : to;
            var (left, right) = gutter.Split(rows[from..end]);
            if (PdfGutter.SideBySide(left, right) >= FewestLines && right.Average(row => row.Words.Count) >= FewestWords)
            {
                if (whole.Count > 0)
                    yield return whole;
                yield return left;
                yield return right;
                (whole, from) = ([], end);
            }

            to = EndOf(rows, to, bottom, isCrossed: true, gutter);
            whole.AddRange(rows[from..to]);
            from = to;
        }

        whole.AddRange(rows[bottom..]);
        if (whole.Count > 0)
            yield return whole;
    }

    private static int EndOf(List<PdfRow> rows, int from, int bottom, bool isCrossed, PdfGutter gutter)
    {
        while (from < bottom && gutter.IsCrossedBy(rows[from]) == isCrossed)
            from++;
        return from;
    }

    // Heads and feet stand in the margins, away from the text, and reach from one side to the other without a word in the gutter.
    private static (int Top, int Bottom) Body(List<PdfRow> rows, double height, double gap)
    {
        var (top, bottom) = (0, rows.Count);
        for (var i = 1; i < rows.Count; i++)
        {
            if (rows[i - 1].Baseline - rows[i].Baseline <= gap)
                continue;
            if (rows[i - 1].Baseline > height * (1 - Margin))
                top = i;
            if (rows[i].Baseline < height * Margin && bottom == rows.Count)
                bottom = i;
        }

        return (Math.Min(top, bottom), bottom);
    }

    // Under the columns goes on a text over both of them: a short line after a gap is its heading, not the left column's end.
    private static int WithoutHeading(List<PdfRow> rows, int from, int to, PdfGutter gutter, double gap)
    {
        var end = to;
        while (end > from && !rows[end - 1].Words.Any(gutter.IsBefore))
            end--;
        for (var i = Math.Max(end, from + 1); i < to; i++)
        {
            if (rows[i - 1].Baseline - rows[i].Baseline > gap)
                return i;
        }

        return to;
    }
}
