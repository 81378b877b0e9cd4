namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <param name="Head">What stands over it; null in a table without a head.</param>
/// <param name="IsFigure">Whether it holds figures, which are as wide as they need and stand to the right.</param>
/// <param name="Weight">What it gets of the room that figures leave.</param>
internal sealed record Column(string? Head, bool IsFigure = false, double Weight = 1);

/// <param name="Text">Its words.</param>
/// <param name="Span">Over how many columns it reaches.</param>
internal sealed record Cell(string Text, int Span = 1);

/// <summary>A table whose head stands again on each page that it goes on to. The first cell of a row is its head.</summary>
internal static class Table
{
    private const double Padding = 3;

    public static void Rows(this Flow flow, IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<Cell>> rows)
    {
        if (rows.Count == 0)
            return;
        var widths = ColumnWidths.Of(columns, rows, Padding, flow.Ruler);
        Row? head = columns[0].Head is null ? null : Row.Of([.. columns.Select(column => new Cell(column.Head ?? ""))], columns, widths, Style.Head, flow.Ruler);
        var laid = rows.Select(row => Row.Of(row, columns, widths, Style.Cell, flow.Ruler)).ToList();
        flow.Need((head?.Height ?? 0) + Math.Min(laid[0].Height, Tallest(head)));
        flow.Add(new Op.Open(Tag.Table));
        if (head is not null)
            Draw(flow, head, _ => Tag.ColumnHead, isHead: true);
        foreach (var row in laid)
            Lay(flow, row, head);
        flow.Add(new Op.Close());
        flow.Gap(Style.Text.Size);
    }

    // A row that fits on no page is cut between lines, and goes on as another.
    private static void Lay(Flow flow, Row row, Row? head)
    {
        var rest = row;
        while (true)
        {
            if (rest.Height > flow.Room && (rest.Height <= Tallest(head) || flow.Room < Tallest(head) / 2))
                Continue(flow, head);
            var fitting = (int)((flow.Room - (2 * Padding)) / Style.Cell.Leading);
            Draw(flow, rest.Take(fitting), at => at == 0 ? Tag.RowHead : Tag.TD, isHead: false);
            if (rest.LineCount <= fitting)
                return;
            rest = rest.Skip(fitting);
        }
    }

    private static double Tallest(Row? head) => Paper.Bottom - Paper.Top - (head?.Height ?? 0);

    private static void Continue(Flow flow, Row? head)
    {
        flow.Turn();
        if (head is null)
            return;
        flow.Add(new Op.Open(Tag.Artifact));
        Draw(flow, head, at: null, isHead: true);
        flow.Add(new Op.Close());
    }

    private static void Draw(Flow flow, Row row, Func<int, Tag>? at, bool isHead)
    {
        var ground = new Box(Paper.Left, flow.Y, Paper.Right - Paper.Left, row.Height);
        var fill = isHead ? new Op.Fill(ground, Ink.Shade) : new Op.Fill(ground with { Y = flow.Y + row.Height - 0.4, Height = 0.4 }, Ink.Rule);
        if (at is null)
            flow.Add(fill);
        else
            flow.Add(new Op.Open(Tag.TR), new Op.Open(Tag.Artifact), fill, new Op.Close());
        foreach (var (place, cell) in row.Cells.Index())
        {
            if (at is not null)
                flow.Add(new Op.Open(at(place), cell.Span));
            foreach (var (number, line) in cell.Lines.Index())
            {
                var x = cell.IsFigure ? cell.X + cell.Width - Padding - flow.Ruler.WidthOf(line, row.Style) : cell.X + Padding;
                flow.Add(new Op.Write(line, x, flow.Y + Padding + (number * row.Style.Leading) + row.Style.Ascent, row.Style));
            }

            if (at is not null)
                flow.Add(new Op.Close());
        }

        if (at is not null)
            flow.Add(new Op.Close());
        flow.Down(row.Height);
    }

    private sealed record LaidCell(IReadOnlyList<string> Lines, double X, double Width, bool IsFigure, int Span);

    private sealed record Row(IReadOnlyList<LaidCell> Cells, Style Style)
    {
        public int LineCount { get; } = Cells.Max(cell => cell.Lines.Count);

        public double Height => (LineCount * Style.Leading) + (2 * Padding);

        public static Row Of(IReadOnlyList<Cell> cells, IReadOnlyList<Column> columns, IReadOnlyList<double> widths, Style style, Ruler ruler)
        {
            List<LaidCell> laid = [];
            var (x, at) = (Paper.Left, 0);
            foreach (var cell in cells)
            {
                var width = widths.Skip(at).Take(cell.Span).Sum();
                laid.Add(new LaidCell(Lines.Of(cell.Text, width - (2 * Padding), style, ruler), x, width, columns[at].IsFigure && cell.Span == 1, cell.Span));
                (x, at) = (x + width, at + cell.Span);
            }

            return new Row(laid, style);
        }

        public Row Take(int lines) => LineCount <= lines ? this : Cut(cell => [.. cell.Lines.Take(lines)]);

        public Row Skip(int lines) => Cut(cell => [.. cell.Lines.Skip(lines)]);

        private Row Cut(Func<LaidCell, IReadOnlyList<string>> left) => new([.. Cells.Select(cell => cell with { Lines = left(cell) })], Style);
    }
}
