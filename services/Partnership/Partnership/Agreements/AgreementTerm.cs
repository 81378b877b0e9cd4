using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>When an agreement ends.</summary>
internal static class AgreementTerm
{
    /// <summary>
    /// A term in years or months ends on the day of the last one that bears the same number as its first day, or on the last
    /// of that month when it has no such day (Code de procédure civile, article 641).
    /// </summary>
    public static DateOnly? EndOf(TermExtract? term, DateOnly start) => term switch
    {
        { EndDate: { } fixedEnd } => fixedEnd,
        { Duration: { } duration } => duration.Unit switch
        {
            PeriodUnit.Years => start.AddYears(duration.Count),
            PeriodUnit.Months => start.AddMonths(duration.Count),
            PeriodUnit.Weeks => start.AddDays(7 * duration.Count),
            PeriodUnit.Days => start.AddDays(duration.Count),
            _ => throw new InvalidOperationException($"No calendar for {duration.Unit}."),
        },
        _ => null,
    };
}
