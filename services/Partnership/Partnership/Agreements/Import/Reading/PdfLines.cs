using UglyToad.PdfPig.Content;

namespace SkillsHub.Partnership.Agreements.Import.Reading;

/// <summary>
/// Puts the words of a document's pages into lines, top to bottom and column after column, with an empty line where the page
/// leaves a gap.
/// </summary>
internal sealed class PdfLines
{
    // Lines of one paragraph stand closer than this share of the usual distance.
    private const double Gap = 1.35;

    private readonly PdfColumns columns = new();

    public IReadOnlyList<string> Read(Page page)
    {
        var rows = PdfRow.Of(page.GetWords().Where(word => !string.IsNullOrWhiteSpace(word.Text)));
        var lines = new List<string>();
        foreach (var part in columns.Cut(rows, page.Height))
        {
            if (lines.Count > 0)
                lines.Add("");
            Append(lines, part);
        }

        return lines;
    }

    /// <summary>How far apart the lines of a paragraph stand. The lower quartile: most stand inside paragraphs, whatever the spaces between them.</summary>
    public static double UsualDistance(IReadOnlyList<PdfRow> rows)
    {
        var distances = rows.Zip(rows.Skip(1), (a, b) => a.Baseline - b.Baseline).Order().ToList();
        return distances.Count == 0 ? double.MaxValue : distances[distances.Count / 4];
    }

    private static void Append(List<string> lines, IReadOnlyList<PdfRow> rows)
    {
        var usual = UsualDistance(rows);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i > 0 && rows[i - 1].Baseline - rows[i].Baseline > usual * Gap)
                lines.Add("");
            lines.Add(rows[i].Text());
        }
    }
}
