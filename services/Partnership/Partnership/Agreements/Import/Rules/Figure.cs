namespace SkillsHub.Partnership.Agreements.Import.Rules;

/// <summary>What a figure says, whatever its wording: « douze mois » and « un an » are the same.</summary>
internal readonly record struct Figure(FigureKind Kind, decimal Value)
{
    private const int DaysOfWeek = 7;
    private const int MonthsOfYear = 12;

    public static Figure Of(Period period) => period.Unit switch
    {
        PeriodUnit.Years => new(FigureKind.Months, (decimal)period.Count * MonthsOfYear),
        PeriodUnit.Months => new(FigureKind.Months, period.Count),
        PeriodUnit.Weeks => new(FigureKind.Days, (decimal)period.Count * DaysOfWeek),
        _ => new(FigureKind.Days, period.Count),
    };

    public static IEnumerable<Figure> OfAny(Period? period) => period is null ? [] : [Of(period)];

    public static Figure Of(DateOnly day) => new(FigureKind.Day, day.DayNumber);

    public static Figure Of(DayOfYear day) => new(FigureKind.DayOfYear, (day.Month * 100) + day.Day);

    /// <summary>From the first to the last day, where these are whole months.</summary>
    public static Figure? Between(DateOnly first, DateOnly last) =>
        last.AddDays(1) is var end && end.Day == first.Day ? new(FigureKind.Months, ((end.Year - first.Year) * MonthsOfYear) + end.Month - first.Month) : null;
}

internal enum FigureKind
{
    Days,
    Months,
    Day,
    DayOfYear,
    PerYear,
    Times,
}
