using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>How often: « deux fois par an », « une fois par trimestre », « tous les six mois », « annuel ».</summary>
internal static partial class Frequencies
{
    /// <summary>Times per year, and whether it is a minimum; null when the text does not say.</summary>
    public static (decimal PerYear, bool AtLeast)? Find(string folded)
    {
        if (Range().IsMatch(folded) || (FirstYear().IsMatch(folded) && Counted(folded).Select(said => said.PerYear).Distinct().Skip(1).Any()))
            return null;
        var rate = Times(folded) ?? Every(folded) ?? Adjective(folded);
        return rate is { } perYear ? (perYear, AtLeast().IsMatch(folded)) : null;
    }

    /// <summary>Each that a number tells (« deux fois par an », « tous les six mois »), and how many it makes a year.</summary>
    public static IEnumerable<(Match Said, decimal PerYear)> Counted(string folded) =>
        TimesPer().Matches(folded).Select(match => (match, Number(match) * PerYear(match.Groups["unit"].Value)))
            .Concat(EveryPeriod().Matches(folded).Where(match => Number(match) > 0).Select(match => (match, PerYear(match.Groups["unit"].Value) / Number(match))));

    private static decimal Number(Match match) => FrenchNumbers.Parse(match.Groups["n"].Value) ?? 0;

    private static decimal? Times(string folded)
    {
        var match = TimesPer().Match(folded);
        if (!match.Success || FrenchNumbers.Parse(match.Groups["n"].Value) is not (> 0 and var times))
            return null;
        return times * PerYear(match.Groups["unit"].Value);
    }

    private static decimal? Every(string folded)
    {
        var match = EveryPeriod().Match(folded);
        if (!match.Success)
            return null;
        var count = match.Groups["n"].Success ? FrenchNumbers.Parse(match.Groups["n"].Value) ?? 1 : 1;
        // « tous les 00 mois » is left to fill in.
        return count == 0 ? null : PerYear(match.Groups["unit"].Value) / count;
    }

    private static decimal? Adjective(string folded)
    {
        var match = Adjectives().Match(folded);
        return match.Success ? PerYear(match.Value) : null;
    }

    private static decimal PerYear(string folded) => folded[..2] switch
    {
        "se" when folded.StartsWith("semai", StringComparison.Ordinal) => 52,
        "se" => 2,
        "tr" => 4,
        "me" or "mo" => 12,
        _ => 1,
    };

    [GeneratedRegex(@"\b" + FrenchNumbers.Pattern + @"\s+(fois|reunions?|seances?|rencontres?)\s+(par|l'|dans l'|chaque)\s*(?<unit>an|annee|semestre|trimestre|mois|semaine)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex TimesPer();

    // « une à deux fois par an », « une fois par trimestre la première année, puis une fois par an »: no one number holds.
    [GeneratedRegex(@"\b(\d{1,2}|" + FrenchNumbers.Words + @")\s+(a|ou)\s+(\d{1,2}|" + FrenchNumbers.Words + @")\s+(fois|reunions?|seances?|rencontres?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Range();

    [GeneratedRegex(@"\bpremiere\s+annee\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex FirstYear();

    [GeneratedRegex(@"\b(chaque|tous les|toutes les)\s+((?<n>\d{1,2}|" + FrenchNumbers.Words + @")\s+)?(?<unit>ans?|annees?|exercices?|semestres?|trimestres?|mois|semaines?)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EveryPeriod();

    [GeneratedRegex(@"\b(annuel|semestriel|trimestriel|mensuel)(le)?(ment|s)?\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Adjectives();

    [GeneratedRegex(@"\b(au moins|a minima|au minimum)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AtLeast();
}
