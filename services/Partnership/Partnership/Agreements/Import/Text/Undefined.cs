using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>« à définir », « reste à préciser », « en cours de définition »: said to be left for later.</summary>
internal static partial class Undefined
{
    /// <summary>The whole passage says nothing else.</summary>
    public static bool IsAll(string folded) => Whole().IsMatch(folded);

    /// <param name="text">Its cells are parted by tabs, which folding takes away.</param>
    /// <param name="folded">The same text, folded; empty when it is too long to be read.</param>
    public static IEnumerable<(int Start, int Length)> Find(string text, string folded) => Within().Matches(folded)
        .Where(match => !match.Groups["last"].Success || EndsClause(text.AsSpan(match.Index + match.Length)))
        .Select(match => (match.Index, match.Length));

    private static bool EndsClause(ReadOnlySpan<char> after)
    {
        var rest = after.TrimStart(" .;…»\"”\u00A0");
        return rest.IsEmpty || rest[0] == '\t';
    }

    private const string Wording =
        @"(?:(?:qui\s+)?(?:reste(?:nt|ra)?|demeure(?:nt)?)\s+)?(?:a|en cours d[e'])\s*(?:definir|completer|preciser|determiner|renseigner|fixer|definition|elaboration)" +
        @"(?:\s+ulterieurement|\s+par avenant)?|non defini(?:e|s|es)?\s+a ce jour";

    [GeneratedRegex(@"^[\s""\[(]*(?:" + Wording + @"|neant a ce jour)[\s""\]).;:…]*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Whole();

    private const string Left = "(?:definir|completer|preciser|determiner|renseigner|fixer)";

    // To fill in a form or a sheet is a task; so is to fix a plate on a wall, unless nothing follows.
    private const string Open = "(?:definir|preciser|determiner|fixer)";

    // Inside a sentence only what is said to remain, or what ends a clause: « à définir les besoins » is a task, not a gap.
    [GeneratedRegex(
        @"\b(?:(?:reste(?:nt|ra)?|demeure(?:nt)?)\s+a\s+" + Left + @"|(?:est|sont|sera|seront)\s+a\s+(?:definir|preciser|determiner))\b(?!\s+(?:(?:l[ae]s?|une?|des|que)\s|l'|qu'))" +
        @"|\b(?:est|sont|sera|seront)\s+(?:defini|complete|precise|determine|renseigne|fixe|arrete)e?s?\s+ulterieurement\b" +
        @"|\b(?:est|sont)\s+en\s+cours\s+(?:de\s+definition|d'elaboration)\b" +
        @"|[\[(]\s*a\s+" + Left + @"\s*[\])]|:\s*a\s+(?:definir|completer|preciser|determiner)\b" +
        @"|(?<!\b(?:engage|engagent|oblige|obligent|vise|visent|consiste|consistent|cherche|cherchent)\s)\b(?<last>a\s+" + Open + @"(?:\s+ulterieurement|\s+par\s+avenant|\s+(?:entre|par)\s+les\s+parties|\s+d'un\s+commun\s+accord|\s+par\s+le\s+comite[\w\s]{0,30}){0,2})\b",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Within();
}
