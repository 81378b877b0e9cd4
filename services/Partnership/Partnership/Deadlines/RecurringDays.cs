using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>The days on which something that comes so many times a year is due: spread evenly, the last of each year on the year's last day.</summary>
internal static class RecurringDays
{
    /// <summary>A weekly meeting is the most that an agreement can mean.</summary>
    public const decimal MostPerYear = 52;

    // Without an end, as far ahead as anybody plans.
    private const int MonthsAhead = 24;

    public static IEnumerable<RecurringDay> Between(TermDays term, decimal perYear, DateOnly today)
    {
        if (perYear is <= 0 or > MostPerYear)
            yield break;
        var last = term.End ?? today.PlusMonths(MonthsAhead) ?? today;
        for (var times = 1; DayOf(term, times, perYear) is { } day && day <= last; times++)
        {
            var before = (int)Math.Floor((times - 1) / perYear);
            yield return new(before + 1, times - (int)Math.Ceiling(before * perYear), day);
        }
    }

    // Each is counted from the origin in one step, so that no month end is lost on the way.
    private static DateOnly? DayOf(TermDays term, int times, decimal perYear)
    {
        // « tous les dix-huit mois » is two thirds of a time a year, which no decimal holds.
        var months = decimal.Round(12 * times / perYear, 9);
        var whole = decimal.Floor(months);
        return term.LastDay((long)whole, (long)decimal.Floor((months - whole) * 30));
    }
}

/// <param name="Year">Of the agreement, from 1.</param>
/// <param name="Rank">Which time of the year, from 1.</param>
/// <param name="Day">When.</param>
internal sealed record RecurringDay(int Year, int Rank, DateOnly Day);
