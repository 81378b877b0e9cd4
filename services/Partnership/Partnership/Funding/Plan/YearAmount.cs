namespace SkillsHub.Partnership.Funding.Plan;

/// <param name="Year">A fiscal year.</param>
/// <param name="Amount">EUR.</param>
internal sealed record YearAmount(int Year, decimal Amount);
