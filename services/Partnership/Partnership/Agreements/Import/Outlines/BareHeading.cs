using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>
/// Articles that do not say « article »: « 1. Objet », « II – Durée », « 3.2 Apports », only while the numbers follow one another
/// from 1. Where the text has « Article 3 », only its parts are: « 3.1 », « III.2 ».
/// </summary>
internal sealed partial class BareHeading
{
    private const int FullLine = 60;

    private readonly Dictionary<int, ArticleHeading> _headings = [];

    public BareHeading(IReadOnlyList<DocumentLine> lines, bool linesAreParagraphs, bool saysArticle)
    {
        int[] last = saysArticle ? [] : [0];
        var isTable = false;
        for (var i = 0; i < lines.Count; i++)
        {
            if (ArticleHeading.Find(lines[i].Text) is { } article)
                last = Parse(article.Number) ?? [];
            else if (saysArticle ? IsTitleOfPart(lines, i, linesAreParagraphs) : Starts(lines, i, linesAreParagraphs))
            {
                // A table of contents may start as the first article does; the article itself starts anew.
                if (!saysArticle && (isTable || last is [0]) && Number(lines[i])?.Parts is [1])
                    (last, isTable) = ([0], IsTable(lines, i));
                last = Take(lines[i], last, saysArticle);
            }
        }
    }

    public int Count => _headings.Count;

    public ArticleHeading? Find(DocumentLine line) => _headings.GetValueOrDefault(line.Number);

    private static bool Starts(IReadOnlyList<DocumentLine> lines, int i, bool linesAreParagraphs) =>
        i == 0 || linesAreParagraphs || lines[i].Kind == DocumentLineKind.Heading || string.IsNullOrWhiteSpace(lines[i - 1].Text);

    // « 3.1 La Ville met à disposition des habitants une salle » may be a clause, of which the margin cut the rest.
    private static bool IsTitleOfPart(IReadOnlyList<DocumentLine> lines, int i, bool linesAreParagraphs)
    {
        var text = lines[i].Text.TrimEnd();
        if (lines[i].Kind == DocumentLineKind.TableRow || text.Length == 0 || text[^1] is ':' or ',' || Clause().IsMatch(East.Fold(text)))
            return false;
        var isApart = i + 1 >= lines.Count || linesAreParagraphs || string.IsNullOrWhiteSpace(lines[i + 1].Text);
        return isApart || (text.Length < FullLine && (char.IsUpper(lines[i + 1].Text.TrimStart()[0]) || ListMarker.Find(lines[i + 1].Text) is not null));
    }

    // « 2. Durée » right under « 1. Objet ».
    private static bool IsTable(IReadOnlyList<DocumentLine> lines, int first)
    {
        var next = first + 1;
        while (next < lines.Count && string.IsNullOrWhiteSpace(lines[next].Text))
            next++;
        return next < lines.Count && Number(lines[next])?.Parts is [2];
    }

    private static (int[] Parts, Match Match)? Number(DocumentLine line)
    {
        var match = line.Text.Length > 120 ? Match.Empty : Pattern().Match(line.Text);
        return match.Success && Parse(TextFolding.Fold(match.Groups["num"].Value)) is { } parts ? (parts, match) : null;
    }

    private int[] Take(DocumentLine line, int[] last, bool saysArticle)
    {
        if (Number(line) is not var (number, match) || (saysArticle && number.Length < 2) || !Follows(number, last))
            return last;
        var canonical = string.Join('.', number.Select(part => part.ToString(CultureInfo.InvariantCulture)));
        _headings.Add(line.Number, new ArticleHeading(canonical, match.Groups["num"].Value, match.Groups["title"].Index));
        return number;
    }

    private static int[]? Parse(string folded)
    {
        var parts = folded.Split('.', '-').Select((part, i) => i == 0 ? RomanNumerals.Parse(part) ?? FrenchNumbers.Parse(part) : FrenchNumbers.Parse(part)).ToArray();
        return Array.TrueForAll(parts, part => part is > 0) ? [.. parts.Select(part => part!.Value)] : null;
    }

    private static bool Follows(int[] number, int[] last)
    {
        var depth = number.Length;
        if (depth == last.Length + 1)
            return number[^1] == 1 && number.AsSpan(0, depth - 1).SequenceEqual(last);
        return depth <= last.Length && number[^1] == last[depth - 1] + 1 && number.AsSpan(0, depth - 1).SequenceEqual(last.AsSpan(0, depth - 1));
    }

    // A clause, not a title: somebody does something, or a figure has its unit.
    [GeneratedRegex(@"\bs'(engage|oblige)|[%€]|\beuros?\b|^[\divx.\s-]+(l[ae]s?\s|l')[^,;:]{1,80}?\s(met|prend|finance|verse|apporte|assure|participe|contribue|fourni|designe|recrute|soutien|accueille|accorde|attribue|alloue|octroie|remet|transmet|est|sont|sera|seront|peut|peuvent|pourra|a|ont)(nt|ra|ront|t|ssent)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^\s*(?<num>([IVX]{1,5}|\d{1,2})([.\-]\d{1,2})*)\s*[.):\u2013\u2014\-]?\s+(?<title>\p{Lu}[^.;]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pattern();
}
