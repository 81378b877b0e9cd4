using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>How many lines a heading takes: long ones are broken, some stand under their number.</summary>
internal static class HeadingLines
{
    private const int LongestTitle = 120;
    private const int FullLine = 60;
    private const int FewestGaps = 4;

    public static int Count(IReadOnlyList<DocumentLine> lines, ArticleHeading heading, bool linesAreParagraphs)
    {
        var count = 1;
        if (string.IsNullOrWhiteSpace(lines[0].Text[Math.Min(heading.TitleColumn, lines[0].Text.Length)..]))
            return TitleBelow(lines, linesAreParagraphs);
        while (!linesAreParagraphs && count < lines.Count && GoesOn(lines[count - 1].Text, lines[count].Text, Ends(lines, count + 1)))
            count++;
        return count;
    }

    /// <summary>« Article 10. – La convention prend effet le 1er septembre. »: what stands behind the number is the article's text, and no title.</summary>
    public static bool IsText(string title, IReadOnlyList<DocumentLine> body)
    {
        var words = title.Trim();
        return words.EndsWith('.') && words.Count(char.IsWhiteSpace) >= FewestGaps
            && (words.Length > LongestTitle || body.All(line => string.IsNullOrWhiteSpace(line.Text)));
    }

    private static int TitleBelow(IReadOnlyList<DocumentLine> lines, bool linesAreParagraphs)
    {
        var next = 1;
        while (next < lines.Count && string.IsNullOrWhiteSpace(lines[next].Text))
            next++;
        if (next >= lines.Count || next > 2)
            return 1;
        var text = lines[next].Text.Trim();
        var isTitle = text.Length <= LongestTitle && text[^1] is not ('.' or ';' or ',' or ':') && char.IsUpper(text[0])
            && ListMarker.Find(text) is null && ArticleHeading.Find(text) is null
            && (linesAreParagraphs || next + 1 >= lines.Count || string.IsNullOrWhiteSpace(lines[next + 1].Text) || IsCapitals(text));
        return isTitle ? next + 1 : 1;
    }

    private static bool Ends(IReadOnlyList<DocumentLine> lines, int at) => at >= lines.Count || string.IsNullOrWhiteSpace(lines[at].Text);

    // A full line, then a short one, then an empty one: a title that the margin broke.
    private static bool GoesOn(string line, string next, bool nextIsLast)
    {
        var trimmed = next.Trim();
        if (trimmed.Length is 0 or > LongestTitle || ListMarker.Find(trimmed) is not null || ArticleHeading.Find(trimmed) is not null)
            return false;
        var last = line.TrimEnd();
        return FunctionWords.EndsOpen(last)
            || (nextIsLast && last.Length >= FullLine && trimmed.Length < last.Length && trimmed[^1] is not ('.' or ';' or ':'))
            || (IsCapitals(last) && IsCapitals(trimmed));
    }

    public static bool IsCapitals(string text) => text.Any(char.IsUpper) && !text.Any(char.IsLower);
}
