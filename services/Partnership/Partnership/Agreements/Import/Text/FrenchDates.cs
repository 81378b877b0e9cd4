using System.Globalization;
using System.Text.RegularExpressions;

namespace SkillsHub.Partnership.Agreements.Import.Text;

/// <summary>Days, months, quarters and half-years of the calendar.</summary>
internal static partial class FrenchDates
{
    private const string Months = "janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre";
    private const string Ordinal = "(?<ord>premier|deuxieme|second|troisieme|quatrieme|[1-4]\\s?(?:er|nd|e|eme|ieme))";

    /// <summary>Pattern of a day, on folded text.</summary>
    public const string DayPattern =
        @"(?:(?<d>\d{1,2})(?:\s?er)?\s+(?<m>" + Months + @")\s+(?<y>\d{4})|\b(?<d>\d{1,2})[/.](?<m>\d{1,2})[/.](?<y>\d{4}))\b";

    /// <summary>Pattern of a day that no year follows, on folded text.</summary>
    public const string DayOfYearPattern = @"\b(?<d>\d{1,2})(?:\s?er)?\s+(?<m>" + Months + @")\b(?!\s+\d{4})";

    // Has a 29 February.
    private const int LeapYear = 2024;

    private static readonly string[] MonthNames = Months.Split('|');

    /// <summary>Each date with its place in the text, in order; impossible ones (31 février) are left out.</summary>
    public static IEnumerable<CalendarMatch> Find(string folded)
    {
        foreach (Match match in Any().Matches(folded))
        {
            if (Range(match) is { } range)
                yield return new CalendarMatch(match.Index, match.Length, range.From, range.To);
        }
    }

    /// <summary>The day of a match of <see cref="DayPattern"/>; null when there is no such day.</summary>
    public static DateOnly? Day(Match match)
    {
        var month = MonthNumber(match.Groups["m"].Value);
        return int.TryParse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture, out var day)
            && Year(match) is { } year && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month)
            ? new DateOnly(year, month, day)
            : null;
    }

    /// <summary>The day of a match of <see cref="DayOfYearPattern"/>; null when no year has it.</summary>
    public static DayOfYear? DayOfYear(Match match) =>
        MonthNumber(match.Groups["m"].Value) is >= 1 and <= 12 and var month
        && int.TryParse(match.Groups["d"].ValueSpan, CultureInfo.InvariantCulture, out var day) && day >= 1 && day <= DateTime.DaysInMonth(LeapYear, month)
            ? new DayOfYear { Day = day, Month = month }
            : null;

    /// <summary>Each day that no year follows.</summary>
    public static IEnumerable<DayOfYear> DaysOfYear(string folded) => AnyOfYear().Matches(folded).Select(DayOfYear).OfType<DayOfYear>();

    private static (DateOnly From, DateOnly To)? Range(Match match)
    {
        if (match.Groups["d"].Success)
            return Day(match) is { } day ? (day, day) : null;
        if (Year(match) is not { } year || FrenchNumbers.ParseOrdinal(match.Groups["ord"].Value) is not { } rank)
            return null;
        var months = match.Groups["part"].ValueSpan.StartsWith("t", StringComparison.Ordinal) ? 3 : 6;
        if (rank * months > 12)
            return null;
        var from = new DateOnly(year, ((rank - 1) * months) + 1, 1);
        return (from, from.AddMonths(months).AddDays(-1));
    }

    private static int? Year(Match match) =>
        int.TryParse(match.Groups["y"].ValueSpan, CultureInfo.InvariantCulture, out var year) && year is >= 1900 and <= 2200 ? year : null;

    private static int MonthNumber(string folded) =>
        int.TryParse(folded, CultureInfo.InvariantCulture, out var number) ? number : Array.IndexOf(MonthNames, folded) + 1;

    [GeneratedRegex(@"\b" + DayPattern + @"|\b" + Ordinal + @"\s+(?<part>trimestre|semestre)\s+(?:de\s+(?:l'annee\s+)?)?(?<y>\d{4})\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Any();

    [GeneratedRegex(DayOfYearPattern, RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex AnyOfYear();
}

internal sealed record CalendarMatch(int Index, int Length, DateOnly From, DateOnly To);
