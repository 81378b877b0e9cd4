using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>« à définir », « reste à préciser », « en cours de définition »: said to be left for later.</summary>
internal static partial class Undefined
{
    /// <summary>The whole passage says nothing else.</summary>
    public static bool IsAll(string folded) => Whole().IsMatch(folded);

    public static IEnumerable<(int Start, int Length)> Find(string folded) =>
        Within().Matches(folded).Select(match => (match.Index, match.Length));

    private const string Wording =
        @"(?:(?:qui\s+)?(?:reste(?:nt|ra)?|demeure(?:nt)?)\s+)?(?:a|en cours d[e'])\s*(?:definir|completer|preciser|determiner|renseigner|fixer|definition|elaboration)" +
        @"(?:\s+ulterieurement|\s+par avenant)?|non defini(?:e|s|es)?\s+a ce jour";

    [GeneratedRegex(@"^[\s""\[(]*(?:" + Wording + @"|neant a ce jour)[\s""\]).;:…]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Whole();

    // Inside a sentence only what is said to remain: « à définir les besoins » is a task, not a gap.
    [GeneratedRegex(@"\b(?:reste(?:nt|ra)?|demeure(?:nt)?)\s+a\s+(?:definir|completer|preciser|determiner|renseigner|fixer)\b|[\[(]\s*a\s+(?:definir|completer|preciser|determiner|renseigner|fixer)\s*[\])]|:\s*a\s+(?:definir|completer|preciser|determiner)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Within();
}
