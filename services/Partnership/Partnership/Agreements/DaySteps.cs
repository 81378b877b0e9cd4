using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Agreements;

/// <summary>Steps on the calendar that end where the calendar ends: a term of 9 999 years is a slip, not a fault.</summary>
internal static class DaySteps
{
    private const int MonthsOfYear = 12;

    /// <summary>The day that many periods later, earlier for a negative number; null beyond the calendar.</summary>
    /// <remarks>All periods are taken in one step, so that the 31st comes back after a shorter month.</remarks>
    public static DateOnly? Plus(this DateOnly day, Period period, int times = 1) => period.Unit switch
    {
        PeriodUnit.Years => day.PlusYears((long)period.Count * times),
        PeriodUnit.Months => day.PlusMonths((long)period.Count * times),
        PeriodUnit.Weeks => day.PlusDays(7L * period.Count * times),
        PeriodUnit.Days => day.PlusDays((long)period.Count * times),
        _ => throw new InvalidOperationException($"No calendar for {period.Unit}."),
    };

    /// <summary>The last day of the period of which this is the first.</summary>
    public static DateOnly? Through(this DateOnly first, Period period) => period.Unit switch
    {
        PeriodUnit.Years => first.ThroughMonths((long)period.Count * MonthsOfYear),
        PeriodUnit.Months => first.ThroughMonths(period.Count),
        _ => first.Plus(period)?.PlusDays(-1),
    };

    /// <summary>The last day of so many months of which this is the first: an eve, or the last of a month that has no day of this number.</summary>
    public static DateOnly? ThroughMonths(this DateOnly first, long months) =>
        first.PlusMonths(months) is { } next && next.Day == first.Day ? next.PlusDays(-1) : first.PlusMonths(months);

    public static DateOnly? PlusYears(this DateOnly day, long years) => day.PlusMonths(MonthsOfYear * years);

    public static DateOnly? PlusMonths(this DateOnly day, long months)
    {
        var month = ((long)day.Year * MonthsOfYear) + day.Month - 1 + months;
        var year = month / MonthsOfYear;
        if (month < MonthsOfYear || year > DateOnly.MaxValue.Year)
            return null;
        var (y, m) = ((int)year, (int)(month % MonthsOfYear) + 1);
        return new DateOnly(y, m, Math.Min(day.Day, DateTime.DaysInMonth(y, m)));
    }

    public static DateOnly? PlusDays(this DateOnly day, long days) =>
        day.DayNumber + days is >= 0 and var number && number <= DateOnly.MaxValue.DayNumber ? DateOnly.FromDayNumber((int)number) : null;
}
