using SkillsHub.Partnership.Contracts.V1;
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
    public LineTerms Terms => new(Funder, Nature, Base, Rate, Amount, IsPerYear, [.. (FiscalYears ?? []).Order()], Ceiling);

    public Invalid? Check()
    {
        var check = new Check().Line(Terms);
        By?.Check(check);
        return check.Error;
    }
}
