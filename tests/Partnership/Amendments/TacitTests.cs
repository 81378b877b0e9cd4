using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Agreements.Import;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>What a text renews tacitly, so often and for so long as it says.</summary>
public sealed class TacitTests
{
    private static readonly DateOnly First = Cases.Signed.AddYears(5);

    private static readonly AgreementExtract Twice = Cases.Text with
    {
        Renewal = new RenewalExtract { Kind = RenewalKind.Tacit, Notice = Cases.Months(4), Duration = Cases.Years(1), MaximumTimes = 2 },
    };

    [Fact]
    public void The_sample_which_is_renewed_twice_at_most_is_over_on_the_day_after_its_second_renewal()
    {
        var sample = Reading.Read(Samples.Text());
        var agreement = Amended.SignedByAll(Drafts.Under(sample.Term!, sample.Renewal));
        var last = new DateOnly(2030, 8, 31);
        Assert.Equal((new DateOnly(2028, 8, 31), true, last), (agreement.EndsOn, agreement.RunsOn, agreement.Span!.To));
        Assert.False(agreement.Expire(last));
        Assert.True(agreement.Expire(last.AddDays(1)));
    }

    [Fact]
    public void It_expires_after_its_last_renewal_and_takes_facts_of_its_renewals_then()
    {
        var agreement = RenewedTwice();
        var last = agreement.EndsOn!.Value.AddYears(2);
        Assert.False(agreement.Expire(last));
        Assert.True(agreement.Expire(last.AddDays(1)));
        Assert.Equal((AgreementState.Expired, last.AddDays(1)), (agreement.State, agreement.EndedOn));
        Assert.Null(agreement.NotLivingOn(last));
        Assert.Equal("agreement.ended", agreement.NotLivingOn(last.AddDays(1))?.Code);
        Assert.False(agreement.ReturnToForce());
        Assert.False(agreement.Terminate(last.AddDays(1)));
        Assert.True(agreement.Terminate(last));
    }

    [Fact]
    public void An_amendment_that_sets_the_term_or_the_length_of_a_renewal_moves_its_last_day()
    {
        var agreement = RenewedTwice();
        agreement.RenewTacitly(Twice.Renewal! with { Duration = Cases.Months(6) });
        Assert.Equal(agreement.EndsOn!.Value.AddYears(1), agreement.Span!.To);
        agreement.AmendTerm(LivingTerm.Set(agreement.Term, new TermChanges(Duration: Cases.Years(4))), Amended.Signed.AddYears(1));
        Assert.Equal(Amended.Signed.AddYears(5), agreement.Span!.To);
        agreement.AmendTerm(LivingTerm.Set(agreement.Term, new TermChanges(EndDate: Amended.Signed.AddYears(2))), Amended.Signed.AddYears(1));
        Assert.Equal((false, Amended.Signed.AddYears(2)), (agreement.RunsOn, agreement.Span!.To));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(366, 1)]
    [InlineData(367, 2)]
    public void What_is_to_be_decided_next_is_that_of_the_renewal_of_today(int daysAfterTheFirstEnd, int renewals)
    {
        var unlimited = Twice with { Renewal = Twice.Renewal! with { MaximumTimes = null } };
        var deadlines = DeadlineEngine.Compute(unlimited, Cases.Facts(First.AddDays(daysAfterTheFirstEnd)));
        var end = First.AddYears(renewals);
        Assert.Equal(end, deadlines.The(DeadlineKind.End).LegalDate);
        Assert.Equal(end.AddMonths(-4), deadlines.The(DeadlineKind.RenewalOpposition).LegalDate);
        Assert.InRange(deadlines.The(DeadlineKind.TerminationNotice).LegalDate!.Value, end.AddMonths(-3).AddDays(-2), end.AddMonths(-3));
    }

    [Fact]
    public void Nobody_opposes_what_follows_the_last_renewal_and_its_end_stays_a_deadline()
    {
        var last = First.AddYears(2);
        foreach (var today in new[] { last, last.AddYears(3) })
        {
            var deadlines = DeadlineEngine.Compute(Twice, Cases.Facts(today));
            Assert.Equal(last, deadlines.The(DeadlineKind.End).LegalDate);
            Assert.Empty(deadlines.Of(DeadlineKind.RenewalOpposition));
        }
    }

    [Fact]
    public void A_notice_that_runs_beyond_the_last_renewal_ends_nothing()
    {
        var last = First.AddYears(2);
        Termination Given(DateOnly received) => Assert.Single(new DeadlineCase(Twice, Cases.Facts(last) with
        {
            Letters = [.. Cases.Seven.Skip(1).Select(to => Cases.Letter(Cases.Seven[0], to, received, received, NoticePurpose.Termination))],
        }).Terminations);
        Assert.False(Given(last.AddMonths(-1)).EndsTerm);
        Assert.True(Given(last.AddMonths(-6)).EndsTerm);
    }

    [Fact]
    public void A_renewal_that_is_opposed_stays_so_where_the_days_of_its_term_are_counted_otherwise()
    {
        var notified = Amended.SignedByAll(Drafts.Under(new TermExtract { Start = TermStart.Notification, Duration = Cases.Years(1) }, Twice.Renewal! with { MaximumTimes = null }));
        var (first, moved) = (Amended.Signed.AddDays(10), Amended.Signed.AddDays(70));
        var today = Amended.Signed.AddYears(1);
        Assert.Null(notified.CountYears(new() { StartsOn = first, SaidAt = Drafts.Now }, today));
        var end = notified.EndsOn!.Value;
        // That of the term after the first renewal.
        notified.Oppose(end.AddYears(1), Drafts.Now);
        Assert.Null(notified.CountYears(new() { StartsOn = moved, SaidAt = Drafts.Now }, today));
        Assert.Equal((end.AddDays(60), end.AddDays(60).AddYears(1)), (notified.EndsOn!.Value, notified.LastDay!.Value));
    }

    [Fact]
    public void Nobody_has_opposed_the_renewal_that_an_amendment_sets()
    {
        var agreement = RenewedTwice();
        agreement.Oppose(agreement.EndsOn!.Value, Drafts.Now);
        Assert.Equal(agreement.EndsOn, agreement.LastDay);
        agreement.RenewTacitly(Twice.Renewal! with { Duration = Cases.Months(6) });
        Assert.Equal(agreement.EndsOn!.Value.AddYears(1), agreement.LastDay);
    }

    private static Agreement RenewedTwice() =>
        Amended.SignedByAll(Drafts.Under(new TermExtract { Start = TermStart.LastSignature, Duration = Cases.Years(3) }, Twice.Renewal));
}
