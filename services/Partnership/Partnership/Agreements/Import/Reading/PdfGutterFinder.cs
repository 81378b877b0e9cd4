namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// Looks for two columns of running text: many lines side by side, without a gap through both columns, which fill their column and
/// go on from one line to the next. Tables, parties side by side and signatures are shorter, parted by their rows, or half empty.
/// </summary>
internal static class PdfGutterFinder
{
    // Two parties side by side take some ten lines.
    private const int FewestLines = 15;

    // A page of text has a hundred rows and a thousand words; what has more is made to be slow.
    private const int MostRows = 300;
    private const int MostWords = 5_000;
    private const int Cells = 500;

    // In letters' heights: wider than the spaces of justified text and narrower than any gutter; and the distance of lines with a blank one between.
    private const double Narrowest = 0.9;
    private const double Broken = 2.0;

    // A column's share of the whole width, a full line's share of the column, and how many of its lines are full or start in lower case.
    private const double LeastWidth = 0.38;
    private const double Full = 0.75;
    private const double MostlyFull = 0.3;
    private const double RunOn = 0.2;
    private const double MostOfTheWay = 0.8;

    /// <summary>The widest gutter; null when the text has no columns.</summary>
    public static PdfGutter? Find(List<PdfRow> rows)
    {
        if (rows.Count is < FewestLines or > MostRows || rows.Sum(row => row.Words.Count) > MostWords)
            return null;
        var left = rows.Min(row => row.Left);
        var width = rows.Max(row => row.Right) - left;
        if (!double.IsFinite(width) || width <= 0)
            return null;
        return Strips(rows, left, width / Cells)
            .Where(strip => strip.Left - left >= width * LeastWidth && left + width - strip.Right >= width * LeastWidth)
            .OrderByDescending(strip => strip.Width)
            .FirstOrDefault(strip => HasColumns(rows, strip))?.Core();
    }

    // What no word enters over as many rows as columns need.
    private static IEnumerable<PdfGutter> Strips(List<PdfRow> rows, double left, double cell)
    {
        var longest = LongestRuns(rows, left, cell);
        for (var from = 0; from < Cells; from++)
        {
            var to = from;
            while (to < Cells && longest[to] >= FewestLines)
                to++;
            var (first, end) = Narrowed(longest, from, to);
            var strip = new PdfGutter(left + (first * cell), left + (end * cell));
            if (strip.Width >= rows[rows.Count / 2].Size * Narrowest)
                yield return strip;
            from = to;
        }
    }

    // Beside the gutter, a list of short lines leaves a strip empty too, but not all the way down.
    private static (int From, int To) Narrowed(int[] longest, int from, int to)
    {
        var enough = to > from ? longest[from..to].Max() * MostOfTheWay : 0;
        while (from < to && longest[from] < enough)
            from++;
        while (from < to && longest[to - 1] < enough)
            to--;
        return (from, to);
    }

    // For each cell of the width: over how many rows on end it is empty between words.
    private static int[] LongestRuns(List<PdfRow> rows, double left, double cell)
    {
        var (runs, longest, isTaken) = (new int[Cells], new int[Cells], new bool[Cells]);
        for (var i = 0; i < rows.Count; i++)
        {
            Array.Clear(isTaken);
            foreach (var word in rows[i].Words)
                Array.Fill(isTaken, true, CellOf(word.BoundingBox.Left), Math.Max(1, CellOf(word.BoundingBox.Right) + 1 - CellOf(word.BoundingBox.Left)));
            var (first, last) = (CellOf(Reach(rows, i).Left), CellOf(Reach(rows, i).Right));
            if (IsBroken(rows, i))
                Array.Clear(runs);
            for (var c = 0; c < Cells; c++)
            {
                if (isTaken[c])
                    runs[c] = 0;
                else if (c > first && c < last)
                    longest[c] = Math.Max(longest[c], ++runs[c]);
            }
        }

        return longest;

        int CellOf(double x) => (int)Math.Clamp((x - left) / cell, 0, Cells - 1);
    }

    // The lines of two columns need not stand on the same height, and one has a blank line where the other goes on.
    private static (double Left, double Right) Reach(List<PdfRow> rows, int at)
    {
        var (left, right) = (rows[at].Left, rows[at].Right);
        for (var i = Math.Max(0, at - 1); i <= Math.Min(rows.Count - 1, at + 1); i++)
        {
            if (Math.Abs(rows[i].Baseline - rows[at].Baseline) <= rows[at].Size * Broken)
                (left, right) = (Math.Min(left, rows[i].Left), Math.Max(right, rows[i].Right));
        }

        return (left, right);
    }

    private static bool IsBroken(List<PdfRow> rows, int i) => i > 0 && rows[i - 1].Baseline - rows[i].Baseline > rows[i].Size * Broken;

    private static bool HasColumns(List<PdfRow> rows, PdfGutter strip)
    {
        var run = new List<PdfRow>();
        for (var i = 0; i < rows.Count; i++)
        {
            var isCrossed = strip.IsCrossedBy(rows[i]);
            if (isCrossed || IsBroken(rows, i))
            {
                if (AreColumns(run, strip))
                    return true;
                run.Clear();
            }

            if (!isCrossed)
                run.Add(rows[i]);
        }

        return AreColumns(run, strip);
    }

    private static bool AreColumns(List<PdfRow> run, PdfGutter strip)
    {
        if (run.Count < FewestLines)
            return false;
        var (left, right) = strip.Split(run);
        return PdfGutter.SideBySide(left, right) >= FewestLines && IsRunningText(left) && IsRunningText(right);
    }

    private static bool IsRunningText(List<PdfRow> column)
    {
        var start = column.Min(row => row.Left);
        var widest = column.Max(row => row.Right) - start;
        return column.Count(row => row.Right - start >= widest * Full) >= column.Count * MostlyFull
            && column.Count(row => char.IsLower(row.Words[0].Text[0])) >= column.Count * RunOn;
    }
}
