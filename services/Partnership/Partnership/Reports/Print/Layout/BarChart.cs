namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <param name="Label">What it is.</param>
/// <param name="Value">How much, in words.</param>
/// <param name="Amount">How much; null where nobody knows, which is drawn pale, never as nothing.</param>
internal sealed record Bar(string Label, string Value, decimal? Amount);

/// <summary>Bars beside each other's names: one picture, which says in words what it shows.</summary>
internal static class BarChart
{
    private const double LabelWidth = 170;
    private const double ValueWidth = 95;
    private const double Thickness = 9;

    public static void Bars(this Flow flow, string title, IReadOnlyList<Bar> bars)
    {
        var rows = bars.Select(bar => (Bar: bar, Lines: Lines.Of(bar.Label, LabelWidth - 8, Style.Cell, flow.Ruler))).ToList();
        var height = Style.Small.Leading + 2 + rows.Sum(row => HeightOf(row.Lines));
        flow.Need(height);
        var words = $"{title}\u00a0: {string.Join("\u00a0; ", bars.Select(bar => $"{bar.Label}, {bar.Value}"))}.";
        flow.Add(new Op.Open(Tag.Figure, Picture: new Picture(words, new Box(Paper.Left, flow.Y, Paper.Right - Paper.Left, height))));
        flow.Add(new Op.Write(title, Paper.Left, flow.Y + Style.Small.Ascent, Style.Small));
        flow.Down(Style.Small.Leading + 2);
        var most = bars.Max(bar => bar.Amount ?? 0);
        foreach (var (bar, lines) in rows)
            Draw(flow, bar, lines, most);
        flow.Add(new Op.Close());
        flow.Gap(Style.Text.Size);
    }

    private static double HeightOf(List<string> lines) => (lines.Count * Style.Cell.Leading) + 4;

    private static void Draw(Flow flow, Bar bar, List<string> lines, decimal most)
    {
        for (var at = 0; at < lines.Count; at++)
            flow.Add(new Op.Write(lines[at], Paper.Left, flow.Y + (at * Style.Cell.Leading) + Style.Cell.Ascent, Style.Cell));
        var longest = Paper.Right - Paper.Left - LabelWidth - ValueWidth;
        var width = bar.Amount is { } amount ? (most <= 0 ? 0 : (double)Math.Clamp(amount / most, 0, 1) * longest) : longest;
        if (width > 0)
            flow.Add(new Op.Fill(new Box(Paper.Left + LabelWidth, flow.Y + 0.5, width, Thickness), bar.Amount is null ? Ink.Unknown : Ink.Bar));
        flow.Add(new Op.Write(bar.Value, Paper.Right - flow.Ruler.WidthOf(bar.Value, Style.Cell), flow.Y + Style.Cell.Ascent, Style.Cell));
        flow.Down(HeightOf(lines));
    }
}
