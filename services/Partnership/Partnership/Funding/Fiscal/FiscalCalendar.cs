using System.Globalization;
using SkillsHub.Partnership.Agreements;

namespace SkillsHub.Partnership.Funding.Fiscal;

/// <summary>
/// The days of an agreement's fiscal years. A text counts them (« les trois premiers exercices »), then they begin where the parties
/// say, or names them (« 2025 à 2027 »), then they are the calendar's.
/// </summary>
/// <param name="Origin">First day of the first one; null while nobody has said it.</param>
internal sealed record FiscalCalendar(DateOnly? Origin)
{
    /// <summary>Why the days of counted years are unknown.</summary>
    public const string OriginMissing = "fiscal-year.origin";

    /// <summary>The most years that a text can mean.</summary>
    public const int MostYears = 100;

    private const int FirstNamed = 1_900;
    private const int LastNamed = 2_999;

    private bool IsCalendarYear => Origin is { Month: 1, Day: 1 };

    public static bool IsYear(int year) => year is (>= 1 and <= MostYears) or (>= FirstNamed and <= LastNamed);

    public static bool IsNamed(int year) => year >= FirstNamed;

    /// <summary>One number for a year that is written in two ways: 2026 is the second year where the first is 2025.</summary>
    public int Same(int year) => IsNamed(year) && IsCalendarYear && year - Origin!.Value.Year + 1 is >= 1 and <= MostYears and var rank ? rank : year;

    public bool AreSame(int? one, int? other) => one is { } first && other is { } second ? Same(first) == Same(second) : one == other;

    /// <summary>Whether a year stands twice, be it written in two ways.</summary>
    public bool Repeats(IReadOnlyList<int> years) => years.DistinctBy(Same).Count() < years.Count;

    /// <summary>All ways to write a year.</summary>
    public IReadOnlyList<int> WaysToWrite(int year)
    {
        var rank = Same(year);
        return IsCalendarYear && !IsNamed(rank) ? [rank, Origin!.Value.Year + rank - 1] : [rank];
    }

    public FiscalYearView View(int year)
    {
        if (FirstDayOf(year) is not { } first || first.PlusMonths(12)?.PlusDays(-1) is not { } last)
            return new(year, Label: null, FirstDay: null, LastDay: null);
        var label = first.Year == last.Year ? $"{first.Year}" : $"{first.Year}-{last.Year}";
        return new(year, label.ToString(CultureInfo.InvariantCulture), first, last);
    }

    public FiscalYearView? View(int? year) => year is { } one ? View(one) : null;

    private DateOnly? FirstDayOf(int year) => !IsYear(year) ? null : IsNamed(year) ? new DateOnly(year, 1, 1) : Origin?.PlusYears(year - 1);
}
