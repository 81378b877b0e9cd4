using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>Lengths of time in figures, words or both: « 36 mois », « trois ans », « trois (3) ans ».</summary>
internal static partial class Periods
{
    /// <summary>Pattern on folded text; groups <c>n</c>, <c>again</c> and <c>unit</c>.</summary>
    public const string Pattern = @"\b" + FrenchNumbers.Pattern + @"\s*(?<unit>ans?|annees?|mois|semaines?|jours?)\b";

    public static Period? Find(string folded) => ToPeriod(Any().Match(folded));

    public static IEnumerable<Match> All(string folded) => Any().Matches(folded);

    /// <summary>From a match of a pattern that holds <see cref="Pattern"/>; null when it did not match.</summary>
    public static Period? ToPeriod(Match match)
    {
        if (!match.Success || FrenchNumbers.Parse(match.Groups["n"].Value) is not { } count)
            return null;
        return new Period { Count = count, Unit = Unit(match.Groups["unit"].Value) };
    }

    /// <summary>Whether the number in brackets says something else than the number before it.</summary>
    public static IEnumerable<Match> Differing(string folded) =>
        Any().Matches(folded).Where(match =>
            match.Groups["again"].Success
            && FrenchNumbers.Parse(match.Groups["n"].Value) is { } first
            && FrenchNumbers.Parse(match.Groups["again"].Value) is { } second
            && first != second);

    private static PeriodUnit Unit(string folded) => folded[0] switch
    {
        'a' => PeriodUnit.Years,
        'm' => PeriodUnit.Months,
        's' => PeriodUnit.Weeks,
        _ => PeriodUnit.Days,
    };

    [GeneratedRegex(Pattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Any();
}
