using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The day of each year by which a report is owed: by one party, awaited by all. Without a day in the text there is none to compute.</summary>
internal static class ReportDays
{
    private static readonly DeadlineFormula EachYear = new("day-of-each-year", "The day that the text names, in each year of the agreement.");
    private static readonly DeadlineFormula YearAfter = new("day-after-each-year", "The day that the text names, once each year of the agreement has run.");

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
            return [Report(agreement, duty, index, null) with { Missing = missing }];
        var before = agreement.Days.LastDay(0) ?? agreement.Days.Origin!.Value;
        var turns = duty.IsForYearBefore ? AfterEachYear(agreement, before, duty.DueOn!) : InEachYear(agreement, before, duty.DueOn!);
        return turns.Select(turn => Report(agreement, duty, index, turn));
    }

    // On the first day there is nothing to report yet; what is due on its number is due last on the day after the eve that ends the term.
    // An end before the first day, as a text can name by mistake, leaves no year.
    // A year is reported on when it has run, by the day that comes next.
    private static IEnumerable<Turn> InEachYear(DeadlineCase agreement, DateOnly before, DayOfYear due)
    {
        var first = agreement.Days.Origin!.Value;
        var end = agreement.Days.CountsFirstDay ? agreement.Horizon.PlusDays(1) ?? agreement.Horizon : agreement.Horizon;
        var days = Enumerable.Range(first.Year, Math.Max(0, end.Year - first.Year + 1)).Select(due.In).Where(day => day > first && day <= end).ToList();
        return days.Select((day, index) => new Turn(index + 1, day, index == 0 ? before : days[index - 1].AddDays(-1), day.AddDays(-1), MayPrecedeAny: day.Year == first.Year));
    }

    // One for each year that began, the last where the term breaks off: that one may be due after the end.
    private static IEnumerable<Turn> AfterEachYear(DeadlineCase agreement, DateOnly before, DayOfYear due)
    {
        var (over, end) = (before, agreement.Horizon);
        for (var year = 1; over < end; year++)
        {
            var after = over;
            if (agreement.Days.LastDay(12L * year) is { } last && last < end)
                over = last;
            else if (agreement.LastDay is not null)
                over = end;
            else
                yield break;
            if (due.After(over) is not { } day)
                yield break;
            yield return new(year, day, after, over, MayPrecedeAny: false);
        }
    }

    private static Deadline Report(DeadlineCase agreement, ReportDutyExtract duty, int index, Turn? turn)
    {
        var sent = index == 0 ? agreement.Facts.Reports : null;
        var (year, due) = (turn?.Year, turn?.Due);
        // What came late for a day that nobody watched is no lateness.
        var isWatched = !(due < agreement.Facts.ReportsKeptFrom);
        var answer = turn is null || sent is null ? null : turn.Answer(sent) is { } on && (isWatched || on <= due) ? on : (DateOnly?)null;
        return new Deadline
        {
            Id = year is null ? $"report.{index + 1}" : $"report.{index + 1}.{year}",
            Kind = DeadlineKind.AnnualReport,
            Party = duty.Party,
            Parties = agreement.Parties,
            Source = duty.Source,
            Formula = duty.IsForYearBefore ? YearAfter : EachYear,
            Inputs = DeadlineCase.Inputs(
                duty.DueOn is { } day ? new DeadlineInput("report.day", $"--{day.Month:00}-{day.Day:00}") : null,
                DeadlineCase.Input("report.frequency", duty.PerYear),
                index == 0 ? agreement.AmendmentInput(TermKeys.Reports) : null,
                agreement.OriginInput,
                agreement.EndInput),
            LegalDate = due,
            Year = year,
            Following = sent is null || (answer is null && !isWatched) ? DeadlineFollowing.NotYet : DeadlineFollowing.Recorded,
            AnsweredOn = answer,
        };
    }

    /// <param name="Year">Which report of the agreement, from 1.</param>
    /// <param name="Due">By when.</param>
    /// <param name="After">It is on a year that ended after this day.</param>
    /// <param name="Until">The last day on which that year can have ended.</param>
    /// <param name="MayPrecedeAny">Whether no year may have run by then: what was sent until that day counts.</param>
    private sealed record Turn(int Year, DateOnly Due, DateOnly After, DateOnly Until, bool MayPrecedeAny)
    {
        // Late or early, a report answers for its own year.
        public DateOnly? Answer(IReadOnlyList<ReportFact> sent) =>
            First(sent.Where(report => report.To > After && report.To <= Until)) ?? (MayPrecedeAny ? First(sent.Where(report => report.On > After && report.On <= Due)) : null);

        private static DateOnly? First(IEnumerable<ReportFact> reports) => reports.Select(report => (DateOnly?)report.On).Min();
    }
}
