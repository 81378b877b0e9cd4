using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>The days on which something that comes so many times a year is due: spread evenly, the last of each year on the year's last day.</summary>
internal static class RecurringDays
{
    /// <summary>A weekly meeting is the most that an agreement can mean.</summary>
    public const decimal MostPerYear = 52;

    private const int MonthsOfYear = 12;
    private const int Precision = 9;

    public static IEnumerable<RecurringDay> Between(TermDays term, decimal perYear, DateOnly last)
    {
        if (perYear is <= 0 or > MostPerYear)
            yield break;
        // What is done on the very first day counts, though years from a 3 May end on a 3 May.
        var eve = term.Origin?.PlusDays(-1);
        for (var times = 1; DayOf(term, times, perYear) is { } day && day <= last; times++)
        {
            var year = (int)decimal.Ceiling(MonthsOf(times, perYear) / MonthsOfYear);
            var before = (int)decimal.Floor(decimal.Round((year - 1) * perYear, Precision));
            yield return perYear < 1
                ? new(year, times - before, day, times == 1 ? eve : DayOf(term, times - 1, perYear), day)
                : new(year, times - before, day, year == 1 ? eve : term.LastDay((long)MonthsOfYear * (year - 1)), term.LastDay((long)MonthsOfYear * year));
        }
    }

    // Each is counted from the origin in one step, so that no month end is lost on the way.
    private static DateOnly? DayOf(TermDays term, int times, decimal perYear)
    {
        var months = MonthsOf(times, perYear);
        var whole = decimal.Floor(months);
        return term.LastDay((long)whole, (long)decimal.Floor((months - whole) * 30));
    }

    // « tous les dix-huit mois » is two thirds of a time a year, which no decimal holds.
    private static decimal MonthsOf(int times, decimal perYear) => decimal.Round(MonthsOfYear * times / perYear, Precision);
}

/// <param name="Year">Year of the agreement in which it is due, from 1.</param>
/// <param name="Rank">Which time of the year, from 1.</param>
/// <param name="Day">When.</param>
/// <param name="After">What is done after this day counts for it, with the others of its year: what comes less than once a year has as long as its turn.</param>
/// <param name="Until">The last day of that time.</param>
internal sealed record RecurringDay(int Year, int Rank, DateOnly Day, DateOnly? After, DateOnly? Until);
