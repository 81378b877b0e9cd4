namespace SkillsHub.Partnership.Contracts.V1;

/// <summary>What a fiscal year amounts to.</summary>
/// <param name="Year">Its rank from 1, or the calendar year that the text names.</param>
/// <param name="Amount">EUR.</param>
public sealed record FundingYearAmount(int Year, decimal Amount);
