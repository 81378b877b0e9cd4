using CsCheck;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using static SkillsHub.Partnership.Tests.Commitments.Promised;

namespace SkillsHub.Partnership.Tests.Commitments;

public sealed class CommitmentTests
{
    [Fact]
    public void Until_somebody_says_by_when_a_promise_is_unplanned_and_never_late()
    {
        var commitment = Registered();
        Assert.Equal(CommitmentState.Unplanned, StateOn(commitment, End.AddYears(1)));

        Recorded(commitment);
        Assert.Equal(CommitmentState.Done, StateOn(commitment, Today));
    }

    [Fact]
    public void A_promise_of_all_is_of_nobody_alone()
    {
        var source = new SourceSpan { FirstLine = 1, LastLine = 1, Quote = "– se réunir" };
        var commitment = Commitment.Register(Guid.CreateVersion7(), Drafts.With(), 1, new CommitmentExtract { Party = Drafts.Town, IsCommon = true, Position = 1, Text = "se réunir", Source = source });
        Assert.Equal((null, Promisor.Everybody), (commitment.Party, commitment.Promisor));
    }

    [Fact]
    public void A_day_that_passes_without_proof_makes_it_overdue_the_next_day()
    {
        var commitment = Planned(CommitmentScheduleKind.Once, Today);
        Assert.Equal(CommitmentState.Planned, StateOn(commitment, Today));
        Assert.Equal(CommitmentState.Overdue, StateOn(commitment, Today.AddDays(1)));

        Recorded(commitment);
        Assert.Equal(CommitmentState.Done, StateOn(commitment, Today.AddDays(1)));
    }

    [Fact]
    public void What_recurs_is_late_for_each_time_that_nothing_answers()
    {
        var commitment = Planned(CommitmentScheduleKind.Recurring, new DateOnly(2026, 1, 31), 1);
        var standing = CommitmentStanding.Of(commitment, End, Today);
        Assert.Equal((CommitmentState.Overdue, new DateOnly(2026, 1, 31), 5), (standing.State, standing.NextDueOn, standing.Late));

        Recorded(commitment);
        Recorded(commitment, new DateOnly(2026, 4, 30));
        standing = CommitmentStanding.Of(commitment, End, Today);
        Assert.Equal((new DateOnly(2026, 2, 28), 3), (standing.NextDueOn, standing.Late));
    }

    [Fact]
    public void Times_missed_grow_no_more_after_the_end()
    {
        var commitment = Planned(CommitmentScheduleKind.Recurring, Start, 1);
        Assert.Equal(37, CommitmentStanding.Of(commitment, End, End.AddDays(1)).Late);
        Assert.Equal(37, CommitmentStanding.Of(commitment, End, End.AddYears(5)).Late);
    }

    [Fact]
    public void What_was_proved_of_a_promise_of_all_does_not_become_one_party_s()
    {
        var commitment = Registered();
        Assert.Null(commitment.Attribute(new Promisors([])));
        Recorded(commitment);
        Assert.IsType<RecordsExist>(commitment.Attribute(new Promisors([Drafts.Town])));
        Assert.Equal(Promisor.Everybody, commitment.Promisor);
    }

    [Fact]
    public void The_days_of_a_recurring_promise_keep_the_day_of_the_first_whatever_the_months_between()
    {
        var days = new CommitmentSchedule(CommitmentScheduleKind.Recurring, new DateOnly(2027, 11, 30), 3).Occurrences(new DateOnly(2028, 12, 31));
        Assert.Equal([new(2027, 11, 30), new(2028, 2, 29), new(2028, 5, 30), new(2028, 8, 30), new(2028, 11, 30)], days);
    }

    [Fact]
    public void No_time_of_a_recurring_promise_lies_outside_the_term_and_none_is_missed() =>
        Gen.Select(Gen.Int[0, 1095], Gen.Int[1, 24]).Sample((offset, months) =>
        {
            var first = Start.AddDays(offset);
            var days = new CommitmentSchedule(CommitmentScheduleKind.Recurring, first, months).Occurrences(End).ToList();
            Assert.All(days, day => Assert.True(Span.Contains(day)));
            Assert.Equal(Enumerable.Range(0, days.Count).Select(times => first.AddMonths(times * months)), days);
            Assert.True(first.AddMonths(days.Count * months) > End);
        });

    [Fact]
    public void What_lasts_is_ongoing_to_the_end_of_the_term()
    {
        var commitment = Planned(CommitmentScheduleKind.Continuing, null);
        Assert.Equal(CommitmentState.Ongoing, StateOn(commitment, End));
        commitment.Recount(new(Start, null));
        Assert.Equal(new CommitmentStanding(CommitmentState.Ongoing, null, 0), CommitmentStanding.Of(commitment, null, End.AddYears(50)));
    }

