namespace SkillsHub.Partnership.Reports.Figures;

/// <summary>The money of a fiscal year that no report is on, or will be.</summary>
/// <param name="Year">Its rank, or the calendar year.</param>
/// <param name="Label">The calendar years that it lies in; null while its days are unknown.</param>
/// <param name="IsDated">Whether its days are known; else nobody has said from when fiscal years count.</param>
/// <param name="Items">What adds up, by all that tells it apart.</param>
internal sealed record OutsideYear(int Year, string? Label, bool IsDated, IReadOnlyList<Figure> Items);
