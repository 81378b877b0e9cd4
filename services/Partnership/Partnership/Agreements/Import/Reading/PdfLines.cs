using System.Text;
using UglyToad.PdfPig.Content;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>Puts the words of a page into lines, top to bottom, with an empty line where the page leaves a gap.</summary>
internal static class PdfLines
{
    // Baselines of one line differ by less than this share of the letters' height (superscripts, other fonts).
    private const double SameLine = 0.5;

    // Lines of one paragraph stand closer than this share of the usual distance.
    private const double Gap = 1.35;

    public static IReadOnlyList<string> Read(Page page)
    {
        var rows = Rows(page.GetWords().Where(word => !string.IsNullOrWhiteSpace(word.Text)));
        if (rows.Count == 0)
            return [];
        var usual = UsualDistance(rows);
        var lines = new List<string>();
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && rows[i - 1].Baseline - rows[i].Baseline > usual * Gap)
                lines.Add("");
            lines.Add(rows[i].Text());
        }

        return lines;
    }

    private static List<Row> Rows(IEnumerable<Word> words)
    {
        var rows = new List<Row>();
        foreach (var word in words.OrderByDescending(Baseline).ThenBy(word => word.BoundingBox.Left))
        {
            var height = Math.Max(1, word.Letters[0].PointSize);
            if (rows.Count > 0 && rows[^1].Baseline - Baseline(word) < height * SameLine)
                rows[^1].Words.Add(word);
            else
                rows.Add(new Row(Baseline(word), [word]));
        }

        return rows;
    }

    private static double Baseline(Word word) => word.Letters[0].StartBaseLine.Y;

    // The lower quartile: most lines stand inside paragraphs, whatever the spaces between them.
    private static double UsualDistance(List<Row> rows)
    {
        var distances = rows.Zip(rows.Skip(1), (a, b) => a.Baseline - b.Baseline).Order().ToList();
        return distances.Count == 0 ? double.MaxValue : distances[distances.Count / 4];
    }

    private sealed record Row(double Baseline, List<Word> Words)
    {
        public string Text()
        {
            var text = new StringBuilder();
            foreach (var word in Words.OrderBy(word => word.BoundingBox.Left))
            {
                if (text.Length > 0)
                    text.Append(' ');
                foreach (var c in word.Text)
                    AppendPlain(text, c);
            }

            return text.ToString();
        }

        // Ligatures are a way of drawing, not of writing.
        private static void AppendPlain(StringBuilder text, char c)
        {
            if (c is >= '\uFB00' and <= '\uFB06')
                text.Append(c.ToString().Normalize(NormalizationForm.FormKD));
            else if (!char.IsControl(c))
                text.Append(c);
        }
    }
}
