using System.Globalization;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Deadlines.Kinds;

/// <summary>The day of each year by which a report is owed: by one party, awaited by all. Without a day in the text there is none to compute.</summary>
internal static class ReportDays
{
    private static readonly DeadlineFormula EachYear = new("day-of-each-year", "The day that the text names, once each fiscal year of the agreement has run or on its last day; each calendar year where none is known.");
    private static readonly DeadlineFormula YearAfter = new("day-after-each-year", "The day that the text names, once each fiscal year of the agreement has run; each calendar year where none is known.");

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
        return TurnsOf(agreement, duty).Select(turn => Report(agreement, duty, index, turn));
    }

    // Each year that began is reported on once it has run, by the day that comes next: the last where the term breaks off, so that its day may come after the end. Where it breaks
    // off ahead of the day of the year before, the last two share that. A day of the year itself may be its last; on the first day of the term there is nothing to report yet.
    private static IEnumerable<Turn> TurnsOf(DeadlineCase agreement, ReportDutyExtract duty)
    {
        var first = agreement.Days.Origin!.Value;
        return YearsOf(agreement)
            .GroupBy(year => duty.DueOn!.After(duty.IsForYearBefore || year.To == first ? year.To : year.To.AddDays(-1)))
            .Where(years => years.Key is not null)
            .Select((years, index) => new Turn(index + 1, years.Key!.Value, years.First().From, years.Last().To));
    }

    // As reports have them: from where the parties say that fiscal years count, else the calendar's, those that the term reaches. Without an end, those that are over as far ahead as anybody plans.
    // An end before the first day, as a text can name by mistake, leaves no year.
    private static IEnumerable<ReportYear> YearsOf(DeadlineCase agreement)
    {
        var first = agreement.Days.Origin!.Value;
        // Where an exit ends it, it binds until the eve.
        var end = agreement.EndedOn?.PlusDays(-1) ?? agreement.Horizon;
        if (end < first)
            yield break;
        var calendar = new FiscalCalendar(agreement.Facts.FirstFiscalYearFrom);
        var years = calendar.Origin is null ? Enumerable.Range(first.Year, end.Year - first.Year + 1) : Enumerable.Range(1, FiscalCalendar.MostYears);
        DateOnly? since = null;
        foreach (var view in years.Select(calendar.View))
        {
            if (view is not { FirstDay: { } from, LastDay: { } last } || last < first)
                continue;
            if (from > end || (last > end && agreement.LastDay is null))
                yield break;
            since ??= from;
            // The first day or the last of a term, alone in a fiscal year, goes with the year beside it.
            if (last == first)
                continue;
            var isLast = agreement.LastDay is not null && !(last < end.PlusDays(-1));
            yield return new(since.Value, isLast ? end : last);
            if (isLast)
                yield break;
            since = null;
        }
    }

    /// <summary>Known by the year in which it is due: which of all it is depends on where fiscal years begin, which is said and corrected at any time.</summary>
    /// <param name="duty">Which of the reports that the text asks for, from 1.</param>
    /// <param name="due">By when.</param>
    public static string IdOf(int duty, DateOnly? due) =>
        due is null ? string.Create(CultureInfo.InvariantCulture, $"report.{duty}") : string.Create(CultureInfo.InvariantCulture, $"report.{duty}.{due.Value.Year}");

    private static Deadline Report(DeadlineCase agreement, ReportDutyExtract duty, int index, Turn? turn)
    {
        var sent = index == 0 ? agreement.Facts.Reports : null;
        var (year, due) = (turn?.Year, turn?.Due);
        // What came late for a day that nobody watched is no lateness.
        var isWatched = !(due < agreement.Facts.ReportsKeptFrom);
        var answer = turn is null || sent is null ? null : turn.Answer(sent) is { } on && (isWatched || on <= due) ? on : (DateOnly?)null;
        return new Deadline
        {
            Id = IdOf(index + 1, due),
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
                agreement.Facts.FirstFiscalYearFrom is { } fiscal ? DeadlineCase.Input("fiscal-year.origin", fiscal) : null,
                agreement.EndInput),
            LegalDate = due,
            Year = year,
            Following = sent is null || (answer is null && !isWatched) ? DeadlineFollowing.NotYet : DeadlineFollowing.Recorded,
            AnsweredOn = answer,
        };
    }

    /// <param name="From">The first day of the year, of which the term may leave less.</param>
    /// <param name="To">The last that counts.</param>
    private sealed record ReportYear(DateOnly From, DateOnly To);

    /// <param name="Year">Which report of the agreement, from 1.</param>
    /// <param name="Due">By when.</param>
    /// <param name="From">The first day of the year that it is on.</param>
    /// <param name="To">The last.</param>
    private sealed record Turn(int Year, DateOnly Due, DateOnly From, DateOnly To)
    {
        // Late or early, a report answers for its own year.
        public DateOnly? Answer(IReadOnlyList<ReportFact> sent) =>
            sent.Where(report => report.To >= From && report.To <= To).Select(report => (DateOnly?)report.On).Min();
    }
}
