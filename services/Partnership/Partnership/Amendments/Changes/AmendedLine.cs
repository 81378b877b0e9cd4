using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Plan;

namespace SkillsHub.Partnership.Amendments.Changes;

/// <summary>What a funder is to give, as an amendment says it: the whole of a line of the plan.</summary>
/// <param name="Funder">Slug of the party that gives.</param>
/// <param name="Nature">What for, or in kind.</param>
/// <param name="Base">Number of what the rate applies to.</param>
/// <param name="Rate">Percent of the base.</param>
/// <param name="Amount">EUR, in the place of a rate.</param>
/// <param name="IsPerYear">Whether the amount is due in each of its fiscal years.</param>
/// <param name="FiscalYears">The years for which it is given: their ranks from 1, or calendar years.</param>
/// <param name="Ceiling">EUR beyond which nothing is paid.</param>
internal record AmendedLine(
    string Funder,
    FundingNature Nature,
    int? Base = null,
    decimal? Rate = null,
    decimal? Amount = null,
    bool IsPerYear = false,
    IReadOnlyList<int>? FiscalYears = null,
    decimal? Ceiling = null)
{
    public LineTerms ToTerms() => new(Funder?.Trim(), Nature, Base, Rate, Amount, IsPerYear, [.. (FiscalYears ?? []).Order()], Ceiling);
}

/// <param name="Number">Of the plan's line that it says anew.</param>
/// <param name="Funder">Slug of the party that gives.</param>
/// <param name="Nature">What for, or in kind.</param>
/// <param name="Base">Number of what the rate applies to.</param>
/// <param name="Rate">Percent of the base.</param>
/// <param name="Amount">EUR, in the place of a rate.</param>
/// <param name="IsPerYear">Whether the amount is due in each of its fiscal years.</param>
/// <param name="FiscalYears">The years for which it is given: their ranks from 1, or calendar years.</param>
/// <param name="Ceiling">EUR beyond which nothing is paid.</param>
internal sealed record LineRestatement(
    int Number,
    string Funder,
    FundingNature Nature,
    int? Base = null,
    decimal? Rate = null,
    decimal? Amount = null,
    bool IsPerYear = false,
    IReadOnlyList<int>? FiscalYears = null,
    decimal? Ceiling = null) : AmendedLine(Funder, Nature, Base, Rate, Amount, IsPerYear, FiscalYears, Ceiling);
