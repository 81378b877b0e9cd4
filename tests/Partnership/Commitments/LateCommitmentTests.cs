using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using static SkillsHub.Partnership.Tests.Commitments.Promised;

namespace SkillsHub.Partnership.Tests.Commitments;

/// <summary>A day that passed unanswered is not undone by another day.</summary>
public sealed class LateCommitmentTests
{
    private static readonly DateOnly Missed = new(2026, 3, 1);
    private static readonly CommitmentSchedule Later = new(CommitmentScheduleKind.Once, new DateOnly(2026, 9, 1), null);
    private static readonly Planner Party = ByStaff with { IsStaff = false };

    [Fact]
    public void Whoever_promised_moves_its_day_until_it_has_passed_and_not_after()
    {
        var commitment = Planned(CommitmentScheduleKind.Once, Missed);
        Assert.Null(commitment.Plan(Later, null, Span, Party with { Today = Missed }));
        Assert.Empty(commitment.Postponements);

        commitment = Planned(CommitmentScheduleKind.Once, Missed);
        Assert.IsType<IsLate>(commitment.Plan(Later, null, Span, Party with { Today = Missed.AddDays(1) }));
        Assert.IsType<IsLate>(commitment.Plan(new(CommitmentScheduleKind.Continuing, null, null), null, Span, Party));
        Assert.Equal(CommitmentState.Overdue, StateOn(commitment, Today));
        Assert.Null(commitment.Plan(commitment.Schedule, "La direction", Span, Party));
        Assert.Equal("La direction", commitment.Owner);
    }

    [Fact]
    public void The_staff_puts_it_off_with_a_reason_and_the_day_that_was_missed_stays()
    {
        var commitment = Planned(CommitmentScheduleKind.Once, Missed);
        Assert.IsType<LateReasonRequired>(commitment.Plan(Later, null, Span, ByStaff with { Reason = null }));
        Assert.Null(commitment.Plan(Later, null, Span, ByStaff));

        Assert.Equal(CommitmentState.Planned, StateOn(commitment, Today));
        var postponement = Assert.Single(commitment.Postponements);
        Assert.Equal([Missed], postponement.Missed);
        Assert.Equal((Later.DueOn, ByStaff.Reason, 1), (postponement.DueOn, postponement.Reason, commitment.PutOff));
        Recorded(commitment);
        Assert.Equal(1, commitment.PutOff);
    }

    [Fact]
    public void Of_what_recurs_each_missed_day_stays_that_nothing_waits_for_any_more()
    {
        var commitment = Planned(CommitmentScheduleKind.Recurring, new DateOnly(2026, 1, 31), 1);
        Assert.Null(commitment.Plan(new(CommitmentScheduleKind.Recurring, new DateOnly(2026, 5, 31), 1), null, Span, ByStaff));
        Assert.Equal([new(2026, 1, 31), new(2026, 2, 28), new(2026, 3, 31), new(2026, 4, 30)], Assert.Single(commitment.Postponements).Missed);
        Assert.Equal((CommitmentState.Overdue, 4), (StateOn(commitment, Today), commitment.PutOff));

        Assert.Null(commitment.Plan(Later, null, Span, ByStaff));
        Assert.Equal(5, commitment.PutOff);
    }

    [Theory]
    [InlineData(CommitmentScheduleKind.Once, null)]
    [InlineData(CommitmentScheduleKind.Recurring, 12)]
    public void Nor_is_it_undone_by_a_record_that_is_taken_back_once_the_day_is_another(CommitmentScheduleKind kind, int? everyMonths)
    {
        var commitment = Planned(kind, Missed, everyMonths);
        var recorded = Recorded(commitment);
        Assert.Null(commitment.Plan(Later, null, Span, Party));
        Assert.Empty(commitment.Postponements);
        var earlier = commitment.Postponements;
        Assert.True(commitment.Withdraw(recorded.Id, Withdrawal(), Drafts.Town, Span, Today).TryGet(out _, out _));
        Assert.Equal([Missed], commitment.PutOffSince(earlier)!);

        Assert.Equal((CommitmentState.Planned, 1), (StateOn(commitment, Today), commitment.PutOff));
        var postponement = Assert.Single(commitment.Postponements);
        Assert.Equal([Missed], postponement.Missed);
        Assert.Equal((Later.DueOn, Withdrawal().Reason), (postponement.DueOn, postponement.Reason));
    }

    [Theory]
    [InlineData(CommitmentScheduleKind.Once, null, "Done")]
    [InlineData(CommitmentScheduleKind.Recurring, 12, "Planned")]
    public void The_right_piece_takes_the_place_of_a_wrong_one_once_the_day_is_another_and_nothing_is_missed(CommitmentScheduleKind kind, int? everyMonths, string state)
    {
        var commitment = Planned(kind, Missed, everyMonths);
        var wrong = Recorded(commitment);
        Assert.Null(commitment.Plan(Later, null, Span, Party));
        Assert.Equal(state, $"{StateOn(commitment, Today)}");
        Assert.True(commitment.Withdraw(wrong.Id, Withdrawal(), Drafts.Town, Span, Today).TryGet(out _, out _));
        Assert.Equal([Missed], commitment.TakenBack());

        var right = Recorded(commitment, Missed);
        Assert.Equal((Missed, kind), (right.Occurrence, right.Schedule));
        Assert.Equal((state, 0), ($"{StateOn(commitment, Today)}", commitment.PutOff));
        Assert.Empty(commitment.StandingPostponements());
        Assert.IsType<AlreadyFulfilled>(commitment.Fulfil(Proposed(Missed, Today), Span, Today).Error);

        Assert.True(commitment.Withdraw(right.Id, Withdrawal(), Drafts.Town, Span, Today).TryGet(out _, out _));
        Assert.Equal(1, commitment.PutOff);
    }

