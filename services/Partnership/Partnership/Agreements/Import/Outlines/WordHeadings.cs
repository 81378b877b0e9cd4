using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Outlines;

/// <summary>
/// Articles of a text that numbers nothing: « DURÉE » in capitals, « Objet de la convention » alone on its line. They count 1, 2, 3 as
/// they stand, between « il est convenu ce qui suit » and « Fait à ».
/// </summary>
internal static partial class WordHeadings
{
    private const int FewestArticles = 2;
    private const int FewestLetters = 4;
    private const int LongestHeading = 90;
    private const int LongestTitle = 60;

    public static IReadOnlyList<(int Line, ArticleHeading Heading)> Find(IReadOnlyList<DocumentLine> lines, bool linesAreParagraphs)
    {
        var folded = lines.Select(line => line.Text.Length > LongestHeading * 4 ? "" : TextFolding.Fold(line.Text)).ToList();
        var opening = folded.FindIndex(OpeningFormulas.ArticlesStart);
        var start = opening >= 0 ? opening : folded.FindIndex(line => OpeningFormulas.PartiesStart(line) is not null);
        if (start < 0)
            return [];
        var found = new List<(int, ArticleHeading)>();
        var end = folded.FindIndex(start + 1, line => OpeningFormulas.ClosingStarts(line));
        for (var i = start + 1; i < (end < 0 ? lines.Count : end); i++)
        {
            if (IsHeading(lines, i, folded[i].Trim(), linesAreParagraphs, opening >= 0))
                found.Add((i, new ArticleHeading((found.Count + 1).ToString(CultureInfo.InvariantCulture), "", 0)));
        }

        return found.Count < FewestArticles ? [] : found;
    }

    // Ahead of « il est convenu », capitals are the names of the parties.
    private static bool IsHeading(IReadOnlyList<DocumentLine> lines, int i, string folded, bool linesAreParagraphs, bool isBehindOpening)
    {
        // « OBJET : » in capitals is a heading, « Objet : » an entry.
        var isMarked = HeadingLines.IsCapitals(lines[i].Text) && Titles().IsMatch(folded);
        var text = isMarked ? lines[i].Text.Trim(' ', ':', '\u00A0') : lines[i].Text.Trim();
        if (text.Length is 0 or > LongestHeading || text[^1] is '.' or ';' or ',' or ':' || lines[i].Kind == DocumentLineKind.TableRow || ListMarker.Find(text) is not null
            || OpeningFormulas.PreambleStarts(folded) || OpeningFormulas.ArticlesStart(folded) || OpeningFormulas.PartiesStart(folded) is not null || AnnexHeading.Find(text) is not null)
            return false;
        // « sur le compte suivant : » announces what follows, and « Durée : deux ans » says itself what it is about.
        var above = i - 1;
        while (above > 0 && string.IsNullOrWhiteSpace(lines[above].Text))
            above--;
        if (lines[i].Kind != DocumentLineKind.Heading && (text.Contains(':', StringComparison.Ordinal) || (!isMarked && folded.EndsWith(':')) || (above > 0 && lines[above].Text.TrimEnd().EndsWith(':') && !OpeningFormulas.ArticlesStart(TextFolding.Fold(lines[above].Text)))))
            return false;
        var isApart = linesAreParagraphs || string.IsNullOrWhiteSpace(lines[i - 1].Text);
        if (lines[i].Kind == DocumentLineKind.Heading || (isApart && isBehindOpening && HeadingLines.IsCapitals(text) && !text.Any(char.IsDigit) && text.Count(char.IsLetter) >= FewestLetters))
            return true;
        var isAlone = isApart && (linesAreParagraphs || i + 1 >= lines.Count || string.IsNullOrWhiteSpace(lines[i + 1].Text));
        return isAlone && text.Length <= LongestTitle && char.IsUpper(text[0]) && Titles().IsMatch(folded);
    }

    [GeneratedRegex(
        @"^((l[ae]s?\s+|l')?(objets?|acteurs|durees?|engagements?|obligations?|modalites|conditions|dispositions|moyens|missions?|suivi|pilotage|gouvernance|comites?|financements?|contributions?|participations?" +
        @"|resiliation|denonciation|litiges?|differends|contentieux|avenants?|modifications?|revision|communication|evaluation|confidentialite|assurances?|responsabilites?|reconduction|renouvellement" +
        @"|entree\s+en\s+vigueur|prise\s+d'effet|date\s+d'effet|mise\s+a\s+disposition|clauses?|juridiction|reglement\s+des\s+(litiges|differends)|instances|bilan|rapport|loyers?|charges)\b)(?!.*\b(est|sont|sera|seront|s'engage\w*|peut|peuvent)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Titles();
}
