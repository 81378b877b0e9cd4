using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Outlines;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

internal sealed record AnnexCitation(string? Number, string Title);

/// <summary>« annexe 2 », « l'annexe financière jointe », « le cahier des charges annexé », « le plan joint en annexe ».</summary>
internal static partial class AnnexCitations
{
    private const int LongestTitle = 120;

    public static IEnumerable<AnnexCitation> Find(string text, string folded)
    {
        foreach (Match match in Numbered().Matches(folded))
        {
            foreach (var number in match.Groups["num"].Captures.Where(number => AnnexHeading.IsNumber(text, number.Index, number.Length)))
            {
                var label = number.Value.ToUpperInvariant();
                yield return new AnnexCitation(label, $"Annexe {label}");
            }
        }

        // « l'annexe financière (annexe 2) », « le plan annexé (annexe n° 3) »: one annex, by its number.
        foreach (Match match in Described().Matches(folded).Where(match => !IsNumbered(folded, match)))
            yield return new AnnexCitation(null, text.Substring(match.Groups["title"].Index, match.Groups["title"].Length).Trim());
        foreach (Match match in Attached().Matches(folded.Length == 0 ? "" : text).Where(match => !IsNumbered(folded, match)))
        {
            if (TitleBefore(text, folded, match.Index) is { } title)
                yield return new AnnexCitation(null, title);
        }
    }

    private static bool IsNumbered(string folded, Match match) =>
        NumberBehind().IsMatch(folded, match.Index + match.Length) || NumberAhead().IsMatch(folded[Math.Max(0, match.Index - LongestTitle)..match.Index]);

    // The noun phrase before « annexé »: back to its article; a quotation inside it is taken whole, closed or not.
    private static string? TitleBefore(string text, string folded, int end)
    {
        var from = Math.Max(0, end - LongestTitle);
        var before = folded[from..end];
        var quote = before.LastIndexOf('"');
        if (before.Count(c => c == '"') % 2 == 0)
            quote = before.TrimEnd().EndsWith('"') ? before.LastIndexOf('"', quote - 1) : -1;
        var reach = quote >= 0 ? before[..quote] : before;
        var article = LastArticle().Match(reach);
        if (!article.Success)
            return null;
        var start = from + article.Index + article.Length;
        var title = text[start..end].Trim(' ', ',', '\u00A0');
        return title.Length == 0 || Nothing().IsMatch(folded[start..end]) ? null : title;
    }

    [GeneratedRegex(@"\G\s*([(:\-]\s*((voir|cf\.?)\s+)?(l')?|,\s*)annexe\s+(n\s?[°o]\s*)?(\d{1,2}|[ivx]{1,5}|[a-h])\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NumberBehind();

    [GeneratedRegex(@"\bannexe\s+(n\s?[°o]\s*)?(\d{1,2}|[ivx]{1,5}|[a-h])\s*([(:\-]\s*(l')?|,\s*)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex NumberAhead();

    [GeneratedRegex(@"\bannexes?\s+(n\s?[°o]s?\s*)?(?<num>\d{1,2}|[ivx]{1,5}|[a-h])\b(?!\s*[°'])(\s*(,|et|a)\s*(?<num>\d{1,2})\b)*", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Numbered();

    [GeneratedRegex(@"(?<!\ben\s)\b(?<title>annexes?\s+(?!jointe|ci-|a\s|de\b|du\b|des\b|au\b|qui\b|et\b|ou\b|sont\b|est\b|font\b|fait\b|fixe|precise|presente|suivante)[a-z]{4,}(iere?s?|iques?|elles?|aires?|ales?|ives?|oires?))\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Described();

    // On the text itself: folding would make « annexé » and « annexe » one word.
    [GeneratedRegex(@"\s*,?\s*\b(ci[-\s]?)?annex(é|ée|és|ées|ee|ees)\b|\s*,?\s*\b(figurant|joint|jointe|fourni|fournie|présenté|présentée|détaillé|détaillée|reproduit|reproduite)s?\s+en\s+annexe\b(?!\s+(n|\d|(?-i:[A-H]|[IVX]{1,4})(?=[\s.,;)]|$)))|\s*,?\s*\bjointe?s?\s+à\s+la\s+présente\b|\s*,?\s*\bci[-\s]jointe?s?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 5_000)]
    private static partial Regex Attached();

    [GeneratedRegex(@"(^|[\s,(])(l[ae]s?\s+|l'\s*|aux?\s+|une?\s+|cette\s+|ce\s+|du\s+(?=cahier|reglement|plan|budget|document|programme|tableau|projet))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft, 5_000)]
    private static partial Regex LastArticle();

    [GeneratedRegex(@"^\s*(annexes?|est|sont|presentes?|documents?)?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Nothing();
}
