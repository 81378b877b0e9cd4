using System.Text;
using UglyToad.PdfPig.Content;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Words that share a baseline, from left to right.</summary>
internal sealed class PdfRow
{
    // Baselines of one line differ by less than this share of the letters' height (superscripts, other fonts).
    private const double SameLine = 0.5;

    private PdfRow(double baseline, double size, List<Word> words)
    {
        (Baseline, Size) = (baseline, size);
        Words = [.. words.OrderBy(word => word.BoundingBox.Left)];
        Left = Words[0].BoundingBox.Left;
        Right = Words.Max(word => word.BoundingBox.Right);
    }

    public double Baseline { get; }

    /// <summary>How high its first letter is.</summary>
    public double Size { get; }

    public IReadOnlyList<Word> Words { get; }

    public double Left { get; }

    public double Right { get; }

    /// <summary>Top to bottom.</summary>
    public static List<PdfRow> Of(IEnumerable<Word> words)
    {
        var rows = new List<PdfRow>();
        var open = new List<Word>();
        foreach (var word in words.OrderByDescending(BaselineOf).ThenBy(word => word.BoundingBox.Left))
        {
            if (open.Count > 0 && BaselineOf(open[0]) - BaselineOf(word) >= SizeOf(word) * SameLine)
            {
                rows.Add(Close(open));
                open.Clear();
            }

            open.Add(word);
        }

        if (open.Count > 0)
            rows.Add(Close(open));
        return rows;
    }

    public string Text()
    {
        var text = new StringBuilder();
        foreach (var word in Words)
        {
            if (text.Length > 0)
                text.Append(' ');
            foreach (var c in word.Text)
                AppendPlain(text, c);
        }

        return text.ToString();
    }

    private static PdfRow Close(List<Word> words) => new(BaselineOf(words[0]), SizeOf(words[0]), words);

    // Ligatures are a way of drawing, not of writing.
    private static void AppendPlain(StringBuilder text, char c)
    {
        if (c is >= '\uFB00' and <= '\uFB06')
            text.Append(c.ToString().Normalize(NormalizationForm.FormKD));
        else if (!char.IsControl(c))
            text.Append(c);
    }

    private static double BaselineOf(Word word) => word.Letters[0].StartBaseLine.Y;

    private static double SizeOf(Word word) => Math.Max(1, word.Letters[0].PointSize);
}
