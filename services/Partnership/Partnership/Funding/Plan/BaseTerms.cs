namespace SkillsHub.Partnership.Funding.Plan;

/// <summary>What rates apply to, as somebody states it.</summary>
/// <param name="Name">What it is: « coût des travaux ».</param>
/// <param name="Amount">EUR, of each year where it is a year's; null when unknown.</param>
/// <param name="IsPerYear">Whether each fiscal year has one of its own, as a budget has.</param>
/// <param name="Years">Years whose amount is another than the rest's.</param>
internal sealed record BaseTerms(string Name, decimal? Amount, bool IsPerYear, IReadOnlyList<YearAmount> Years);
