using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Tests.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class RecurringTests
{
    [Fact]
    public void So_many_years_of_so_many_meetings_have_that_many_however_the_term_is_written() =>
        Gen.Select(Cases.AnyDay, Gen.Int[1, 9], Gen.Int[0, 7].Select(index => new[] { 1, 2, 3, 4, 5, 6, 12, 52 }[index]), Gen.Bool).Sample((signed, years, times, dated) =>
        {
            var end = dated ? signed.AddYears(years).AddDays(-1) : signed.AddYears(years);
            var term = dated
                ? new TermExtract { Start = TermStart.FixedDate, StartDate = signed, EndDate = end }
                : new TermExtract { Start = TermStart.LastSignature, Duration = Cases.Years(years) };
            // Whole years from 29 February end on the 28th: their eve is no full year.
            if (dated && signed is { Month: 2, Day: 29 } or { Month: 3, Day: 1 })
                return;
            var meetings = DeadlineEngine.Compute(With(term, times), Cases.Facts(signed: signed)).Of(DeadlineKind.CommitteeMeeting);
            Assert.Equal(years * times, meetings.Count);
            Assert.Equal(end, meetings[^1].LegalDate);
            Assert.Equal((years, times), (meetings[^1].Year, meetings[^1].Rank));
        });

    [Fact]
    public void Calendar_years_keep_their_last_meeting_and_their_last_report()
    {
        var term = new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2026, 1, 1), EndDate = new DateOnly(2028, 12, 31) };
        var text = With(term, 2) with { Reports = [Cases.Text.Reports[0] with { DueOn = new DayOfYear { Day = 31, Month = 12 } }] };
        var deadlines = DeadlineEngine.Compute(text, Cases.Facts());
        DateOnly?[] halves = [new(2026, 6, 30), new(2026, 12, 31), new(2027, 6, 30), new(2027, 12, 31), new(2028, 6, 30), new(2028, 12, 31)];
        Assert.Equal(halves, deadlines.Of(DeadlineKind.CommitteeMeeting).Select(meeting => meeting.LegalDate));
        Assert.Equal([new(2026, 12, 31), new(2027, 12, 31), new DateOnly(2028, 12, 31)], deadlines.Of(DeadlineKind.AnnualReport).Select(report => report.LegalDate!.Value));
    }

    [Fact]
    public void The_31st_comes_back_after_a_shorter_month()
    {
        var meetings = DeadlineEngine.Compute(With(Cases.Text.Term!, 4), Cases.Facts(signed: new DateOnly(2026, 8, 31))).Of(DeadlineKind.CommitteeMeeting);
        Assert.Equal([new(2026, 11, 30), new(2027, 2, 28), new(2027, 5, 31), new DateOnly(2027, 8, 31)], meetings.Take(4).Select(meeting => meeting.LegalDate!.Value));
    }

    [Fact]
    public void What_nothing_can_record_passes_without_being_missed()
    {
        var deadlines = DeadlineEngine.Compute(Cases.Text, Cases.Facts(new DateOnly(2028, 1, 1)));
        var passed = deadlines.Where(deadline => deadline.Kind is DeadlineKind.CommitteeMeeting or DeadlineKind.AnnualReport && deadline.LegalDate < new DateOnly(2028, 1, 1)).ToList();
        Assert.Equal(4, passed.Count);
        Assert.All(passed, deadline => Assert.Equal((DeadlineState.Past, DeadlineFollowing.NotYet), (deadline.State, deadline.Following)));
    }

    [Fact]
    public void Meetings_that_are_recorded_answer_those_of_their_year()
    {
        var facts = Cases.Facts(new DateOnly(2027, 12, 1)) with { Meetings = [new(2026, 9, 1), new(2027, 5, 3), new(2027, 6, 1)], Reports = [new(2027, 3, 31)] };
        var deadlines = DeadlineEngine.Compute(Cases.Text, facts);
        Assert.Equal(
            [DeadlineState.Met, DeadlineState.Met, DeadlineState.Met, DeadlineState.Upcoming],
            deadlines.Of(DeadlineKind.CommitteeMeeting).Take(4).Select(meeting => meeting.State));
        Assert.Equal(DeadlineState.Met, deadlines.Of(DeadlineKind.AnnualReport)[0].State);
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

    private static AgreementExtract With(TermExtract term, int meetings) =>
        Cases.Text with { Term = term, Committees = [Cases.Text.Committees[0] with { MeetingsPerYear = meetings }] };
}
