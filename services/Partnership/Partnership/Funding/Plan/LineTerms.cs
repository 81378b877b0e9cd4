using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What a funder is to give, as somebody states it. What is null nobody knows.</summary>
/// <param name="Funder">Slug of the party that gives.</param>
/// <param name="Nature">What for, or in kind.</param>
/// <param name="Base">Number of what the rate applies to.</param>
/// <param name="Rate">Percent of the base.</param>
/// <param name="Amount">EUR, in the place of a rate.</param>
/// <param name="IsPerYear">Whether the amount is due in each of its fiscal years.</param>
/// <param name="FiscalYears">The years for which it is given.</param>
/// <param name="Ceiling">EUR beyond which nothing is paid.</param>
internal sealed record LineTerms(
    string? Funder, FundingNature? Nature, int? Base, decimal? Rate, decimal? Amount, bool IsPerYear, IReadOnlyList<int> FiscalYears, decimal? Ceiling = null)
{
    /// <summary>Whether these say the same: two lists of the same years are equal here.</summary>
    public bool Is(LineTerms other) => this with { FiscalYears = other.FiscalYears } == other && FiscalYears.SequenceEqual(other.FiscalYears);
}
