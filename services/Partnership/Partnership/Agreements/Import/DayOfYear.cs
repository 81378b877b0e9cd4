namespace SkillsHub.Partnership.Agreements.Import;

/// <summary>A day that comes back every year.</summary>
internal sealed record DayOfYear
{
    private const int OrdinaryYear = 2023;

    public required int Day { get; init; }

    public required int Month { get; init; }

    /// <summary>The day before it, in a year without 29 February.</summary>
    public DayOfYear Before()
    {
        var eve = In(OrdinaryYear).AddDays(-1);
        return new DayOfYear { Day = eve.Day, Month = eve.Month };
    }

    /// <summary>The day in one year; the last of its month where that year has no such day.</summary>
    public DateOnly In(int year) => new(year, Month, Math.Min(Day, DateTime.DaysInMonth(year, Month)));

    /// <summary>The next such day after another; null where the calendar ends before.</summary>
    public DateOnly? After(DateOnly day) =>
        In(day.Year) is var same && same > day ? same : day.Year < DateOnly.MaxValue.Year ? In(day.Year + 1) : null;
}
