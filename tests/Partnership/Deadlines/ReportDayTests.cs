using System.Globalization;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Tests.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class ReportDayTests
{
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
        // A year of its own, from May to May.
        Assert.Equal([new(2028, 3, 31), new(2029, 3, 31), new(2030, 3, 31), new(2031, 3, 31), new DateOnly(2032, 3, 31)], ReportsOnTheYearBefore(Cases.Text.Term!));
        // The last half year is reported on too.
        Assert.Equal([new(2027, 3, 31), new DateOnly(2028, 3, 31)], ReportsOnTheYearBefore(term with { EndDate = new DateOnly(2027, 6, 30) }));
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
    public void By_a_first_day_before_any_year_has_run_what_was_sent_until_then_answers_it()
    {
        var facts = Cases.Facts(new DateOnly(2027, 6, 1), signed: new DateOnly(2026, 2, 1)) with { Reports = [new(To: new(2026, 12, 31), On: new(2026, 3, 20))] };
        Assert.Equal(DeadlineState.Met, DeadlineEngine.Compute(Cases.Text, facts).Of(DeadlineKind.AnnualReport)[0].State);
    }

    [Fact]
    public void What_came_late_for_a_day_that_nobody_watched_is_no_lateness()
    {
        var facts = Cases.Facts(new DateOnly(2028, 2, 1)) with { ReportsKeptFrom = new DateOnly(2027, 6, 1), Reports = [new(To: new(2026, 12, 31), On: new(2027, 7, 1))] };
        var first = DeadlineEngine.Compute(Cases.Text, facts).Of(DeadlineKind.AnnualReport)[0];
        Assert.Equal((new DateOnly(2027, 3, 31), DeadlineState.Past, null), (first.LegalDate, first.State, first.AnsweredOn));
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> ReportsOnTheYearBefore(TermExtract term) =>
        DeadlineEngine.Compute(Cases.Text with { Term = term, Reports = [Cases.Text.Reports[0] with { IsForYearBefore = true }] }, Cases.Facts()).Of(DeadlineKind.AnnualReport).Select(report => report.LegalDate!.Value);
}
