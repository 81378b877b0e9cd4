using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>
/// Articles that do not say « article »: « 1. Objet », « II – Durée », « 3.2 Apports ». Only for a document without any
/// « Article » heading, and only while the numbers follow one another from 1.
/// </summary>
internal sealed partial class BareHeading
{
    private readonly Dictionary<int, ArticleHeading> _headings = [];

    public BareHeading(IReadOnlyList<DocumentLine> lines, bool linesAreParagraphs)
    {
        int[] last = [0];
        var afterBlank = true;
        foreach (var line in lines)
        {
            if (afterBlank || linesAreParagraphs || line.Kind == DocumentLineKind.Heading)
                last = Take(line, last);
            afterBlank = string.IsNullOrWhiteSpace(line.Text);
        }
    }

    public int Count => _headings.Count;

    public ArticleHeading? Find(DocumentLine line) => _headings.GetValueOrDefault(line.Number);

    private int[] Take(DocumentLine line, int[] last)
    {
        if (line.Text.Length > 120)
            return last;
        var match = Pattern().Match(line.Text);
        if (!match.Success || Parse(TextFolding.Fold(match.Groups["num"].Value)) is not { } number || !Follows(number, last))
            return last;
        var canonical = string.Join('.', number.Select(part => part.ToString(CultureInfo.InvariantCulture)));
        _headings.Add(line.Number, new ArticleHeading(canonical, match.Groups["num"].Value, match.Groups["title"].Index));
        return number;
    }

    private static int[]? Parse(string folded)
    {
        if (RomanNumerals.Parse(folded) is { } roman)
            return [roman];
        var parts = folded.Split('.', '-').Select(FrenchNumbers.Parse).ToArray();
        return Array.TrueForAll(parts, part => part is > 0) ? [.. parts.Select(part => part!.Value)] : null;
    }

    private static bool Follows(int[] number, int[] last)
    {
        var depth = number.Length;
        if (depth == last.Length + 1)
            return number[^1] == 1 && number.AsSpan(0, depth - 1).SequenceEqual(last);
        return depth <= last.Length && number[^1] == last[depth - 1] + 1 && number.AsSpan(0, depth - 1).SequenceEqual(last.AsSpan(0, depth - 1));
    }

    [GeneratedRegex(@"^\s*(?<num>[IVX]{1,5}|\d{1,2}([.\-]\d{1,2})*)\s*[.):\u2013\u2014\-]?\s+(?<title>\p{Lu}[^.;]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pattern();
}
