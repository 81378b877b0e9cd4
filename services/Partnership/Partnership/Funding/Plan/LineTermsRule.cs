using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What the figures of every line in a request must be.</summary>
internal static class LineTermsRule
{
    private const int MaxSlug = 200;

    /// <param name="check">What is checked.</param>
    /// <param name="terms">The line.</param>
    /// <param name="prefix">Where it stands in the request.</param>
    public static Check Line(this Check check, LineTerms terms, string prefix = "") => check
        .Text(terms.Funder, $"{prefix}funder", MaxSlug)
        .That(terms.Rate is null or (> 0 and <= 100), $"{prefix}rate", "out-of-range", $"{prefix}rate is a percentage above 0 and at most 100.")
        .That(terms.Rate is not { } rate || decimal.Round(rate, 3) == rate, $"{prefix}rate", "precision", $"{prefix}rate has at most three decimals.")
        .Amount(terms.Amount, $"{prefix}amount")
        .Amount(terms.Ceiling, $"{prefix}ceiling")
        .That(terms.FiscalYears.All(FiscalCalendar.IsYear), $"{prefix}fiscalYears", "not-a-year", "A fiscal year is its rank, from 1 to 100, or a calendar year.");
}
