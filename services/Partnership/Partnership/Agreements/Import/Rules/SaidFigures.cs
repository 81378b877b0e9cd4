using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>The lengths, days and numbers of times that stand in a sentence.</summary>
internal static partial class SaidFigures
{
    /// <summary>Each of them, with all that it may mean: « avant le 1er avril » is in time on 31 March, « tous les deux mois » a length or six a year.</summary>
    public static IEnumerable<IReadOnlyList<Figure>> In(string folded)
    {
        var often = Frequencies.Counted(folded).ToList();
        foreach (var (said, perYear) in often)
            yield return [new Figure(FigureKind.PerYear, perYear), .. Figure.OfAny(Periods.Find(said.Value))];
        foreach (var period in Periods.All(folded).Where(IsOther))
            yield return [.. Figure.OfAny(Periods.ToPeriod(period))];
        foreach (var times in RenewalRule.TimesIn(folded).Where(IsOther))
            yield return [new Figure(FigureKind.Times, FrenchNumbers.Parse(times.Groups["n"].Value) ?? 0)];
        foreach (var day in FrenchDates.Find(folded).Where(date => date.From == date.To && !Cited().IsMatch(folded[..date.Index])))
            yield return [Figure.Of(day.From)];
        foreach (var day in FrenchDates.DaysOfYear(folded))
            yield return [Figure.Of(day), Figure.Of(day.Before())];

        bool IsOther(Match figure) => !often.Exists(said => figure.Index < said.Said.Index + said.Said.Length && said.Said.Index < figure.Index + figure.Length);
    }

    // « la loi du 1er juillet 1901 », « la délibération du conseil municipal du 3 mars 2026 », « la convention signée le 3 mars 2026 ».
    [GeneratedRegex(
        @"\b(lois?|decrets?|deliberations?|arretes?|ordonnances?|circulaires?)\b[^,;]{0,80}(?<!\b(compter|partir)\s+)\bdu\s+$" +
        @"|\b(convention|contrat|accord|protocole|avenant)s?\s+((cadre|initiale?|precedente?|n°\s*\S+)\s+)*((conclu|signe|passe|date)e?s?\s+(du|le)|en\s+date\s+du|du)\s+$",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.RightToLeft,
        5_000)]
    private static partial Regex Cited();
}
