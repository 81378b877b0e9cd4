using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Whether a promise holds a sum, a rate or a number of years that none of its grants does.</summary>
internal static partial class LeftMoney
{
    private const decimal Whole = 100;

    public static bool IsLeft(string words, IReadOnlyList<GrantExtract> grants) =>
        IsInWords(words) || IsLimitForSum(words, grants) || !AreParts(words, Left(words, grants), grants) || AreYears(words, grants);

    private static List<Match> Left(string words, IReadOnlyList<GrantExtract> grants)
    {
        var promised = GrantFigures.Promised(words);
        var held = grants.SelectMany(grant => new[] { (IsRate: true, Number: grant.Rate), (IsRate: false, Number: grant.Amount), (IsRate: false, Number: grant.Ceiling) }).ToList();
        return [.. GrantFigures.In(words).Where(figure => GrantFigures.Number(figure) is { } number && !held.Remove((GrantFigures.IsRate(figure), number)) && !IsSame(figure))];

        // « soit … », « le coût, estimé à 40 000 € », « 50 % du coût de 40 000 € »: the same again, or no money that is promised.
        bool IsSame(Match figure) =>
            (!GrantFigures.IsLimit(words, figure) && !promised.Any(other => other.Index == figure.Index)) || OfCost().IsMatch(words[..figure.Index])
            || (!Joined().IsMatch(words[..figure.Index]) && grants.Any(grant => grant.Base is { } of && TextFolding.Fold(of).Contains(figure.Value, StringComparison.Ordinal)));
    }

    // « 10 000 €, dont 4 000 € pour les livres », « versée pour 50 % à la signature et 50 % au solde »: parts of what is held.
    private static bool AreParts(string words, List<Match> left, IReadOnlyList<GrantExtract> grants)
    {
        var isPaidInParts = left.Count > 0 && (GrantRule.IsParted(words[..left[0].Index]) || Paid().IsMatch(words[..left[0].Index]) || GrantRule.TellsInstalments(words));
        return AreRates() && AreSums();

        bool AreRates()
        {
            var rates = left.Where(GrantFigures.IsRate).Sum(GrantFigures.Number);
            return rates == 0 || (isPaidInParts && rates == Whole) || (grants.All(grant => grant.Rate is null) && (isPaidInParts ? rates <= Whole : rates == Whole));
        }

        bool AreSums()
        {
            var sums = left.Where(figure => !GrantFigures.IsRate(figure)).ToList().ConvertAll(GrantFigures.Number);
            return sums.Count == 0 || (grants.Count > 1 && sums.Sum() == grants.Sum(grant => grant.Amount))
                || grants.Any(grant => (sums.Count > 1 && sums.Sum() == grant.Amount) || (grant.IsPerYear && sums.Sum() == grant.Amount * grant.FiscalYears?.Count) || (isPaidInParts && sums.Sum() < grant.Amount));
        }
    }

    // « 80 % du coût, soit au maximum 20 000 € » promises no such sum.
    private static bool IsLimitForSum(string words, IReadOnlyList<GrantExtract> grants) => grants.Any(grant => grant is { Rate: not null, Amount: { } sum }
        && GrantFigures.In(words).SkipWhile(figure => !GrantFigures.IsRate(figure)).Any(figure => !GrantFigures.IsRate(figure) && GrantFigures.Number(figure) == sum && AtMost().IsMatch(words[..figure.Index])));

    // « quinze mille euros », without « (15 000 €) » behind it or « 15 000 € » ahead.
    private static bool IsInWords(string words)
    {
        var figures = GrantFigures.In(words).ToList();
        return Unit().Matches(words).Any(unit => !Again().IsMatch(words[..unit.Index]) && !figures.Exists(figure => figure.Index <= unit.Index && unit.Index < figure.Index + figure.Length)
            && !(Opened().Match(words, unit.Index + unit.Length) is { Success: true } opened && figures.Exists(figure => figure.Index == opened.Index + opened.Length)));
    }

    private static bool AreYears(string words, IReadOnlyList<GrantExtract> grants) => Periods.All(words).Any(match => Lasting().IsMatch(words[..match.Index])
        && Periods.ToPeriod(match) is { Unit: PeriodUnit.Years, Count: var count }
        && !grants.Any(grant => grant.FiscalYears is { } years && (years.Count == count || TextFolding.Fold(years.Text).Contains(match.Value, StringComparison.Ordinal))));

    [GeneratedRegex(@"\b(estim|evalu|chiffr)\w*\s+(a|de)\s+$|\btva\b[^,;]{0,20}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex OfCost();

    [GeneratedRegex(@"\b(et|ou|puis|plus)\s+(de\s+|d'\s*|a\s+hauteur\s+de\s+)?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Joined();

    [GeneratedRegex(@"\b(maxim\w+|plafon\w+|au\s+plus)\b[^€%]{0,30}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AtMost();

    [GeneratedRegex(@"€|\beuros?\b", RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Unit();

    [GeneratedRegex(@"\G\s*\(\s*(soit\s+)?", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Opened();

    [GeneratedRegex(@"(€|\beuros?|\beur)\s*\(\s*(soit\s+)?[a-z\s-]{1,60}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Again();

    [GeneratedRegex(@"\b(versements?|mensualites?|echeances?|fractions?|fois)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Paid();

    // « des jeunes de 16 à 25 ans » lasts for no years.
    [GeneratedRegex(@"\b(pendant|durant|sur|pour)\s+((une|la|les|l[ae]\s+duree|duree|periode)\s+|de\s+|d'\s*)*$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Lasting();
}
