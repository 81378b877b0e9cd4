using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>« sous réserve du vote des crédits », « à condition que … »: what a promise hangs on.</summary>
internal static partial class Conditions
{
    /// <summary>The words of the one that a lead-in holds, before or behind its verb; null when there is none.</summary>
    public static string? Read(string text, string folded)
    {
        var opening = Opening().Match(folded);
        if (!opening.Success)
            return null;
        var behind = opening.Index + opening.Length;
        var isInBrackets = opening.Index > 0 && folded[opening.Index - 1] == '(';
        var end = isInBrackets ? folded.IndexOf(')', behind) : Ending().Match(folded, behind).Index;
        return text[opening.Index..(end < 0 ? text.Length : end)];
    }

    /// <summary>Where one starts; -1 when none does.</summary>
    public static int IndexIn(string folded) => Opening().Match(folded) is { Success: true } opening ? opening.Index : -1;

    /// <summary>Both, when a list within a list has a condition of its own.</summary>
    public static string? Join(string? outer, string? inner) => outer is null || inner is null ? outer ?? inner : $"{outer} ; {inner}";

    [GeneratedRegex(
        @"\b(sous\s+(l[ae]s?\s+)?(seules?\s+|expresses?\s+)?(reserves?|conditions?)\b|a\s+(la\s+)?(seule\s+)?condition\s+(de\b|d'|que\b|qu')" +
        @"|dans\s+(la\s+limite|les\s+limites|la\s+mesure)\b|pour(vu|\s+autant)\s+qu|des\s+lors\s+qu|a\s+moins\s+(de\b|d'|que\b|qu')|si\s|s'ils?\s|en\s+cas\s+d|lorsqu|sauf\b|une\s+fois\s+(?!par\b)" +
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
}
