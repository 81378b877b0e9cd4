using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>Tells page numbers, running heads and feet, rulings and tables of contents from the text.</summary>
internal static partial class PageMarks
{
    // A running head stands within this many lines of the page's edge.
    private const int EdgeLines = 2;
    private const int LongestMark = 160;

    /// <summary>The same lines, with <see cref="DocumentLineKind.PageMark"/> on those that are marks.</summary>
    public static IReadOnlyList<DocumentLine> Mark(IReadOnlyList<DocumentLine> lines)
    {
        var marks = new HashSet<int>(RunningLines(lines));
        marks.UnionWith(LoneNumbers(lines));
        marks.UnionWith(NumberedFeet(lines));
        return [.. lines.Select((line, i) =>
            marks.Contains(line.Number) || (IsMark(line.Text) && !IsBlankToFill(lines, i)) ? line with { Kind = DocumentLineKind.PageMark } : line)];
    }

    private static bool IsMark(string text) =>
        text.Length is > 0 and <= LongestMark && Single().IsMatch(TextFolding.Fold(text));

    // « la somme de », and on the next line nothing but « ______ »: the margin cut the sentence before its blank.
    private static bool IsBlankToFill(IReadOnlyList<DocumentLine> lines, int i)
    {
        if (i == 0 || lines[i].Text.Trim().Trim('_').Length > 0)
            return false;
        return FunctionWords.EndsOpen(lines[i - 1].Text);
    }

    private static IEnumerable<int> RunningLines(IReadOnlyList<DocumentLine> lines)
    {
        var pages = lines.Where(line => line.Page is not null && line.Text.Length <= LongestMark && !string.IsNullOrWhiteSpace(line.Text))
            .GroupBy(line => line.Page).Select(page => page.ToList()).ToList();
        var edges = pages.SelectMany(page => page.Take(EdgeLines).Concat(page.TakeLast(EdgeLines)).DistinctBy(line => line.Number))
            .GroupBy(line => WithoutNumbers(line.Text), StringComparer.Ordinal)
            .Where(same => same.Select(line => line.Page).Distinct().Count() >= Math.Max(2, (pages.Count / 2) + 1));
        foreach (var same in edges)
        {
            // On the first page the only occurrence is the title itself, repeated as a head on the others.
            var first = lines.Where(line => line.Page == same.First().Page && string.Equals(WithoutNumbers(line.Text), same.Key, StringComparison.Ordinal));
            var skipped = first.Count() == 1 && same.First().Page == 1 && !IsNumbered(same.First().Text) ? same.First().Number : 0;
            foreach (var line in same.Where(line => line.Number != skipped))
                yield return line.Number;
        }
    }

    // Figures alone on a line are page numbers when they count 1, 2, 3…
    private static IReadOnlyList<int> LoneNumbers(IReadOnlyList<DocumentLine> lines)
    {
        var found = lines.Select(line => (line.Number, Text: TextFolding.Fold(line.Text))).Where(line => LoneNumber().IsMatch(line.Text))
            .Select(line => (line.Number, Value: int.Parse(line.Text.AsSpan().Trim(), CultureInfo.InvariantCulture))).ToList();
        var counts = found.Count >= 2 && found.Zip(found.Skip(1)).All(pair => pair.Second.Value == pair.First.Value + 1);
        return counts ? [.. found.Select(line => line.Number)] : [];
    }

    // « Convention n° 12 – page 2/3 » in a text without page breaks: the same words, and the pages count up.
    private static IEnumerable<int> NumberedFeet(IReadOnlyList<DocumentLine> lines) =>
        lines.Where(line => line.Page is null && line.Text.Length is > 0 and <= LongestMark)
            .Select(line => (line.Number, Text: TextFolding.Fold(line.Text))).Select(line => (line.Number, line.Text, Foot: PageOf().Match(line.Text))).Where(line => line.Foot.Success)
            .GroupBy(line => WithoutNumbers(line.Text), StringComparer.Ordinal).Select(same => same.ToList())
            .Where(same => same.Count > 1 && same.Zip(same.Skip(1)).All(pair => Page(pair.Second.Foot) == Page(pair.First.Foot) + 1))
            .SelectMany(same => same).Select(line => line.Number);

    private static int Page(Match foot) => int.Parse(foot.Groups["n"].ValueSpan, CultureInfo.InvariantCulture);

    private static bool IsNumbered(string text) => text.Any(char.IsAsciiDigit);

    private static string WithoutNumbers(string text) => Digits().Replace(TextFolding.Fold(text).Trim(), "#");

    [GeneratedRegex(
        @"^\s*(page\s+\d{1,3}(\s*(/|sur|de)\s*\d{1,3})?|\d{1,3}\s*(/|sur)\s*\d{1,3}|p\.\s?\d{1,3}|-\s*\d{1,3}\s*-|[-_=*~]{3,}|sommaire|table des matieres|.{3,120}[.…]{4,}\s*\d{1,3})\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Single();

    [GeneratedRegex(@"^\s*\d{1,3}\s*$", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex LoneNumber();

    [GeneratedRegex(@"\bp(age|\.)\s*(?<n>\d{1,3})(\s*(/|sur|de)\s*\d{1,3})?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex PageOf();

    [GeneratedRegex(@"\d+", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Digits();
}
