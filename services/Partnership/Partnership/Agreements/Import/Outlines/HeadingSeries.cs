using System.Globalization;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>Headings of one style that follow one another from 1.</summary>
/// <param name="Style">How they are numbered.</param>
/// <param name="Headings">Each with the index of its line.</param>
/// <param name="IsTable">The second stands right below the first, as in a table of contents.</param>
internal sealed record HeadingSeries(HeadingStyle Style, IReadOnlyList<(int Line, ArticleHeading Heading)> Headings, bool IsTable)
{
    private const int FewestArticles = 2;

    // A list starts again at 1 in each article; a text made to be slow does so on each line.
    private const int MostStarts = 40;

    public int First => Headings[0].Line;

    public int Last => Headings[^1].Line;

    /// <summary>Another 1 stands between the first and the last.</summary>
    public bool Restarts { get; private init; }

    /// <summary>The series that the articles are numbered by, and the tables of contents ahead of it; empty where there is none.</summary>
    public static IReadOnlyList<(int Line, ArticleHeading Heading)> Find(IReadOnlyList<DocumentLine> lines, Func<int, bool> starts)
    {
        var candidates = Enum.GetValues<HeadingStyle>().Select(style => Of(lines, style, starts)).Where(series => series.Count > 0).ToList();
        IReadOnlyList<HeadingSeries>? chosen = null;
        foreach (var candidate in candidates)
        {
            if (chosen is null || candidate[^1].IsAround(chosen[^1]) || candidate[^1].RunsAcross(chosen[^1]))
                chosen = candidate;
        }

        return chosen is null ? [] : [.. chosen.SelectMany(series => series.Headings)];
    }

    // Lettered parts of an article stand between two articles, and those of a preamble or an annex ahead of or behind all of them.
    private bool IsAround(HeadingSeries other) =>
        First < other.First ? Last > other.First : First > other.Last && Style != HeadingStyle.Letter && Headings.Count > other.Headings.Count;

    // « SECTION 1 », 1., 2., « SECTION 2 », 3., 4.: the figures are the articles; not where each section counts its own.
    private bool RunsAcross(HeadingSeries other) =>
        Style == HeadingStyle.Figure && !Restarts && First > other.First && First < other.Last && Last > other.Last && other.Headings.All(heading => heading.Heading.NumberAsWritten.StartsWith("section", StringComparison.OrdinalIgnoreCase));

    private static List<HeadingSeries> Of(IReadOnlyList<DocumentLine> lines, HeadingStyle style, Func<int, bool> starts)
    {
        var numbers = new List<(int Line, HeadingNumber Number)>();
        for (var i = 0; i < lines.Count; i++)
        {
            if (starts(i) && HeadingNumber.Read(lines[i].Text, style) is { } number)
                numbers.Add((i, number));
        }

        numbers = WithTitles(numbers);
        var series = Enumerable.Range(0, numbers.Count).Where(i => numbers[i].Number.Parts is [1]).Take(MostStarts)
            .Select(i => From(style, numbers, i, lines)).Where(found => found.Headings.Count(heading => !heading.Heading.Number.Contains('.', StringComparison.Ordinal)) >= FewestArticles).ToList();
        // Numbered parties, ahead of « il est convenu ce qui suit », run on into the articles.
        var opening = series.Count > 1 ? Opening(lines) : -1;
        var best = series.OrderBy(found => found.IsTable).ThenByDescending(found => found.Headings.Count).ThenBy(found => found.First < opening).ThenBy(found => found.First).FirstOrDefault();
        return best is null ? [] : [.. series.Where(found => found.IsTable && found.Last < best.First).Take(1), best];
    }

    private static int Opening(IReadOnlyList<DocumentLine> lines)
    {
        var line = 0;
        while (line < lines.Count && !(lines[line].Text.Length <= 400 && OpeningFormulas.ArticlesStart(TextFolding.Fold(lines[line].Text))))
            line++;
        return line < lines.Count ? line : -1;
    }

    // « CHAPITRE 2 » is the part 2 of the title that it stands below, or an article where there are no titles; so is « SECTION 2 », but not
    // where chapters hold it.
    private static List<(int Line, HeadingNumber Number)> WithTitles(List<(int Line, HeadingNumber Number)> numbers)
    {
        var title = 0;
        var below = numbers.Find(heading => heading.Number.Parts is [0, _]).Number?.Written[0];
        var placed = new List<(int, HeadingNumber)>();
        foreach (var (line, number) in numbers.Where(heading => heading.Number.Parts is not [0, _] || char.ToUpperInvariant(heading.Number.Written[0]) == char.ToUpperInvariant(below ?? ' ')))
        {
            if (number.Parts is not [0, _])
                title = number.Parts[0];
            placed.Add((line, number.Parts is not [0, var part] ? number : number with { Parts = title == 0 ? [part] : [title, part] }));
        }

        return placed;
    }

    private static HeadingSeries From(HeadingStyle style, List<(int Line, HeadingNumber Number)> numbers, int start, IReadOnlyList<DocumentLine> lines)
    {
        var found = new List<(int, ArticleHeading)>();
        var (last, chapters) = (new int[] { 0 }, 0);
        foreach (var (line, number) in numbers.Skip(start))
        {
            if (!Follows(number.Parts, last) && !(style == HeadingStyle.Titled && number.Parts is [var title, var chapter] && title == last[0] && chapter == chapters + 1))
                continue;
            last = number.Parts;
            chapters = number.Parts is [_, var own] ? own : chapters;
            found.Add((line, new ArticleHeading(string.Join('.', last.Select(part => part.ToString(CultureInfo.InvariantCulture))), number.Written, number.TitleColumn)));
        }

        return new HeadingSeries(style, found, style != HeadingStyle.Titled && IsTableAt(lines, numbers[start].Line, style))
        {
            Restarts = numbers.Skip(start + 1).Any(heading => heading.Number.Parts is [1] && heading.Line < found[^1].Item1),
        };
    }

    // « 2. Durée » right under « 1. Objet ».
    private static bool IsTableAt(IReadOnlyList<DocumentLine> lines, int first, HeadingStyle style)
    {
        var next = first + 1;
        while (next < lines.Count && string.IsNullOrWhiteSpace(lines[next].Text))
            next++;
        return next < lines.Count && HeadingNumber.Read(lines[next].Text, style)?.Parts is [2];
    }

    /// <summary>Whether a number is the next one, or the first of the parts of the last one.</summary>
    public static bool Follows(int[] number, int[] last)
    {
        var depth = number.Length;
        if (depth == last.Length + 1)
            return number[^1] == 1 && number.AsSpan(0, depth - 1).SequenceEqual(last);
        return depth <= last.Length && number[^1] == last[depth - 1] + 1 && number.AsSpan(0, depth - 1).SequenceEqual(last.AsSpan(0, depth - 1));
    }
}
