namespace SkillsHub.Partnership.Reports.Print.Layout;

internal static class Contents
{
    private const double Indent = 14;
    private const double ForNumber = 30;

    /// <summary>Where each heading is found.</summary>
    public static void List(this Flow flow, IReadOnlyList<Mark> marks, int pagesBefore)
    {
        flow.Need(Style.Text.Leading);
        flow.Add(new Op.Open(Tag.TOC));
        foreach (var mark in marks)
        {
            var left = Paper.Left + (mark.Tag == Tag.H3 ? Indent : 0);
            var lines = Lines.Of(mark.Text, Paper.Right - left - ForNumber, Style.Text, flow.Ruler);
            if (lines.Count * Style.Text.Leading > flow.Room)
                flow.Turn();
            flow.Add(new Op.Open(Tag.TOCI));
            foreach (var line in lines)
            {
                flow.Add(new Op.Write(line, left, flow.Y + Style.Text.Ascent, Style.Text));
                flow.Down(Style.Text.Leading);
            }

            var number = $"{mark.Page + pagesBefore}";
            flow.Add(new Op.Write(number, Paper.Right - flow.Ruler.WidthOf(number, Style.Text), flow.Y - Style.Text.Leading + Style.Text.Ascent, Style.Text), new Op.Close());
        }

        flow.Add(new Op.Close());
    }
}
