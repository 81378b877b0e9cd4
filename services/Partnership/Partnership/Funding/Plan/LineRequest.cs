using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What a funder is to give, as a client states it. What is left out nobody knows.</summary>
/// <param name="Funder">Slug of the party that gives.</param>
/// <param name="Nature">What for, or in kind.</param>
/// <param name="Base">Number of what the rate applies to.</param>
/// <param name="Rate">Percent of the base.</param>
/// <param name="Amount">EUR, in the place of a rate.</param>
/// <param name="IsPerYear">Whether the amount is due in each of its fiscal years.</param>
/// <param name="FiscalYears">The years for which it is given: their ranks from 1, or calendar years.</param>
/// <param name="Ceiling">EUR beyond which nothing is paid.</param>
/// <param name="By">By what it is said otherwise than the signed text does.</param>
internal sealed record LineRequest(
    string Funder,
    FundingNature Nature,
    int? Base = null,
    decimal? Rate = null,
    decimal? Amount = null,
    bool IsPerYear = false,
    IReadOnlyList<int>? FiscalYears = null,
    decimal? Ceiling = null,
    AuthorityRequest? By = null)
{
    private const int MaxSlug = 200;

    public LineTerms Terms => new(Funder, Nature, Base, Rate, Amount, IsPerYear, [.. (FiscalYears ?? []).Order()], Ceiling);

    public Invalid? Check()
    {
        var check = new Check()
            .Text(Funder, "funder", MaxSlug)
            .That(Rate is null or (> 0 and <= 100), "rate", "out-of-range", "rate is a percentage above 0 and at most 100.")
            .That(Rate is not { } rate || decimal.Round(rate, 3) == rate, "rate", "precision", "rate has at most three decimals.")
            .Amount(Amount, "amount")
            .Amount(Ceiling, "ceiling")
            .That((FiscalYears ?? []).All(FiscalCalendar.IsYear), "fiscalYears", "not-a-year", "A fiscal year is its rank, from 1 to 100, or a calendar year.");
        By?.Check(check);
        return check.Error;
    }
}
