using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>
/// Articles that do not say « article »: « 1. Objet », « II – Durée », « A – Objet », only while the numbers follow one another from 1;
/// where nothing is numbered at all, those that stand apart: « OBJET ».
/// Where the text has « Article 3 », only its parts are: « 3.1 », « III.2 ».
/// </summary>
internal sealed partial class BareHeading
{
    private const int FullLine = 60;

    private readonly Dictionary<int, ArticleHeading> _headings = [];

    public BareHeading(IReadOnlyList<DocumentLine> lines, bool linesAreParagraphs, bool saysArticle)
    {
        if (saysArticle)
        {
            ReadParts(lines, linesAreParagraphs);
            return;
        }

        var numbered = HeadingSeries.Find(lines, i => Starts(lines, i, linesAreParagraphs));
        foreach (var (line, heading) in numbered.Count > 0 ? numbered : WordHeadings.Find(lines, linesAreParagraphs))
            _headings[lines[line].Number] = heading;
    }

    public ArticleHeading? Find(DocumentLine line) => _headings.GetValueOrDefault(line.Number);

    private void ReadParts(IReadOnlyList<DocumentLine> lines, bool linesAreParagraphs)
    {
        int[] last = [];
        for (var i = 0; i < lines.Count; i++)
        {
            if (ArticleHeading.Find(lines[i].Text) is { } article)
                last = Parse(article.Number) ?? [];
            else if (IsTitleOfPart(lines, i, linesAreParagraphs))
                last = Take(lines[i], last);
        }
    }

    // Capitals under the end of a paragraph are a heading without a blank line ahead.
    private static bool Starts(IReadOnlyList<DocumentLine> lines, int i, bool linesAreParagraphs) =>
        i == 0 || linesAreParagraphs || lines[i].Kind == DocumentLineKind.Heading || string.IsNullOrWhiteSpace(lines[i - 1].Text)
        || HeadingNumber.Read(lines[i - 1].Text, HeadingStyle.Titled) is not null
        || (HeadingLines.IsCapitals(lines[i].Text) && (lines[i - 1].Text.TrimEnd()[^1] is '.' or ':' or ';' || HeadingNumber.Read(lines[i - 1].Text, HeadingStyle.Figure) is not null));

    // « 3.1 La Ville met à disposition des habitants une salle » may be a clause, of which the margin cut the rest.
    private static bool IsTitleOfPart(IReadOnlyList<DocumentLine> lines, int i, bool linesAreParagraphs)
    {
        var text = lines[i].Text.TrimEnd();
        if (lines[i].Kind == DocumentLineKind.TableRow || text.Length == 0 || text[^1] is ':' or ',' || Clause().IsMatch(East.Fold(text)))
            return false;
        var isApart = i + 1 >= lines.Count || linesAreParagraphs || string.IsNullOrWhiteSpace(lines[i + 1].Text);
        return isApart || (text.Length < FullLine && (char.IsUpper(lines[i + 1].Text.TrimStart()[0]) || ListMarker.Find(lines[i + 1].Text) is not null));
    }

    private int[] Take(DocumentLine line, int[] last)
    {
        var match = line.Text.Length > 120 ? Match.Empty : Pattern().Match(line.Text);
        if (!match.Success || Parse(TextFolding.Fold(match.Groups["num"].Value)) is not { Length: > 1 } number || !HeadingSeries.Follows(number, last))
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

    // A clause, not a title: somebody does something, or a figure has its unit.
    [GeneratedRegex(@"\bs'(engage|oblige)|[%€]|\beuros?\b|^[\divx.\s-]+(l[ae]s?\s|l')[^,;:]{1,80}?\s(met|prend|finance|verse|apporte|assure|participe|contribue|fourni|designe|recrute|soutien|accueille|accorde|attribue|alloue|octroie|remet|transmet|est|sont|sera|seront|peut|peuvent|pourra|a|ont)(nt|ra|ront|t|ssent)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Clause();

    [GeneratedRegex(@"^\s*(?<num>([IVX]{1,5}|\d{1,2})([.\-]\d{1,2})*)\s*[.):\u2013\u2014\-]?\s+(?<title>\p{Lu}[^.;]*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Pattern();
}
