using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« sous réserve du vote des crédits », « à condition que … »: what a promise hangs on.</summary>
internal static partial class Conditions
{
    /// <summary>The words of the one that a lead-in holds, before or behind its verb; null when there is none.</summary>
    public static string? Read(string text, string folded)
    {
        if (First(text, folded, 0) is not { } opening)
            return null;
        var end = End(folded, opening);
        return text[opening.Index..(end < 0 ? text.Length : end)];
    }

    /// <summary>Where one starts from <paramref name="start"/> on; -1 when none does.</summary>
    public static int IndexIn(string text, string folded, int start = 0) => First(text, folded, start)?.Index ?? -1;

    /// <summary>Where the one starts that the colon cuts off, so that what is listed behind it belongs to it (« sous réserve de : »); -1 when none does.</summary>
    public static int IndexOfOpen(string text, string folded, int start) =>
        IndexOfLast(text, folded, start) is >= 0 and var last && GoesOn().IsMatch(folded, last) ? last : -1;

    /// <summary>Where the one starts that the colon ends; -1 when the words between are of something else, as in « sous réserve de crédits, à : ».</summary>
    public static int IndexOfLast(string text, string folded, int start)
    {
        if (Leads().IsMatch(folded))
            return -1;
        var opening = First(text, folded, start);
        while (opening is not null && End(folded, opening) is var end && (IsInBrackets(folded, opening) || !Tail().IsMatch(folded[end..])))
            opening = First(text, folded, Math.Max(end, opening.Index + opening.Length));
        return opening?.Index ?? -1;
    }

    /// <summary>Both, when a list within a list has a condition of its own.</summary>
    public static string? Join(string? outer, string? inner) => outer is null || inner is null ? outer ?? inner : $"{outer} ; {inner}";

    private static int End(string folded, Match opening)
    {
        var behind = opening.Index + opening.Length;
        return IsInBrackets(folded, opening) ? folded.IndexOf(')', behind) : Ending().Match(folded, behind).Index;
    }

    private static bool IsInBrackets(string folded, Match opening) => opening.Index > 0 && folded[opening.Index - 1] == '(';

    private static Match? First(string text, string folded, int start)
    {
        var opening = Opening().Match(folded, start);
        while (opening.Success && !IsOne(text, opening))
            opening = opening.NextMatch();
        return opening.Success ? opening : null;
    }

    // « le SI de la Vallée » is a name, « une fois l'an » a frequency: folding hides the capitals and the accents that tell.
    private static bool IsOne(string text, Match opening) =>
        opening.Groups["si"].Success ? char.IsLower(text[opening.Index + 1])
        : !opening.Groups["once"].Success || Done().IsMatch(text, opening.Index + opening.Length);

    [GeneratedRegex(
        @"\b(sous\s+(l[ae]s?\s+)?(seules?\s+|expresses?\s+)?(reserves?|conditions?)\b|a\s+(la\s+)?(seule\s+)?condition\s+(de\b|d'|que\b|qu')" +
        @"|dans\s+(la\s+limite|les\s+limites|la\s+mesure)\b|pour(vu|\s+autant)\s+qu|des\s+lors\s+qu|a\s+moins\s+(de\b|d'|que\b|qu')|(?<si>si)\s|s'ils?\s|en\s+cas\s+d|lorsqu|sauf\b|(?<once>une\s+fois\s+)" +
        @"|apres\s+(l[ae]s?\s+|l'|une?\s+|son\s+)?(deliberation|accord|avis|vote|validation|autorisation|obtention|approbation|decision)\b" +
        @"|en\s+fonction\s+d|selon\s+(l[ae]s?|ses|leurs?)\s+(credits?|moyens|disponibilites?|possibilites|ressources)\b)",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Opening();

    // Before « à : », before the infinitive of what is promised, or before « les actions suivantes : ».
    [GeneratedRegex(
        @"\s*,?\s*((a|au|aux|de)\s*)?(ce\s+qui\s+suit\s*)?:?\s*$|\s*,\s+a\s+((ne\s+pas|y|en|lui|leur|se|l[ae]s?)\s+|[sl]')?[a-z]+(er|ir|re|oir)\b|\s*,\s+[^,:]{1,80}\bsuivant[a-z]*\s*:\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Ending();

    // Behind « une fois »: « que », a participle, or what is said to be done.
    [GeneratedRegex(@"\G(?!chaque\b|tous\b|depuis\b)(?i:qu[e'\u2019]|((l[ae]s?\s|l['\u2019](?!an\b|ann)|sa\s|son\s|ses\s|leurs?\s|cett?e\s|ces\s)[^,;:]{1,60}?\s)?\p{L}+(é|i|u|it|is|ert)e?s?(?!\p{L}))", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Done();

    // Cut off behind a preposition, behind « que l'Association », or by « les conditions suivantes ».
    [GeneratedRegex(
        @"\G.*\b((condition\s+(de\s+|d')[a-z]+(er|ir|oir|re)|de|d'|des|du|que|qu'|sauf|pour|si|s'ils?|reserves?|conditions?|lorsqu(e|'))|(conditions?|cas|hypotheses|situations|exceptions|reserves|pieces|documents|justificatifs|elements)\s+(\w+\s+)?(suivante?s?|ci[- ](apres|dessous))" +
        @"|(qu(e\s+|')|si\s+|lorsqu(e\s+|'))(ils?|elles?|celles?-ci|celui-ci|ceux-ci|((l[ae]s?|cett?e|chaque)\s+|l'\s*)[\w-]+(\s+(de\s+la\s+|de\s+l'\s*|du\s+|des\s+|de\s+|d'\s*)[\w-]+)?))\s*:\s*$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex GoesOn();

    // « s'engage, si son budget le permet, à : »: the list is of what is promised.
    [GeneratedRegex(@"\b(a|au|aux)\s*(ce\s+qui\s+suit\s*)?:\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Leads();

    [GeneratedRegex(@"^\s*,?\s*(de\s*)?:?\s*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Tail();
}
