using UglyToad.PdfPig.Content;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>The empty strip between two columns.</summary>
internal sealed record PdfGutter(double Left, double Right)
{
    public double Width => Right - Left;

    /// <summary>
    /// Where no word of any page stands. A line longer than those that were seen may reach into the strip, from the left more
    /// than from the right.
    /// </summary>
    public PdfGutter Core() => new(Left + (Width * 0.3), Right - (Width * 0.1));

    /// <summary>The row has words in it: a heading over both columns, or a text that has none.</summary>
    public bool IsCrossedBy(PdfRow row)
    {
        foreach (var word in row.Words)
        {
            if (word.BoundingBox.Right > Left && word.BoundingBox.Left < Right)
                return true;
        }

        return false;
    }

    public bool IsBefore(Word word) => word.BoundingBox.Left >= Right;

    /// <summary>The rows of each column, put together anew: their lines need not stand on the same height.</summary>
    public (List<PdfRow> Left, List<PdfRow> Right) Split(IEnumerable<PdfRow> rows)
    {
        var sides = rows.SelectMany(row => row.Words).ToLookup(IsBefore);
        return (PdfRow.Of(sides[false]), PdfRow.Of(sides[true]));
    }

    /// <summary>How many lines the shorter column has where both columns have some.</summary>
    public static int SideBySide(List<PdfRow> left, List<PdfRow> right)
    {
        if (left.Count == 0 || right.Count == 0)
            return 0;
        var slack = left[0].Size;
        var top = Math.Min(left[0].Baseline, right[0].Baseline) + slack;
        var bottom = Math.Max(left[^1].Baseline, right[^1].Baseline) - slack;
        return Math.Min(left.Count(IsWithin), right.Count(IsWithin));

        bool IsWithin(PdfRow row) => row.Baseline <= top && row.Baseline >= bottom;
    }
}
