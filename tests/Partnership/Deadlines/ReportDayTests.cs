using System.Globalization;
using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Telling;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Tests.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class ReportDayTests
{
    private static readonly TermExtract ThreeYears = new() { Start = TermStart.FixedDate, StartDate = new DateOnly(2026, 1, 1), EndDate = new DateOnly(2028, 12, 31) };

    [Fact]
    public void A_report_due_on_the_number_of_the_first_day_is_first_owed_a_year_later_and_last_for_the_last_year()
    {
        var term = new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2025, 9, 1), Duration = Cases.Years(3) };
        var text = Cases.Text with { Term = term, Reports = [Cases.Text.Reports[0] with { DueOn = new DayOfYear { Day = 1, Month = 9 } }] };
        var reports = DeadlineEngine.Compute(text, Cases.Facts(signed: new DateOnly(2025, 8, 20))).Of(DeadlineKind.AnnualReport);
        Assert.Equal([new(2026, 9, 1), new(2027, 9, 1), new DateOnly(2028, 9, 1)], reports.Select(report => report.LegalDate!.Value));
    }

    [Theory]
    [InlineData("2026-01-01", "2023-12-31")]
    [InlineData("2099-01-01", "2027-12-31")]
    public void A_term_that_ends_before_it_begins_owes_no_report(string start, string end)
    {
        var term = new TermExtract { Start = TermStart.FixedDate, StartDate = Day(start), EndDate = Day(end) };
        Assert.Empty(DeadlineEngine.Compute(Cases.Text with { Term = term }, Cases.Facts()).Of(DeadlineKind.AnnualReport));
    }

    [Fact]
    public void A_report_on_the_year_before_comes_once_for_each_year_that_has_run_the_last_after_the_end()
    {
        var term = new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2026, 1, 1), EndDate = new DateOnly(2028, 12, 31) };
        Assert.Equal([new(2027, 3, 31), new(2028, 3, 31), new DateOnly(2029, 3, 31)], ReportsOnTheYearBefore(term));
        // From May to May: its years are the calendar's while nobody says another, and those that are said thereafter.
        Assert.Equal([new(2027, 3, 31), new(2028, 3, 31), new(2029, 3, 31), new(2030, 3, 31), new(2031, 3, 31), new DateOnly(2032, 3, 31)], ReportsOnTheYearBefore(Cases.Text.Term!));
        Assert.Equal([new(2028, 3, 31), new(2029, 3, 31), new(2030, 3, 31), new(2031, 3, 31), new DateOnly(2032, 3, 31)], ReportsOnTheYearBefore(Cases.Text.Term!, Cases.Signed));
        Assert.Equal([new(2028, 3, 31), new(2029, 3, 31), new(2030, 3, 31), new(2031, 3, 31), new DateOnly(2032, 3, 31)], ReportsOnTheYearBefore(Cases.Text.Term!, new DateOnly(2027, 1, 1)));
        // The last half year is reported on too.
        Assert.Equal([new(2027, 3, 31), new DateOnly(2028, 3, 31)], ReportsOnTheYearBefore(term with { EndDate = new DateOnly(2027, 6, 30) }));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_year_with_which_the_term_ends_is_reported_on_too_by_a_day_after_it(bool isForYearBefore)
    {
        var text = Cases.Text with { Term = ThreeYears, Reports = [Cases.Text.Reports[0] with { IsForYearBefore = isForYearBefore }] };
        var reports = DeadlineEngine.Compute(text, Cases.Facts(signed: new DateOnly(2025, 12, 1))).Of(DeadlineKind.AnnualReport);
        Assert.Equal([new(2027, 3, 31), new(2028, 3, 31), new DateOnly(2029, 3, 31)], reports.Select(report => report.LegalDate!.Value));

        // It breaks off ahead of the day of the year before: one report for both.
        var brokenOff = text with { Term = ThreeYears with { EndDate = new DateOnly(2028, 3, 20) } };
        Assert.Equal(
            [new(2027, 3, 31), new DateOnly(2028, 3, 31)],
            DeadlineEngine.Compute(brokenOff, Cases.Facts(signed: new DateOnly(2025, 12, 1))).Of(DeadlineKind.AnnualReport).Select(report => report.LegalDate!.Value));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Nothing_is_told_again_of_a_day_once_fiscal_years_are_said_to_begin_elsewhere(bool isForYearBefore)
    {
        var text = Cases.Text with { Term = ThreeYears, Reports = [Cases.Text.Reports[0] with { IsForYearBefore = isForYearBefore }] };
        var facts = Cases.Facts(new DateOnly(2027, 6, 1), signed: new DateOnly(2025, 12, 1)) with { Reports = [] };
        var marks = new Dictionary<string, DeadlineMark>(StringComparer.Ordinal);
        Assert.Equal([new DateOnly(2027, 3, 31)], Told(facts));
        // A year more has run, which is news.
        Assert.Equal([new DateOnly(2026, 3, 31)], Told(facts with { FirstFiscalYearFrom = new DateOnly(2025, 3, 1) }));
        Assert.Empty(Told(facts));

        List<DateOnly> Told(DeadlineFacts now)
        {
            var told = new List<DateOnly>();
            foreach (var report in DeadlineEngine.Compute(text, now).Of(DeadlineKind.AnnualReport))
            {
                if (!marks.TryGetValue(report.Id, out var mark))
                    marks.Add(report.Id, mark = new DeadlineMark { AgreementId = Guid.Empty, DeadlineId = report.Id });
                if (mark.Take(report, DateTimeOffset.UnixEpoch) is not null)
                    told.Add(report.LegalDate!.Value);
            }

            return told;
        }
    }

    [Fact]
    public void A_report_is_awaited_by_all_and_owed_by_who_writes_it()
    {
        Assert.All(DeadlineEngine.Compute(Cases.Text, Cases.Facts()).Of(DeadlineKind.AnnualReport), report => Assert.Equal(("ecole", 7), (report.Party, report.Parties.Count)));
        var nobody = Cases.Text with { Reports = [Cases.Text.Reports[0] with { Party = null }], RentDuties = [Cases.Text.RentDuties[0] with { Party = null }] };
        Assert.All(
            DeadlineEngine.Compute(nobody, Cases.Facts()).Where(deadline => deadline.Kind is DeadlineKind.AnnualReport or DeadlineKind.Rent),
            deadline => Assert.Equal((null, 7), (deadline.Party, deadline.Parties.Count)));
    }

    [Fact]
    public void A_report_without_a_day_cannot_be_computed()
    {
        var report = DeadlineEngine.Compute(Cases.Text with { Reports = [Cases.Text.Reports[0] with { DueOn = null }] }, Cases.Facts()).The(DeadlineKind.AnnualReport);
        Assert.Equal((DeadlineState.NotComputable, "report.day"), (report.State, Assert.Single(report.Missing)));
    }

    [Theory]
    [InlineData("L'Association remet chaque année un rapport d'activité, au plus tard le 31 mars.", 31, 3)]
    [InlineData("L'Association transmet un rapport annuel avant le 1er juillet.", 30, 6)]
    [InlineData("L'Association transmet un bilan annuel au plus tard le 1er février de l'année suivante.", 1, 2)]
    public void The_day_of_a_report_is_read(string sentence, int day, int month) =>
        Assert.Equal(new DayOfYear { Day = day, Month = month }, Assert.Single(Reading.ReadArticle("Suivi de l'action", sentence).Reports).DueOn);

    [Theory]
    [InlineData("L'Association transmet un rapport annuel.")]
    [InlineData("L'Association transmet un rapport annuel, pour la première fois au plus tard le 31 mars 2027.")]
    [InlineData("L'Association transmet un rapport annuel au plus tard le 31 février.")]
    public void A_report_without_a_day_of_each_year_has_none(string sentence) =>
        Assert.Null(Assert.Single(Reading.ReadArticle("Suivi de l'action", sentence).Reports).DueOn);

    [Theory]
    [InlineData("L'Association transmet un bilan annuel au plus tard le 1er février de l'année suivante.", true)]
    [InlineData("L'Association transmet un bilan annuel avant le 1er juillet de l'exercice suivant.", true)]
    [InlineData("L'Association transmet un bilan annuel avant le 1er janvier de l'année suivante.", false)]
    [InlineData("L'Association transmet un bilan annuel au plus tard le 31 mars.", false)]
    public void That_the_day_is_one_of_the_following_year_is_read(string sentence, bool following) =>
        Assert.Equal(following, Assert.Single(Reading.ReadArticle("Suivi de l'action", sentence).Reports).IsForYearBefore);

    [Theory]
    [InlineData(false, "2026-12-31", "2027-03-31", "Met Missed")]
    [InlineData(false, "2026-12-31", "2027-05-10", "Missed Missed")]
    [InlineData(false, "2027-12-31", "2027-05-10", "Missed Met")]
    [InlineData(true, "2026-12-31", "2027-05-10", "Missed Missed")]
    [InlineData(true, "2027-12-31", "2027-02-10", "Missed Met")]
    public void A_report_answers_for_the_year_that_it_is_on_sent_late_or_early(bool isForYearBefore, string to, string on, string states)
    {
        var term = new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2026, 1, 1), EndDate = new DateOnly(2028, 12, 31) };
        var text = Cases.Text with { Term = term, Reports = [Cases.Text.Reports[0] with { IsForYearBefore = isForYearBefore }] };
        // The day of 2026 had passed before all signed.
        var facts = Cases.Facts(new DateOnly(2028, 6, 1), signed: new DateOnly(2026, 4, 15)) with { Reports = [new(Day(to), Day(on))] };
        var reports = DeadlineEngine.Compute(text, facts).Of(DeadlineKind.AnnualReport).Where(report => report.LegalDate > new DateOnly(2026, 4, 15)).Take(2).ToList();
        Assert.Equal(states, string.Join(' ', reports.Select(report => report.State)));
        Assert.Equal(Day(on), Assert.Single(reports, report => report.AnsweredOn is not null).AnsweredOn);
    }

    [Fact]
    public void A_first_day_by_which_no_year_has_run_asks_for_no_report_and_what_was_sent_by_then_answers_for_its_year_alone()
    {
        var facts = Cases.Facts(new DateOnly(2028, 6, 1), signed: new DateOnly(2026, 2, 1)) with { Reports = [new(To: new(2026, 12, 31), On: new(2026, 3, 20))] };
        var reports = DeadlineEngine.Compute(Cases.Text, facts).Of(DeadlineKind.AnnualReport);
        Assert.Equal(
            [(new DateOnly(2027, 3, 31), DeadlineState.Met), (new DateOnly(2028, 3, 31), DeadlineState.Missed)],
            reports.Take(2).Select(report => (report.LegalDate!.Value, report.State)));

        // No fiscal year of the agreement is over before the end of 2027.
        var later = DeadlineEngine.Compute(Cases.Text, facts with { FirstFiscalYearFrom = new DateOnly(2027, 1, 1), Reports = [] }).Of(DeadlineKind.AnnualReport);
        Assert.Equal(new DateOnly(2028, 3, 31), later[0].LegalDate);
    }

    [Theory]
    [InlineData("2026-12-31", "2026-12-20", "Met Missed Missed")]
    [InlineData("2027-12-31", "2027-12-20", "Missed Met Missed")]
    [InlineData("2028-12-31", "2028-12-31", "Missed Missed Met")]
    public void A_report_due_on_the_last_day_of_its_year_answers_that_day_and_no_other(string to, string on, string states)
    {
        var term = new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2026, 1, 1), EndDate = new DateOnly(2028, 12, 31) };
        var text = Cases.Text with { Term = term, Reports = [Cases.Text.Reports[0] with { DueOn = new DayOfYear { Day = 31, Month = 12 } }] };
        var facts = Cases.Facts(new DateOnly(2029, 6, 1), signed: new DateOnly(2025, 12, 1)) with { Reports = [new(Day(to), Day(on))] };
        Assert.Equal(states, string.Join(' ', DeadlineEngine.Compute(text, facts).Of(DeadlineKind.AnnualReport).Select(report => report.State)));
    }

    [Fact]
    public void Wherever_fiscal_years_begin_the_report_on_each_meets_one_day_and_no_other() =>
        Gen.Select(Gen.Int[-500, 1_000].Select(Cases.Signed.AddDays), Gen.Int[1, 12], Gen.Bool).Sample((origin, month, afterYear) =>
        {
            var due = new DayOfYear { Day = 31, Month = month };
            var text = Cases.Text with { Reports = [Cases.Text.Reports[0] with { DueOn = due, IsForYearBefore = afterYear }] };
            var end = Cases.Signed.AddYears(5);
            foreach (var year in Enumerable.Range(1, 8).Select(new FiscalCalendar(origin).View))
            {
                var to = year.LastDay < end ? year.LastDay.Value : end;
                // Nobody reports on a year outside the term, or on its first day alone.
                if (to <= Cases.Signed || year.FirstDay > end || due.After(afterYear ? to : to.AddDays(-1)) is not { } on)
                    continue;
                var facts = Cases.Facts(new DateOnly(2035, 1, 1)) with { FirstFiscalYearFrom = origin, Reports = [new(to, on)] };
                var reports = DeadlineEngine.Compute(text, facts).Of(DeadlineKind.AnnualReport);
                Assert.Equal(on, Assert.Single(reports, report => report.State == DeadlineState.Met).LegalDate);
                Assert.Equal(reports.Count, reports.Select(report => report.Id).Distinct(StringComparer.Ordinal).Count());
            }
        });

    [Fact]
    public void What_came_late_for_a_day_that_nobody_watched_is_no_lateness()
    {
        var facts = Cases.Facts(new DateOnly(2028, 2, 1)) with { ReportsKeptFrom = new DateOnly(2027, 6, 1), Reports = [new(To: new(2026, 12, 31), On: new(2027, 7, 1))] };
        var first = DeadlineEngine.Compute(Cases.Text, facts).Of(DeadlineKind.AnnualReport)[0];
        Assert.Equal((new DateOnly(2027, 3, 31), DeadlineState.Past, null), (first.LegalDate, first.State, first.AnsweredOn));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> ReportsOnTheYearBefore(TermExtract term, DateOnly? fiscalYears = null) =>
        DeadlineEngine.Compute(
            Cases.Text with { Term = term, Reports = [Cases.Text.Reports[0] with { IsForYearBefore = true }] }, Cases.Facts() with { FirstFiscalYearFrom = fiscalYears })
        .Of(DeadlineKind.AnnualReport).Select(report => report.LegalDate!.Value);
}