    [Fact]
    public void What_lasted_to_the_end_is_done_if_a_proof_says_so_and_late_until_then()
    {
        var commitment = Planned(CommitmentScheduleKind.Continuing, null);
        Assert.Equal(new CommitmentStanding(CommitmentState.Overdue, End, 1), CommitmentStanding.Of(commitment, End, End.AddDays(1)));

        Recorded(commitment);
        Assert.Equal(CommitmentState.Ongoing, StateOn(commitment, End));
        Assert.Equal(CommitmentState.Done, StateOn(commitment, End.AddDays(1)));
    }

    [Theory]
    [InlineData(CommitmentScheduleKind.Recurring, "2026-03-31", 12)]
    [InlineData(CommitmentScheduleKind.Continuing, null, null)]
    public void What_was_recorded_for_many_times_or_none_does_not_answer_a_single_day_that_is_set_later(CommitmentScheduleKind before, string? first, int? months)
    {
        var commitment = Planned(before, first is null ? null : DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture), months);
        Recorded(commitment);
        var due = new DateOnly(2027, 6, 30);
        Assert.Null(commitment.Plan(new(CommitmentScheduleKind.Once, due, null), null, Span, ByStaff));

        Assert.Equal(CommitmentState.Planned, StateOn(commitment, Today));
        Assert.Equal(due, commitment.Fulfil(Proposed(null, due), Span, due).Value.Occurrence);
        Assert.Equal(CommitmentState.Done, StateOn(commitment, End));
    }

    [Fact]
    public void A_time_that_was_answered_stays_so_when_it_becomes_the_only_one()
    {
        var commitment = Planned(CommitmentScheduleKind.Recurring, new DateOnly(2026, 3, 31), 12);
        Recorded(commitment);
        Assert.Null(commitment.Plan(new(CommitmentScheduleKind.Once, new DateOnly(2026, 3, 31), null), null, Span, ByStaff));
        Assert.Equal(CommitmentState.Done, StateOn(commitment, Today));
    }

    [Fact]
    public void A_proof_given_before_anybody_said_by_when_answers_the_day_that_is_set_later()
    {
        var commitment = Registered();
        Recorded(commitment);
        Assert.Null(commitment.Plan(new(CommitmentScheduleKind.Once, new DateOnly(2027, 6, 30), null), null, Span, ByStaff));
        Assert.Equal(CommitmentState.Done, StateOn(commitment, Today));
    }

    [Fact]
    public void Without_an_end_a_first_time_far_ahead_is_still_awaited_and_the_year_9999_is_a_slip()
    {
        var endless = new AgreementSpan(Start, null);
        var commitment = Registered();
        Assert.IsType<OutsideTheTerm>(commitment.Plan(new(CommitmentScheduleKind.Once, new DateOnly(9999, 12, 31), null), null, endless, ByStaff));

        Assert.Null(commitment.Plan(new(CommitmentScheduleKind.Recurring, Today.AddYears(15), 12), null, endless, ByStaff));
        Assert.Equal(new CommitmentStanding(CommitmentState.Planned, Today.AddYears(15), 0), CommitmentStanding.Of(commitment, null, Today));
    }

    [Fact]
    public void A_day_put_off_is_no_longer_late_and_a_new_one_is_awaited()
    {
        var commitment = Planned(CommitmentScheduleKind.Once, new DateOnly(2026, 3, 1));
        Assert.Equal(CommitmentState.Overdue, StateOn(commitment, Today));

        Assert.Null(commitment.Plan(new(CommitmentScheduleKind.Once, new DateOnly(2026, 9, 1), null), "La direction", Span, ByStaff));
        Assert.Equal(CommitmentState.Planned, StateOn(commitment, Today));
        Assert.Equal(CommitmentState.Overdue, StateOn(commitment, new DateOnly(2026, 9, 2)));
    }

    [Fact]
    public void A_promise_that_was_kept_once_stays_kept_when_its_day_is_moved()
    {
        var commitment = Planned(CommitmentScheduleKind.Once, new DateOnly(2026, 3, 1));
        Recorded(commitment);
        Assert.Null(commitment.Plan(new(CommitmentScheduleKind.Once, new DateOnly(2026, 9, 1), null), null, Span, ByStaff));
        Assert.Equal(CommitmentState.Done, StateOn(commitment, End));
    }

    [Fact]
    public void What_is_withdrawn_counts_no_longer_and_stays_to_be_read()
    {
        var commitment = Planned(CommitmentScheduleKind.Once, Today);
        var recorded = Recorded(commitment);
        Assert.True(commitment.Withdraw(recorded.Id, Withdrawal(), null, Span, Today).TryGet(out _, out _));

        Assert.Equal(CommitmentState.Overdue, StateOn(commitment, Today.AddDays(1)));
        Assert.Equal("Mauvaise pièce", Assert.Single(commitment.Fulfilments).Withdrawal!.Reason);
        Assert.IsType<AlreadyWithdrawn>(commitment.Withdraw(recorded.Id, Withdrawal(), null, Span, Today).Error);
        Assert.IsType<FulfilmentNotFound>(commitment.Withdraw(Guid.CreateVersion7(), Withdrawal(), null, Span, Today).Error);
        Recorded(commitment);
        Assert.Equal(CommitmentState.Done, StateOn(commitment, Today));
    }

    [Fact]
    public void What_is_sent_twice_is_recorded_once()
    {
        var commitment = Planned(CommitmentScheduleKind.Recurring, Start, 1);
        var proposed = Proposed(null, Today);
        Assert.Equal(commitment.Fulfil(proposed, Span, Today).Value.Id, commitment.Fulfil(proposed, Span, Today).Value.Id);
        Assert.Single(commitment.Fulfilments);
    }

    [Fact]
    public void Another_record_under_the_id_of_one_that_is_there_is_refused_and_so_is_one_that_was_withdrawn()
    {
        var commitment = Planned(CommitmentScheduleKind.Recurring, Start, 1);
        var recorded = Recorded(commitment);
        Assert.IsType<FulfilmentExists>(commitment.Fulfil(Proposed(null, Today.AddDays(-1), recorded.Id), Span, Today).Error);
        Assert.IsType<FulfilmentExists>(commitment.Fulfil(Proposed(Start.AddMonths(2), Today, recorded.Id), Span, Today).Error);

        Assert.True(commitment.Withdraw(recorded.Id, Withdrawal(), null, Span, Today).TryGet(out _, out _));
        Assert.IsType<FulfilmentExists>(commitment.Fulfil(Proposed(null, Today, recorded.Id), Span, Today).Error);
    }

    [Fact]
    public void A_time_is_answered_once_and_only_a_time_of_the_schedule()
    {
        var commitment = Planned(CommitmentScheduleKind.Recurring, Start, 12);
        Recorded(commitment, Start);

        Assert.IsType<AlreadyFulfilled>(commitment.Fulfil(Proposed(Start, Today), Span, Today).Error);
        Assert.IsType<NotAnOccurrence>(commitment.Fulfil(Proposed(Start.AddDays(1), Today), Span, Today).Error);
        Assert.IsType<NotAnOccurrence>(Registered().Fulfil(Proposed(Start, Today), Span, Today).Error);
    }

    [Fact]
    public void A_proof_is_of_a_day_of_the_term_that_has_come()
    {
        var commitment = Registered();
        Assert.IsType<FulfilledInTheFuture>(commitment.Fulfil(Proposed(null, Today.AddDays(1)), Span, Today).Error);
        Assert.IsType<OutsideTheTerm>(commitment.Fulfil(Proposed(null, Start.AddDays(-1)), Span, Today).Error);
        Assert.IsType<OutsideTheTerm>(commitment.Fulfil(Proposed(null, End.AddDays(1)), Span, End.AddYears(1)).Error);
        Assert.Empty(commitment.Fulfilments);
    }

    [Theory]
    [InlineData(CommitmentScheduleKind.Once, "2025-12-31", null, "schedule.dueOn")]
    [InlineData(CommitmentScheduleKind.Once, "2029-02-01", null, "schedule.dueOn")]
    [InlineData(CommitmentScheduleKind.Once, null, null, "schedule.dueOn")]
    [InlineData(CommitmentScheduleKind.Once, "2027-01-01", 3, "schedule.everyMonths")]
    [InlineData(CommitmentScheduleKind.Recurring, "2027-01-01", null, "schedule.everyMonths")]
    [InlineData(CommitmentScheduleKind.Recurring, "2027-01-01", 0, "schedule.everyMonths")]
    [InlineData(CommitmentScheduleKind.Recurring, "2027-01-01", 121, "schedule.everyMonths")]
    [InlineData(CommitmentScheduleKind.Continuing, "2027-01-01", null, "schedule.dueOn")]
    [InlineData(CommitmentScheduleKind.Continuing, "2027-01-01", 3, "schedule.dueOn")]
    [InlineData(CommitmentScheduleKind.Continuing, null, 3, "schedule.everyMonths")]
    public void A_schedule_that_says_nothing_or_too_much_is_refused(CommitmentScheduleKind kind, string? dueOn, int? everyMonths, string field)
    {
        var commitment = Registered();
        var due = dueOn is null ? (DateOnly?)null : DateOnly.Parse(dueOn, System.Globalization.CultureInfo.InvariantCulture);
        Assert.Equal(field, commitment.Plan(new(kind, due, everyMonths), null, Span, ByStaff)?.Field);
        Assert.Null(commitment.Schedule);
    }

    [Fact]
    public void A_schedule_is_changed_and_never_taken_away()
    {
        var commitment = Registered();
        Assert.Null(commitment.Plan(null, "Le service formation", Span, ByStaff));
        Assert.Null(commitment.Plan(new(CommitmentScheduleKind.Once, Today, null), "Le service formation", Span, ByStaff));
        Assert.IsType<ScheduleRequired>(commitment.Plan(null, "Le service formation", Span, ByStaff));
    }
}
