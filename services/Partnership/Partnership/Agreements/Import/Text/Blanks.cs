using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>
/// Places left to fill in: « … % », « ……. », « ____ », « [à compléter] », « XX € ». Three dots stuck to a word are only
/// an ellipsis, unless they are many.
/// </summary>
internal static partial class Blanks
{
    /// <summary>Pattern of what stands for a value before a unit, on folded text.</summary>
    public const string BeforeUnit = @"(?:[.…_]{1,200}(?:\s[.…_]{1,200}){0,20}|\[[^\]]{0,40}\]|\bx{1,4})";

    /// <summary>Place of each blank, in order.</summary>
    public static IEnumerable<(int Start, int Length)> Find(string folded)
    {
        foreach (Match match in Any().Matches(folded))
        {
            var run = match.Groups["run"];
            if (!run.Success || IsBlankRun(folded, run))
                yield return (match.Index, match.Length);
        }
    }

    private static bool IsBlankRun(string folded, Group run)
    {
        var width = run.Value.Sum(c => c switch { '…' => 3, ' ' => 0, _ => 1 });
        // « (dons, mécénat, …) » goes on without saying how; « Loyer ........ 4 000 € » is led to its figure.
        if (width <= 3 && FollowedBy(folded, run, ')') && folded[..run.Index].TrimEnd().EndsWith(','))
            return false;
        if (width >= 5 && Led().IsMatch(folded.AsSpan(run.Index + run.Length)))
            return false;
        if (width >= 5)
            return true;
        var standsAlone = run.Index == 0 || folded[run.Index - 1] is ' ' or '(' or ':' or '"';
        return width >= 3 && standsAlone && !(run.Index > 0 && folded[run.Index - 1] == '(' && FollowedBy(folded, run, ')'));
    }

    private static bool FollowedBy(string folded, Group run, char c) =>
        run.Index + run.Length < folded.Length && folded[run.Index + run.Length] == c;

    // At the end of a line the unit stands in the table's head; a year there has its day left blank.
    [GeneratedRegex(@"^\s*(?!(19|20)\d{2}\s*$)(\d{1,3}([ .]\d{3})+|\d{1,9})(,\d{1,2})?\s*(€|euros?\b|$)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Led();

    [GeneratedRegex(
        @"(?<run>[.…_]{1,200}(\s[.…_]{2,200}){0,20})|\[\s*([.…_]{1,200}|a (completer|definir|preciser|determiner)|montant|date|nom|x{1,4}|)\s*\]|\bx{2,4}\b(?=\s*(%|€|euros?\b|mois\b|ans\b))",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        5_000)]
    private static partial Regex Any();
}
