namespace SkillsHub.Partnership.Reports.Print.Layout;

/// <summary>Lets blocks flow down the pages. A heading waits for what it heads, so that it never stands alone at the foot of a page.</summary>
internal sealed class Flow(Ruler ruler)
{
    private readonly List<Op> ops = [];
    private readonly List<HeadingLines> waiting = [];
    private readonly List<Mark> marks = [];

    public Ruler Ruler => ruler;

    public IReadOnlyList<Op> Ops => ops;

    /// <summary>The headings, with the page of this flow that each stands on.</summary>
    public IReadOnlyList<Mark> Marks => marks;

    public int Pages { get; private set; } = 1;

    public double Y { get; private set; } = Paper.Top;

    public double Room => Paper.Bottom - Y;

    public void Add(params ReadOnlySpan<Op> more) => ops.AddRange(more);

    public void Down(double height) => Y += height;

    /// <summary>Leaves a gap, but none at the head of a page.</summary>
    public void Gap(double height)
    {
        if (Y > Paper.Top && waiting.Count == 0)
            Y += height;
    }

    public void Turn()
    {
        ops.Add(new Op.Turn());
        Pages++;
        Y = Paper.Top;
    }

    /// <summary>Makes sure that what comes has this much room, with the headings that wait for it.</summary>
    public void Need(double height)
    {
        if (Y > Paper.Top && height + waiting.Sum(heading => heading.Height) > Room)
            Turn();
        foreach (var heading in waiting)
            Print(heading);
        waiting.Clear();
    }

    public void Heading(Tag tag, string text)
    {
        var style = tag switch { Tag.H1 => new Style(20, IsBold: true), Tag.H2 => new Style(14, IsBold: true), _ => new Style(10.5, IsBold: true) };
        waiting.Add(new HeadingLines(tag, text, style, Lines.Of(text, Paper.Right - Paper.Left, style, ruler)));
    }

    private void Print(HeadingLines heading)
    {
        if (Y > Paper.Top)
            Y += heading.Style.Size;
        marks.Add(new Mark(heading.Tag, heading.Text, Pages));
        ops.Add(new Op.Open(heading.Tag));
        foreach (var line in heading.Lines)
        {
            ops.Add(new Op.Write(line, Paper.Left, Y + heading.Style.Ascent, heading.Style));
            Y += heading.Style.Leading;
        }

        ops.Add(new Op.Close());
        Y += heading.Style.Size / 3;
    }

    private sealed record HeadingLines(Tag Tag, string Text, Style Style, IReadOnlyList<string> Lines)
    {
        public double Height => Style.Size + (Lines.Count * Style.Leading) + (Style.Size / 3);
    }
}

/// <param name="Tag">Of which rank.</param>
/// <param name="Text">Its words.</param>
/// <param name="Page">From 1.</param>
internal sealed record Mark(Tag Tag, string Text, int Page);
