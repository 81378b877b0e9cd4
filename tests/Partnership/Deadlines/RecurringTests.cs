using System.Globalization;
using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class RecurringTests
{
    [Fact]
    public void So_many_years_of_so_many_meetings_have_that_many_however_the_term_is_written() =>
        Gen.Select(Cases.AnyDay, Gen.Int[1, 9], Gen.Int[0, 7].Select(index => new[] { 1, 2, 3, 4, 5, 6, 12, 52 }[index]), Gen.Bool).Sample((signed, years, times, dated) =>
        {
            // A year from a 29 February ends on the 28th, not on the eve of the 28th.
            var end = dated ? Cases.LastOf(signed, 12 * years) : signed.AddYears(years);
            var term = dated
                ? new TermExtract { Start = TermStart.FixedDate, StartDate = signed, EndDate = end }
                : new TermExtract { Start = TermStart.LastSignature, Duration = Cases.Years(years) };
            var meetings = DeadlineEngine.Compute(With(term, times), Cases.Facts(signed: signed)).Of(DeadlineKind.CommitteeMeeting);
            Assert.Equal(years * times, meetings.Count);
            Assert.Equal(end, meetings[^1].LegalDate);
            Assert.Equal((years, times), (meetings[^1].Year, meetings[^1].Rank));
        });

    [Fact]
    public void Each_meeting_bears_the_year_in_which_it_is_due_rarer_than_once_a_year_too() =>
        Gen.Select(Cases.AnyDay, Gen.Int[1, 12], Gen.Int[0, 7].Select(index => new[] { 0.5m, 2m / 3, 1m / 3, 0.25m, 1m, 4m / 3, 2m, 3m }[index])).Sample((signed, years, times) =>
        {
            var term = new TermExtract { Start = TermStart.LastSignature, Duration = Cases.Years(years) };
            var meetings = DeadlineEngine.Compute(With(term, times), Cases.Facts(signed: signed)).Of(DeadlineKind.CommitteeMeeting);
            Assert.Equal((int)decimal.Round(years * times, 9), meetings.Count);
            Assert.All(meetings, meeting => Assert.True(meeting.LegalDate > signed.AddYears(meeting.Year!.Value - 1) && meeting.LegalDate <= signed.AddYears(meeting.Year.Value)));
            foreach (var year in meetings.GroupBy(meeting => meeting.Year))
                Assert.Equal(Enumerable.Range(1, year.Count()), year.Select(meeting => meeting.Rank!.Value));
        });

    [Theory]
    [InlineData("2027-02-01", true)]
    [InlineData("2028-05-03", true)]
    [InlineData("2028-05-04", false)]
    public void A_meeting_of_every_other_year_is_held_in_either(string held, bool inTime)
    {
        var facts = Cases.Facts(new DateOnly(2028, 6, 1)) with { Meetings = [Day(held)] };
        var meetings = DeadlineEngine.Compute(With(Cases.Text.Term!, 0.5m), facts).Of(DeadlineKind.CommitteeMeeting);
        Assert.Equal(inTime ? [DeadlineState.Met, DeadlineState.Upcoming] : [DeadlineState.Missed, DeadlineState.Met], meetings.Select(meeting => meeting.State));
    }

    [Fact]
    public void A_fiscal_year_that_begins_the_day_after_the_29th_of_February_on_which_all_ends_is_not_funded()
    {
        var told = new DateOnly(2027, 11, 29);
        var facts = Cases.Facts(told) with
        {
            Parties = ["banque", "ecole"],
            Letters = [Cases.Letter("ecole", "banque", told, told, NoticePurpose.Termination)],
            FirstFiscalYearFrom = new DateOnly(2027, 3, 1),
        };
        var deadlines = DeadlineEngine.Compute(Cases.Text, facts);
        Assert.Equal(new DateOnly(2028, 2, 29), deadlines.The(DeadlineKind.End).LegalDate);
        Assert.Equal(new DateOnly(2028, 2, 29), deadlines.The(DeadlineKind.FundingYear).LegalDate);
    }

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
    public void What_is_renewed_tacitly_goes_on_owing_after_its_first_end_and_its_end_is_no_deadline_any_more()
    {
        var text = Cases.Text with { Renewal = new RenewalExtract { Kind = RenewalKind.Tacit }, Reports = [Cases.Text.Reports[0] with { IsForYearBefore = true }], RentDuties = [Cases.Text.RentDuties[0] with { FromYear = 7 }] };
        var first = Cases.Signed.AddYears(5);
        Assert.Equal(first, DeadlineEngine.Compute(text, Cases.Facts(first)).The(DeadlineKind.End).LegalDate);

        var today = first.AddYears(1);
        var deadlines = DeadlineEngine.Compute(text, Cases.Facts(today) with { FirstYearFrom = Cases.Signed });
        Assert.Empty(deadlines.Of(DeadlineKind.End));
        Assert.Equal(today.AddMonths(24), deadlines.Of(DeadlineKind.CommitteeMeeting)[^1].LegalDate);
        Assert.Equal(new DateOnly(today.Year + 2, 3, 31), deadlines.Of(DeadlineKind.AnnualReport)[^1].LegalDate);
        Assert.Equal(Cases.Signed.AddYears(6), deadlines.The(DeadlineKind.Rent).LegalDate);
    }

    [Theory]
    [InlineData("2026-07-01", "2026-12-31", "2027-06-30")]
    [InlineData("2026-10-01", "2027-03-31", "2027-09-30")]
    [InlineData("2024-03-01", "2024-08-31", "2025-02-28")]
    [InlineData("2024-02-29", "2024-08-28", "2025-02-28")]
    public void Each_part_of_a_dated_year_ends_on_the_eve_of_the_next(string start, string half, string year)
    {
        var first = Day(start);
        var term = new TermExtract { Start = TermStart.FixedDate, StartDate = first, EndDate = first.AddYears(3).AddDays(-1) };
        var meetings = DeadlineEngine.Compute(With(term, 2), Cases.Facts(signed: first)).Of(DeadlineKind.CommitteeMeeting);
        Assert.Equal([Day(half), Day(year)], meetings.Take(2).Select(meeting => meeting.LegalDate!.Value));
    }

    [Fact]
    public void Every_part_of_a_dated_term_ends_on_the_eve_of_the_day_on_which_the_next_begins() =>
        Gen.Select(Cases.AnyDay, Gen.Int[1, 9], Gen.Int[0, 4].Select(index => new[] { 1, 2, 3, 4, 6 }[index])).Sample((start, years, times) =>
        {
            var term = new TermExtract { Start = TermStart.FixedDate, StartDate = start, EndDate = Cases.LastOf(start, 12 * years) };
            var meetings = DeadlineEngine.Compute(With(term, times), Cases.Facts(signed: start)).Of(DeadlineKind.CommitteeMeeting);
            Assert.Equal(Enumerable.Range(1, years * times).Select(part => Cases.LastOf(start, 12 / times * part)), meetings.Select(meeting => meeting.LegalDate!.Value));
        });

    [Fact]
    public void A_renewal_of_a_dated_term_begins_on_the_day_after_its_end()
    {
        var term = new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2026, 1, 1), EndDate = new DateOnly(2026, 6, 30) };
        var text = Cases.Text with { Term = term, Renewal = Cases.Text.Renewal! with { Duration = Cases.Months(6) } };
        Assert.Equal(new DateOnly(2026, 12, 31), DeadlineEngine.Compute(text, Cases.Facts() with { Renewals = 1 }).The(DeadlineKind.End).LegalDate);
    }

    [Fact]
    public void Whatever_first_and_last_day_a_text_names_its_deadlines_can_be_computed() =>
        Gen.Select(Cases.AnyDay, Cases.AnyDay, Gen.Bool).Sample((start, end, afterYear) =>
        {
            var term = new TermExtract { Start = TermStart.FixedDate, StartDate = start, EndDate = end };
            var text = With(term, 2) with { Reports = [Cases.Text.Reports[0] with { IsForYearBefore = afterYear }] };
            var deadlines = DeadlineEngine.Compute(text, Cases.Facts(signed: end) with { FirstYearFrom = start, FirstFiscalYearFrom = start });
            Assert.Equal(end, deadlines.The(DeadlineKind.End).LegalDate);
            if (end < start)
                Assert.DoesNotContain(deadlines, deadline => deadline.Kind is DeadlineKind.CommitteeMeeting or DeadlineKind.AnnualReport);
        });

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
        var facts = Cases.Facts(new DateOnly(2027, 12, 1)) with { Meetings = [new(2026, 9, 1), new(2027, 5, 3), new(2027, 6, 1)], Reports = [new(To: new(2026, 12, 31), On: new(2027, 3, 31))] };
        var deadlines = DeadlineEngine.Compute(Cases.Text, facts);
        Assert.Equal(
            [DeadlineState.Met, DeadlineState.Met, DeadlineState.Met, DeadlineState.Upcoming],
            deadlines.Of(DeadlineKind.CommitteeMeeting).Take(4).Select(meeting => meeting.State));
        Assert.Equal(DeadlineState.Met, deadlines.Of(DeadlineKind.AnnualReport)[0].State);
    }

    [Fact]
    public void What_was_due_before_all_had_signed_asks_for_no_meeting_of_those_that_were_due_later()
    {
        var term = new TermExtract { Start = TermStart.FixedDate, StartDate = new DateOnly(2026, 1, 1), EndDate = new DateOnly(2028, 12, 31) };
        var facts = Cases.Facts(new DateOnly(2027, 1, 15), signed: new DateOnly(2026, 9, 15)) with { Meetings = [new DateOnly(2026, 11, 10)] };
        var meetings = DeadlineEngine.Compute(With(term, 2), facts).Of(DeadlineKind.CommitteeMeeting);
        Assert.Equal([(DeadlineState.Past, null), (DeadlineState.Met, new DateOnly(2026, 11, 10))], meetings.Take(2).Select(meeting => (meeting.State, meeting.AnsweredOn)));
    }

    [Fact]
    public void The_day_of_the_last_signature_is_a_day_of_the_first_year()
    {
        var facts = Cases.Facts(new DateOnly(2027, 5, 4)) with { Meetings = [Cases.Signed, new DateOnly(2026, 11, 20)] };
        Assert.All(DeadlineEngine.Compute(Cases.Text, facts).Of(DeadlineKind.CommitteeMeeting).Take(2), meeting => Assert.Equal(DeadlineState.Met, meeting.State));
        var once = DeadlineEngine.Compute(With(Cases.Text.Term!, 0.5m), facts with { Meetings = [Cases.Signed] });
        Assert.Equal(DeadlineState.Met, once.Of(DeadlineKind.CommitteeMeeting)[0].State);
    }

    [Fact]
    public void Meetings_of_the_time_before_they_were_recorded_pass_and_count_once_somebody_records_them()
    {
        var facts = Cases.Facts(new DateOnly(2028, 1, 1)) with { MeetingsKeptFrom = new DateOnly(2027, 6, 1), Meetings = [] };
        Assert.Equal([DeadlineState.Past, DeadlineState.Past, DeadlineState.Missed], States(facts));
        Assert.Equal([DeadlineState.Met, DeadlineState.Past, DeadlineState.Met], States(facts with { Meetings = [new(2026, 10, 1), new(2027, 9, 1)] }));
        // What came too late for a day that nobody watched is there for the next.
        Assert.Equal([DeadlineState.Past, DeadlineState.Met, DeadlineState.Missed], States(facts with { Meetings = [new(2026, 12, 1)] }));
    }

    // Due on 3 November 2026, 3 May and 3 November 2027.
    private static IEnumerable<DeadlineState> States(DeadlineFacts facts) =>
        DeadlineEngine.Compute(Cases.Text, facts).Of(DeadlineKind.CommitteeMeeting).Take(3).Select(meeting => meeting.State);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static AgreementExtract With(TermExtract term, decimal meetings) =>
        Cases.Text with { Term = term, Committees = [Cases.Text.Committees[0] with { MeetingsPerYear = meetings }] };
}
