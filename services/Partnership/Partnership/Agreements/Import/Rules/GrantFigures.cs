using System.Globalization;
using System.Text.RegularExpressions;
using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>Rates and amounts among folded words: which one is promised, whether each year, up to where.</summary>
internal static partial class GrantFigures
{
    // « sans pouvoir dépasser la somme de » is no longer: a sentence made of figures would be read again for each of them.
    private const int LongestLimit = 80;

    /// <summary>All of them, in order.</summary>
    public static IEnumerable<Match> In(string words) => Rate().Matches(words).Concat(Amount().Matches(words)).OrderBy(figure => figure.Index);

    /// <summary>Those that are promised: not a limit, nor the same said again in the other unit.</summary>
    public static IReadOnlyList<Match> Promised(string words)
    {
        var promised = new List<Match>();
        foreach (var figure in In(words))
        {
            var isAgain = promised.Count > 0 && Same().IsMatch(words[(promised[^1].Index + promised[^1].Length)..figure.Index]);
            if (!isAgain && !IsLimit(words, figure))
                promised.Add(figure);
        }

        return promised;
    }

    public static bool IsLimit(string words, Match figure) => Limit().IsMatch(words[Math.Max(0, figure.Index - LongestLimit)..figure.Index]);

    // The first figure is what is promised, unless it is a limit, as behind « plafonnée à »; « soit … » says the same in the other unit.
    public static (Match Value, Match Equal) Find(string words, int start, int length)
    {
        var figures = Within(Rate()).Concat(Within(Amount())).OrderBy(figure => figure.Index).ToList();
        var value = figures.Find(figure => !Limit().IsMatch(words[start..figure.Index])) ?? figures.FirstOrDefault() ?? Match.Empty;
        var equal = figures.Find(figure => figure.Index > value.Index && Same().IsMatch(words[(value.Index + value.Length)..figure.Index])) ?? Match.Empty;
        return (value, equal);

        IEnumerable<Match> Within(Regex rule)
        {
            for (var figure = rule.Match(words, start, length); figure.Success; figure = figure.NextMatch())
                yield return figure;
        }
    }

    // « 60 000 € par an », « une subvention annuelle de 12 000 € »: of this figure, not of one that stands between.
    public static bool IsPerYear(string words, int start, int end, Match amount)
    {
        var behind = words[(amount.Index + amount.Length)..end];
        return EachYear().IsMatch(behind) || Yearly().IsMatch(words[start..amount.Index]);
    }

    public static decimal? Ceiling(string words, int start, int length, Match value)
    {
        for (var figure = Amount().Match(words, start, length); figure.Success; figure = figure.NextMatch())
        {
            if (figure.Index != value.Index && Limit().IsMatch(words[Math.Max(start, figure.Index - LongestLimit)..figure.Index]))
                return Number(figure);
        }

        return null;
    }

    public static bool IsRate(Match figure) => figure.Groups["percent"].Success;

    public static decimal? Number(Match match)
    {
        if (!match.Success || !match.Groups["n"].Success)
            return null;
        var digits = match.Groups["n"].Value.Replace(" ", "", StringComparison.Ordinal);
        if (ThousandDots().IsMatch(digits))
            digits = digits.Replace(".", "", StringComparison.Ordinal);
        return decimal.TryParse(digits.Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value)
            ? value * (match.Groups["thousands"].Success ? 1000 : match.Groups["millions"].Success ? 1_000_000 : 1)
            : null;
    }

    [GeneratedRegex(@"((?<n>\b\d{1,3}(\s?[.,]\s?\d{1,2})?)|(?<blank>" + Blanks.BeforeUnit + @"))\s*(?<percent>%|\bpour\s?cent\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Rate();

    [GeneratedRegex(@"((?<n>(?<!\d[.,])(\b\d{1,3}([ .]\d{3}){1,3}([.,]\d{1,2})?|\b\d{1,9}([.,]\d{1,2})?))\s*((?<thousands>k)|(?<millions>m|millions\s+d'))?|(?<blank>" + Blanks.BeforeUnit + @"))\s*(€|euros?\b|eur\b)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Amount();

    [GeneratedRegex(@"\b(dans\s+la\s+limite|plafonn\w+|sans\s+(pouvoir\s+)?(exceder|depasser))\b.{0,30}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Limit();

    [GeneratedRegex(@"^[^,;]{0,20},?\s*\b(soit|representant|correspondant|equivalent|ce\s+qui\s+(represente|correspond))\b.{0,20}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Same();

    [GeneratedRegex(@"^\d{1,3}(\.\d{3})+(,\d{1,2})?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ThousandDots();

    [GeneratedRegex(@"^[^,;:€%]{0,60}?\b((par|chaque)\s+(an|annee|exercice)\b|annuels?\b|l'\s*an\b)|^\s*,?\s*((par|chaque)\s+|/\s*)(an|annee|exercice)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex EachYear();

    [GeneratedRegex(@"\b(annuel(le)?|(chaque|par)\s+(annee|an|exercice))\b[^,;:€%]{0,80}$|\b(chaque|par)\s+(annee|an|exercice)\s*,[^,;:€%]{0,80}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Yearly();
}
