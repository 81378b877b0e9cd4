using CsCheck;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using static SkillsHub.Partnership.Tests.Commitments.Promised;

namespace SkillsHub.Partnership.Tests.Commitments;

public sealed class EndedCommitmentTests
{
    [Fact]
    public void Nothing_comes_due_after_an_end_that_came_earlier()
    {
        var (once, recurring) = (Planned(CommitmentScheduleKind.Once, Today.AddYears(1)), Planned(CommitmentScheduleKind.Recurring, Today.AddYears(1), 6));
        var end = Today.AddMonths(1);
        foreach (var commitment in new[] { once, recurring })
        {
            commitment.Recount(Span with { To = end });
            Assert.Equal(new CommitmentStanding(CommitmentState.Unplanned, null, 0), CommitmentStanding.Of(commitment, end, Today.AddYears(2)));
            Assert.Empty(commitment.Waiting(end));
        }

        // An end that is put off again has the day again.
        once.Recount(Span);
        Assert.Equal(CommitmentState.Planned, StateOn(once, Today));
    }

    [Fact]
    public void Nothing_that_an_amendment_adds_comes_due_before_it_holds()
    {
        var added = Commitment.Add(Guid.CreateVersion7(), Drafts.With(), 2, new AddedPromise(1, Today, "ouvrir un atelier", Drafts.Town, "3", new(CommitmentScheduleKind.Recurring, Today.AddMonths(-3), 2)));
        added.Recount(Span);
        Assert.Equal((Today.AddMonths(1), CommitmentState.Planned), (added.NextDueOn, StateOn(added, Today)));
        Assert.IsType<NotAnOccurrence>(added.Fulfil(Proposed(Today.AddMonths(-1), Today), Span, Today).Error);
        Assert.Equal(Today.AddMonths(1), Recorded(added).Occurrence);
    }

    [Fact]
    public void A_single_day_that_had_passed_when_its_amendment_took_effect_is_late_and_can_be_kept()
    {
        var added = Commitment.Add(Guid.CreateVersion7(), Drafts.With(), 2, new AddedPromise(1, Today, "verser sa part", Drafts.Town, "3", new(CommitmentScheduleKind.Once, Today.AddMonths(-2), null)));
        added.Recount(Span);
        Assert.Equal((Today.AddMonths(-2), CommitmentState.Overdue), (added.NextDueOn, StateOn(added, Today)));
        Recorded(added);
        Assert.Equal(CommitmentState.Done, StateOn(added, Today));
    }

    [Fact]
    public void A_line_and_the_database_are_told_the_same_of_every_line() =>
        Gen.Select(Gen.Int[0, 3], Gen.Int[0, 1], Gen.Int[-2, 2], Gen.Int[0, 3], Gen.Int[-2, 2]).Sample((kind, fulfilled, due, shape, end) =>
        {
            var commitment = kind == 0 ? Registered() : Planned((CommitmentScheduleKind)(kind - 1), kind == 3 ? null : Today.AddDays(due), kind == 2 ? 6 : null);
            if (fulfilled > 0)
                Recorded(commitment);
            var endsOn = Today.AddDays(end);
            if ((shape & 1) > 0)
                commitment.End(1, Today, new SettingAside { Reason = "fin", SetAsideBy = "accueil", SetAsideAt = Drafts.Now }, Span with { To = endsOn });
            else
                commitment.Recount(Span with { To = endsOn });
            if (commitment.Aside is not null)
                return;
            var state = CommitmentStanding.Of(commitment, endsOn, Today).State;
            foreach (var one in Enum.GetValues<CommitmentState>().Where(one => one != CommitmentState.SetAside))
                Assert.Equal(one == state, CommitmentStates.Are(one, endsOn, Today).Compile()(commitment));
        });

    [Theory]
    [InlineData(null)]
    [InlineData(CommitmentScheduleKind.Continuing)]
    [InlineData(CommitmentScheduleKind.Recurring)]
    public void What_was_kept_before_it_was_ended_stays_done(CommitmentScheduleKind? kind)
    {
        var commitment = kind is { } one ? Planned(one, one == CommitmentScheduleKind.Recurring ? Today : null, one == CommitmentScheduleKind.Recurring ? 6 : null) : Registered();
        Recorded(commitment);
        var aside = new SettingAside { Reason = "fin", SetAsideBy = "accueil", SetAsideAt = Drafts.Now };
        commitment.End(1, Today.AddDays(1), aside, Span);
        Assert.Null(commitment.Aside);
        Assert.Equal(CommitmentState.Done, StateOn(commitment, Today.AddDays(2)));

        var never = Registered();
        never.End(1, Today, aside, Span);
        Assert.Equal(CommitmentState.SetAside, StateOn(never, Today));
    }

    [Fact]
    public void What_has_ended_ends_no_later_and_becomes_nobody_else_s()
    {
        var aside = new SettingAside { Reason = "fin", SetAsideBy = "accueil", SetAsideAt = Drafts.Now };
        var commitment = Planned(CommitmentScheduleKind.Once, Start.AddDays(1));
        commitment.End(1, Today, aside, Span);
        commitment.End(2, Today.AddDays(9), aside, Span);
        Assert.Equal(Today, commitment.EndedOn);
        Assert.IsType<HoldsNoLonger>(commitment.Attribute(new Promisors([Drafts.School])));

        commitment.End(3, Today.AddDays(-9), aside, Span);
        Assert.Equal(Today.AddDays(-9), commitment.EndedOn);
    }

    [Fact]
    public void What_was_kept_before_its_end_is_recorded_after_it()
    {
        var commitment = Registered();
        commitment.End(1, Today, SettingAside.ByEnding(Drafts.Now), Span);
        Assert.IsType<IsSetAside>(commitment.Fulfil(Proposed(null, Today), Span, Today).Error);
        Assert.Equal(CommitmentState.SetAside, StateOn(commitment, Today));

        Assert.Null(commitment.Fulfil(Proposed(null, Today.AddDays(-1)), Span, Today).Error);
        Assert.Equal(CommitmentState.Done, StateOn(commitment, Today));
    }
}
