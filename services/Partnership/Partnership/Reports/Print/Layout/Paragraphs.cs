namespace SkillsHub.Partnership.Reports.Print.Layout;

internal static class Paragraphs
{
    /// <summary>A text as it was written: a paragraph for each of its lines that says something.</summary>
    public static void Text(this Flow flow, string text, Style? style = null)
    {
        var set = style ?? Style.Text;
        foreach (var paragraph in Lines.Clean(text).Split('\n').Where(line => !string.IsNullOrWhiteSpace(line)))
        {
            var lines = Lines.Of(paragraph, Paper.Right - Paper.Left, set, flow.Ruler);
            // Neither the first line of a paragraph nor its last stands alone.
            flow.Need(Math.Min(lines.Count, lines.Count == 3 ? 3 : 2) * set.Leading);
            flow.Add(new Op.Open(Tag.P));
            for (var at = 0; at < lines.Count; at++)
            {
                if (flow.Room < set.Leading * (at == lines.Count - 2 ? 2 : 1))
                    flow.Turn();
                flow.Add(new Op.Write(lines[at], Paper.Left, flow.Y + set.Ascent, set));
                flow.Down(set.Leading);
            }

            flow.Add(new Op.Close());
            flow.Gap(set.Size / 2);
        }
    }
}
