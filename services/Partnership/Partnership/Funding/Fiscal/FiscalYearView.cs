namespace SkillsHub.Partnership.Funding.Fiscal;

/// <summary>A fiscal year, with its days as far as somebody has said from when the years count.</summary>
/// <param name="Year">Its rank from 1, or the calendar year that the text names.</param>
/// <param name="Label">The calendar years that it lies in: <c>2025</c>, <c>2025-2026</c>; null while its days are unknown.</param>
/// <param name="FirstDay">Its first day; null while nobody has said from when fiscal years count.</param>
/// <param name="LastDay">Its last day; null like the first.</param>
internal sealed record FiscalYearView(int Year, string? Label, DateOnly? FirstDay, DateOnly? LastDay)
{
    /// <summary>Whether a day lies outside it, as far as its days are known.</summary>
    public bool Misses(DateOnly day) => day < FirstDay || day > LastDay;
}
