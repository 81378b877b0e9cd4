using System.Globalization;
using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Hubs;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class EndTests
{
    [Fact]
    public void The_term_counts_from_the_last_signature_however_late_it_is() =>
        Cases.AnyDay.Sample(signed => Assert.Equal(signed.AddYears(5), EndOf(Cases.Text, Cases.Facts(signed: signed)).LegalDate));

    [Fact]
    public void A_term_from_the_29th_of_February_ends_on_the_28th() =>
        Assert.Equal(new DateOnly(2029, 2, 28), EndOf(Cases.Text, Cases.Facts(signed: new DateOnly(2024, 2, 29))).LegalDate);

    [Theory]
    [InlineData("2025-09-01", 3, nameof(PeriodUnit.Years), "2028-08-31")]
    [InlineData("2024-02-29", 5, nameof(PeriodUnit.Years), "2029-02-28")]
    [InlineData("2025-03-01", 3, nameof(PeriodUnit.Years), "2028-02-29")]
    [InlineData("2025-01-31", 1, nameof(PeriodUnit.Months), "2025-02-28")]
    [InlineData("2026-01-05", 2, nameof(PeriodUnit.Weeks), "2026-01-18")]
    public void A_term_whose_first_day_the_text_names_ends_on_the_eve(string first, int count, string unit, string last)
    {
        var start = DateOnly.Parse(first, CultureInfo.InvariantCulture);
        var text = Cases.Text with { Term = new TermExtract { Start = TermStart.FixedDate, StartDate = start, Duration = new Period { Count = count, Unit = Enum.Parse<PeriodUnit>(unit) } } };
        var end = EndOf(text, Cases.Facts());
        Assert.Equal((DateOnly.Parse(last, CultureInfo.InvariantCulture), "first-day-plus-duration"), (end.LegalDate, end.Formula.Code));
    }

    [Fact]
    public void A_renewal_follows_on_the_eve_without_a_day_between() =>
        Gen.Select(Cases.AnyDay, Gen.Int[0, 5]).Sample((first, times) =>
        {
            var text = Cases.Text with { Term = Cases.Text.Term! with { Start = TermStart.FixedDate, StartDate = first } };
            Assert.Equal(Cases.LastOf(first, 12 * (5 + (3 * times))), EndOf(text, Cases.Facts() with { Renewals = times }).LegalDate);
        });

    [Fact]
    public void An_amended_length_moves_the_end_and_all_that_counts_from_it() =>
        Gen.Select(Cases.AnyDay, Gen.Int[1, 20]).Sample((signed, years) =>
        {
            var amended = Cases.Facts(signed: signed) with { AmendedTerm = Cases.Text.Term! with { Duration = Cases.Years(years) } };
            var deadlines = DeadlineEngine.Compute(Cases.Text, amended);
            var end = signed.AddYears(years);
            Assert.Equal(end, deadlines.The(DeadlineKind.End).LegalDate);
            Assert.All(deadlines.Of(DeadlineKind.RenewalNotice), notice => Assert.Equal(end.AddMonths(-6), notice.LegalDate));
            var notice = deadlines.The(DeadlineKind.TerminationNotice).LegalDate!.Value;
            Assert.True(notice.AddMonths(3) < end);
            Assert.True(notice.AddDays(1).AddMonths(3) >= end);
        });

    [Fact]
    public void A_renewal_adds_to_the_first_term_and_does_not_replace_it() =>
        Gen.Select(Cases.AnyDay, Gen.Int[1, 5]).Sample((signed, times) =>
            Assert.Equal(signed.AddYears(5 + (3 * times)), EndOf(Cases.Text, Cases.Facts(signed: signed) with { Renewals = times }).LegalDate));

    [Theory]
    [InlineData("2028-02-28", 12, "2029-02-28")]
    [InlineData("2026-03-30", 1, "2026-04-30")]
    [InlineData("2028-12-31", 24, "2030-12-31")]
    public void A_renewal_of_a_term_until_a_named_day_begins_on_the_next_and_lasts_whole_months(string until, int months, string last)
    {
        var end = DateOnly.Parse(until, CultureInfo.InvariantCulture);
        var text = Cases.Text with
        {
            Term = new TermExtract { Start = TermStart.FixedDate, StartDate = end.AddYears(-2), EndDate = end },
            Renewal = Cases.Text.Renewal! with { Duration = Cases.Months(months) },
        };
        Assert.Equal(DateOnly.Parse(last, CultureInfo.InvariantCulture), EndOf(text, Cases.Facts() with { Renewals = 1 }).LegalDate);
    }

    [Fact]
    public void A_renewal_of_unknown_length_gives_no_end()
    {
        var end = EndOf(Cases.Text with { Renewal = Cases.Text.Renewal! with { Duration = null } }, Cases.Facts() with { Renewals = 1 });
        Assert.Equal((null, DeadlineState.NotComputable, "renewal.duration"), (end.LegalDate, end.State, Assert.Single(end.Missing)));
    }

    [Fact]
    public void A_term_from_a_notification_waits_for_its_day()
    {
        var text = Cases.Text with { Term = Cases.Text.Term! with { Start = TermStart.Notification } };
        Assert.All(
            DeadlineEngine.Compute(text, Cases.Facts()).Where(deadline => deadline.Kind is DeadlineKind.End or DeadlineKind.CommitteeMeeting or DeadlineKind.AnnualReport or DeadlineKind.RenewalNotice),
            deadline => Assert.Equal((null, "term.start"), (deadline.LegalDate, Assert.Single(deadline.Missing))));
        Assert.Equal(new DateOnly(2031, 7, 1), EndOf(text, Cases.Facts() with { StartsOn = new DateOnly(2026, 7, 1) }).LegalDate);
    }

    [Fact]
    public void A_text_without_length_has_no_end()
    {
        var end = EndOf(Cases.Text with { Term = null }, Cases.Facts());
        Assert.Equal((DeadlineState.NotComputable, "term.duration"), (end.State, Assert.Single(end.Missing)));
    }

    [Fact]
    public void The_state_follows_the_day()
    {
        var end = new DateOnly(2031, 5, 3);
        foreach (var (today, state) in new[]
        {
            (new DateOnly(2031, 2, 2), DeadlineState.Upcoming), (new DateOnly(2031, 2, 3), DeadlineState.Approaching), (end.AddDays(-1), DeadlineState.Approaching),
            (end, DeadlineState.DueToday), (end.AddDays(1), DeadlineState.Past),
        })
            Assert.Equal(state, EndOf(Cases.Text, Cases.Facts(today)).State);
    }

    [Fact]
    public void The_day_is_the_hub_s_not_that_of_the_server()
    {
        var hub = Hub.Register(Guid.CreateVersion7(), "valmer", "Valmer", "Valmer", "Europe/Paris");
        // 22:30 in UTC on 2 May is half past midnight on 3 May in Paris.
        var today = hub.DayOf(new DateTimeOffset(2031, 5, 2, 22, 30, 0, TimeSpan.Zero));
        Assert.Equal(DeadlineState.DueToday, EndOf(Cases.Text, Cases.Facts(today)).State);
        Assert.Equal(DeadlineState.Approaching, EndOf(Cases.Text, Cases.Facts(hub.DayOf(new DateTimeOffset(2031, 5, 2, 21, 30, 0, TimeSpan.Zero)))).State);
    }

    [Fact]
    public void No_figure_of_a_text_leads_beyond_the_calendar()
    {
        var absurd = new Period { Count = int.MaxValue, Unit = PeriodUnit.Years };
        var text = Cases.Text with
        {
            Term = new TermExtract { Start = TermStart.FixedDate, StartDate = DateOnly.MinValue, EndDate = DateOnly.MaxValue },
            Renewal = Cases.Text.Renewal! with { Notice = absurd, Duration = absurd },
            Termination = Cases.Text.Termination! with { Notice = absurd },
            Committees = [Cases.Text.Committees[0] with { MeetingsPerYear = 1 }],
            RentDuties = [Cases.Text.RentDuties[0] with { FromYear = int.MaxValue }],
        };
        var facts = Cases.Facts(today: DateOnly.MaxValue) with { FirstYearFrom = DateOnly.MaxValue, FirstFiscalYearFrom = DateOnly.MaxValue, ForceMajeure = [new(absurd, Cases.Signed)] };
        Assert.All(DeadlineEngine.Compute(text, facts).Of(DeadlineKind.RenewalNotice), notice => Assert.Equal(DeadlineState.NotComputable, notice.State));
    }

    private static Deadline EndOf(AgreementExtract text, DeadlineFacts facts) => DeadlineEngine.Compute(text, facts).The(DeadlineKind.End);
}
