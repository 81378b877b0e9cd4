namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <summary>Shares the width of a page among columns: each gets what its widest word or sum needs, and words get what is left.</summary>
internal static class ColumnWidths
{
    // A word that is longer is broken: it would leave nothing to the others.
    private const double MostForAWord = 0.2;

    // Of what words need, they do with this where it is tight: a sum that breaks is not read.
    private const double LeastForWords = 0.35;

    public static IReadOnlyList<double> Of(IReadOnlyList<Column> columns, IReadOnlyList<IReadOnlyList<Cell>> rows, double padding, Ruler ruler)
    {
        const double all = Paper.Right - Paper.Left;
        var needed = columns.Select((column, at) => (2 * padding) + 0.1 + (column.IsFigure ? WidestOf(column, at, rows, ruler) : Math.Min(WidestOf(column, at, rows, ruler), all * MostForAWord))).ToList();
        var left = all - needed.Sum();
        var weights = columns.Where(column => !column.IsFigure).Sum(column => column.Weight);
        if (left >= 0 && weights > 0)
            return [.. columns.Select((column, at) => needed[at] + (column.IsFigure ? 0 : left * column.Weight / weights))];
        var words = columns.Index().Where(column => !column.Item.IsFigure).Sum(column => needed[column.Index]);
        var forWords = (words + left) / words;
        return forWords is >= LeastForWords and < 1
            ? [.. columns.Select((column, at) => column.IsFigure ? needed[at] : needed[at] * forWords)]
            : [.. needed.Select(width => width * all / needed.Sum())];
    }

    private static double WidestOf(Column column, int at, IReadOnlyList<IReadOnlyList<Cell>> rows, Ruler ruler) =>
        rows.Select(row => CellAt(row, at)).OfType<Cell>().Select(cell => Lines.WidestPiece(cell.Text, Style.Cell, ruler))
            .Append(Lines.WidestPiece(column.Head ?? "", Style.Head, ruler)).Max();

    // What reaches over more than a column takes what these have.
    private static Cell? CellAt(IReadOnlyList<Cell> row, int column)
    {
        var at = 0;
        foreach (var cell in row)
        {
            if (at == column)
                return cell.Span == 1 ? cell : null;
            at += cell.Span;
        }

        return null;
    }
}