    [Fact]
    public void A_day_that_was_moved_before_it_came_is_not_missed_where_a_record_of_it_is_taken_back()
    {
        var commitment = Planned(CommitmentScheduleKind.Once, Missed);
        var mistaken = commitment.Fulfil(Proposed(null, Missed.AddDays(-20)), Span, Missed.AddDays(-20)).Value;
        Assert.Null(commitment.Plan(Later, null, Span, Party with { Today = Missed.AddDays(-10), Reason = null }));
        var earlier = commitment.Postponements;
        Assert.True(commitment.Withdraw(mistaken.Id, Withdrawal(), Drafts.Town, Span, Today).TryGet(out _, out _));

        Assert.Equal((CommitmentState.Planned, 0), (StateOn(commitment, Today), commitment.PutOff));
        Assert.Empty(commitment.StandingPostponements());
        Assert.Null(commitment.PutOffSince(earlier));
    }

    [Fact]
    public void A_day_that_was_moved_and_moved_back_before_it_came_is_missed_where_a_record_of_it_is_taken_back()
    {
        var commitment = Planned(CommitmentScheduleKind.Once, Missed);
        var mistaken = commitment.Fulfil(Proposed(null, Missed.AddDays(-20)), Span, Missed.AddDays(-20)).Value;
        Assert.Null(commitment.Plan(Later, null, Span, Party with { Today = Missed.AddDays(-10), Reason = null }));
        Assert.Null(commitment.Plan(new(CommitmentScheduleKind.Once, Missed, null), null, Span, Party with { Today = Missed.AddDays(-5), Reason = null }));
        Assert.Null(commitment.Plan(Later, null, Span, Party));
        Assert.Empty(commitment.StandingPostponements());

        var earlier = commitment.Postponements;
        Assert.True(commitment.Withdraw(mistaken.Id, Withdrawal(), Drafts.Town, Span, Today).TryGet(out _, out _));
        Assert.Equal(1, commitment.PutOff);
        Assert.Equal([Missed], commitment.PutOffSince(earlier)!);
    }

    [Fact]
    public void A_record_that_is_taken_back_puts_off_no_day_that_waits_again_is_to_come_or_is_owed_no_more()
    {
        var late = Planned(CommitmentScheduleKind.Once, Missed);
        Assert.True(late.Withdraw(Recorded(late).Id, Withdrawal(), Drafts.Town, Span, Today).TryGet(out _, out _));
        Assert.Equal((CommitmentState.Overdue, 0), (StateOn(late, Today), late.PutOff));

        var early = Planned(CommitmentScheduleKind.Once, Today);
        var recorded = Recorded(early);
        Assert.Null(early.Plan(Later, null, Span, Party));
        Assert.True(early.Withdraw(recorded.Id, Withdrawal(), Drafts.Town, Span, Today).TryGet(out _, out _));
        Assert.Equal(0, early.PutOff);

        var aside = Planned(CommitmentScheduleKind.Once, Missed);
        recorded = Recorded(aside);
        Assert.Null(aside.SetAside(SettingAside.ByEnding(Drafts.Now)));
        Assert.True(aside.Withdraw(recorded.Id, Withdrawal(), Drafts.Town, Span, Today).TryGet(out _, out _));
        Assert.Equal(0, aside.PutOff);
    }

    [Fact]
    public void No_single_party_says_by_when_all_keep_their_promise()
    {
        var commitment = Registered();
        Assert.Null(commitment.Attribute(new Promisors([])));
        Assert.IsType<CommonSchedule>(commitment.Plan(Later, null, Span, Party));
        Assert.Null(commitment.Plan(null, "Le secrétariat", Span, Party));
        Assert.Null(commitment.Plan(Later, null, Span, ByStaff));
    }

    [Fact]
    public void Of_a_common_promise_who_recorded_a_proof_takes_it_back_or_the_staff()
    {
        var commitment = Registered();
        Assert.Null(commitment.Attribute(new Promisors([])));
        var own = commitment.Fulfil(Proposed(null, Today, organisation: Drafts.Town), Span, Today).Value;
        var ofStaff = commitment.Fulfil(Proposed(null, Today), Span, Today).Value;

        Assert.IsType<RecordedByAnother>(commitment.Withdraw(own.Id, Withdrawal(), Drafts.School, Span, Today).Error);
        Assert.IsType<RecordedByAnother>(commitment.Withdraw(ofStaff.Id, Withdrawal(), Drafts.Town, Span, Today).Error);
        Assert.True(commitment.Withdraw(own.Id, Withdrawal(), Drafts.Town, Span, Today).TryGet(out _, out _));
        Assert.True(commitment.Withdraw(ofStaff.Id, Withdrawal(), null, Span, Today).TryGet(out _, out _));
    }
}
