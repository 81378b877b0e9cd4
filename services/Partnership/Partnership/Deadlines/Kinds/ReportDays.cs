using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The day of each year by which a report is owed. Without a day in the text there is none to compute.</summary>
internal static class ReportDays
{
    private static readonly DeadlineFormula Formula = new("day-of-each-year", "The day that the text names, in each year of the agreement.");

    public static IEnumerable<Deadline> Of(DeadlineCase agreement) =>
        agreement.Text.Reports.Index().SelectMany(entry => Of(agreement, entry.Item, entry.Index));

    private static IEnumerable<Deadline> Of(DeadlineCase agreement, ReportDutyExtract duty, int index)
    {
        string[] missing =
        [
            .. duty is { DueOn: not null, PerYear: 1 } ? Array.Empty<string>() : ["report.day"],
            .. agreement.Days.Origin is null ? ["term.start"] : Array.Empty<string>(),
        ];
        if (missing.Length > 0)
            return [Report(agreement, duty, index, null, null, null) with { Missing = missing }];
        var days = Days(agreement.Days.Origin!.Value, agreement.Days.End ?? agreement.Facts.Today.PlusMonths(24) ?? DateOnly.MaxValue, duty.DueOn!).ToList();
        return days.Select((day, year) => Report(agreement, duty, index, year + 1, day, year == 0 ? agreement.Days.Origin : days[year - 1]));
    }

    private static IEnumerable<DateOnly> Days(DateOnly origin, DateOnly end, DayOfYear due) =>
        Enumerable.Range(origin.Year, end.Year - origin.Year + 1).Select(due.In).Where(day => day > origin && day <= end);

    private static Deadline Report(DeadlineCase agreement, ReportDutyExtract duty, int index, int? year, DateOnly? due, DateOnly? after)
    {
        var sent = index == 0 ? agreement.Facts.Reports : null;
        return new Deadline
        {
            Id = year is null ? $"report.{index + 1}" : $"report.{index + 1}.{year}",
            Kind = DeadlineKind.AnnualReport,
            Party = duty.Party,
            Parties = agreement.Only(duty.Party),
            Source = duty.Source,
            Formula = Formula,
            Inputs = DeadlineCase.Inputs(
                duty.DueOn is { } day ? new DeadlineInput("report.day", $"--{day.Month:00}-{day.Day:00}") : null,
                DeadlineCase.Input("report.frequency", duty.PerYear),
                agreement.OriginInput,
                agreement.EndInput),
            LegalDate = due,
            Year = year,
            Following = sent is null ? DeadlineFollowing.NotYet : DeadlineFollowing.Recorded,
            AnsweredOn = due is null ? null : sent?.Where(one => one > after && one <= due).Order().Cast<DateOnly?>().FirstOrDefault(),
        };
    }
}
