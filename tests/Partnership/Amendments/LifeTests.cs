using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Notices;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Amendments;

public sealed class LifeTests
{
    private static readonly RenewalExtract Twice = new() { Kind = RenewalKind.Express, Duration = Amended.Years(2), MaximumTimes = 2 };

    [Fact]
    public void Each_renewal_counts_from_the_end_of_the_one_before_and_no_more_than_the_text_allows()
    {
        var agreement = Amended.InForce();
        Assert.Equal(Amended.Signed.AddYears(5), Renew(agreement, Twice, Amended.Signed.AddYears(2)).Value.EndsOn);
        Assert.Equal(Amended.Signed.AddYears(7), Renew(agreement, Twice, Amended.Signed.AddYears(4)).Value.EndsOn);

        Assert.Equal("agreement.renewed-too-often", Renew(agreement, Twice, Amended.Signed.AddYears(6)).Error?.Code);
        Assert.Equal(Amended.Signed.AddYears(7), agreement.EndsOn);
    }

    [Fact]
    public void A_renewal_is_refused_by_its_rule()
    {
        var agreement = Amended.InForce();
        var agreed = Amended.Signed.AddYears(2);
        Assert.Equal("agreement.not-renewable", Renew(agreement, Twice with { Kind = RenewalKind.Tacit }, agreed).Error?.Code);
        Assert.Equal("agreement.renewed-after-the-end", Renew(agreement, Twice, Amended.Signed.AddYears(3).AddDays(1)).Error?.Code);
        Assert.Equal("agreement.renewal-length-required", Renew(agreement, Twice with { Duration = null }, agreed).Error?.Code);
        Assert.Equal("agreement.renewal-length-set", Renew(agreement, Twice, agreed, Amended.Years(9)).Error?.Code);
        Assert.Equal("agreement.agreed-in-the-future", agreement.Renew(Draft(agreed.AddDays(1), null), Twice, agreed).Error?.Code);
        Assert.Null(Renew(agreement, Twice with { Duration = null }, agreed, Amended.Years(1)).Error);
        Assert.Equal("agreement.agreed-before-the-last-renewal", Renew(agreement, Twice, agreed).Error?.Code);
    }

    [Fact]
    public void A_renewal_is_not_forgotten_when_an_amendment_sets_how_long_a_renewal_is_or_an_end()
    {
        var agreement = Amended.InForce();
        Assert.Null(Renew(agreement, Twice, Amended.Signed.AddYears(2)).Error);
        Assert.Null(Renew(agreement, Twice with { Duration = Amended.Years(1) }, Amended.Signed.AddYears(4)).Error);
        Assert.Equal(Amended.Signed.AddYears(6), agreement.EndsOn);

        agreement.AmendTerm(LivingTerm.Set(agreement.Term, new TermChanges(Duration: Amended.Years(10))), Amended.Signed.AddYears(5));
        Assert.Equal(Amended.Signed.AddYears(10), agreement.EndsOn);
        Assert.Equal("agreement.agreed-before-the-amendment", Renew(agreement, Twice with { MaximumTimes = null }, Amended.Signed.AddYears(5).AddDays(-1)).Error?.Code);
        Assert.Null(Renew(agreement, Twice with { MaximumTimes = null }, Amended.Signed.AddYears(9)).Error);
        Assert.Equal(Amended.Signed.AddYears(12), agreement.EndsOn);
    }

    [Fact]
    public void It_expires_on_the_day_after_its_end_once()
    {
        var agreement = Amended.InForce();
        var end = agreement.EndsOn!.Value;
        Assert.False(agreement.Expire(end));
        Assert.True(agreement.Expire(end.AddDays(1)));
        Assert.Equal((AgreementState.Expired, end.AddDays(1)), (agreement.State, agreement.EndedOn));
        Assert.False(agreement.Expire(end.AddDays(2)));
        Assert.False(agreement.Terminate(end.AddDays(1)));
        Assert.Equal("agreement.ended", Renew(agreement, Twice, end.AddDays(1)).Error?.Code);
    }

    [Fact]
    public void A_termination_ends_it_and_what_it_promises_before_its_term()
    {
        var agreement = Amended.InForce();
        var effect = Amended.Signed.AddMonths(5);
        Assert.True(agreement.Terminate(effect));

        Assert.Equal((AgreementState.Terminated, effect, effect.AddDays(-1)), (agreement.State, agreement.EndedOn, agreement.Span!.To));
        Assert.False(agreement.Expire(Amended.Signed.AddYears(4)));
    }

    [Fact]
    public void What_was_agreed_in_time_renews_it_after_its_end_and_puts_it_back_in_force()
    {
        var agreement = Amended.InForce();
        var (end, late) = (agreement.EndsOn!.Value, agreement.EndsOn!.Value.AddDays(4));
        Assert.True(agreement.Expire(late));
        Assert.False(agreement.ReturnToForce());
        Assert.Equal("agreement.ended", agreement.Renew(Draft(end.AddDays(1), null), Twice, late).Error?.Code);

        Assert.Null(agreement.Renew(Draft(end, null), Twice, late).Error);
        Assert.True(agreement.ReturnToForce());
        Assert.Equal((AgreementState.InForce, null, end.AddYears(2)), (agreement.State, agreement.EndedOn, agreement.EndsOn));
        Assert.False(agreement.ReturnToForce());
    }

    [Fact]
    public void What_a_notice_ended_is_over_for_facts_of_its_term_too()
    {
        var agreement = Amended.InForce();
        Assert.True(agreement.Terminate(Amended.Signed.AddMonths(5)));
        Assert.Equal("agreement.ended", agreement.NotLivingOn(Amended.Signed.AddMonths(1))?.Code);
    }

    [Fact]
    public void A_letter_sent_in_time_is_recorded_when_the_agreement_has_expired()
    {
        var agreement = Amended.InForce();
        var end = agreement.EndsOn!.Value;
        Assert.True(agreement.Expire(end.AddDays(1)));
        Assert.Null(Write(agreement, end, end.AddDays(9)).Error);
        Assert.Equal("agreement.ended", Write(agreement, end.AddDays(1), end.AddDays(9)).Error?.Code);
    }

    [Fact]
    public void A_letter_that_is_withdrawn_or_received_meanwhile_is_not_the_one_that_ended_anything()
    {
        var agreement = Amended.InForce();
        var id = Guid.CreateVersion7();
        NoticeLetter Again() => Write(agreement, Drafts.Today, Drafts.Today, id).Value;
        var source = new DeadlineSource(agreement, Cases.Text, [Again()], []);
        var (withdrawn, received) = (Again(), Again());
        Assert.Null(withdrawn.Withdraw(new NoticeWithdrawal { Reason = "Erreur", WithdrawnBy = "accueil", WithdrawnAt = Drafts.Now }));
        Assert.Null(received.Receive(Drafts.School, new(Drafts.Today, IsReturned: false, Proof: null), Drafts.Today, Drafts.Now).Error);

        Assert.True(source.IsComputedFrom([Again()], Drafts.Town));
        Assert.False(source.IsComputedFrom([withdrawn], Drafts.Town));
        Assert.False(source.IsComputedFrom([received], Drafts.Town));
        Assert.False(source.IsComputedFrom([], Drafts.Town));
    }

    [Fact]
    public void One_that_is_renewed_tacitly_goes_on_until_an_amendment_names_its_last_day()
    {
        var agreement = Amended.RunningOn();
        Assert.False(Amended.InForce().RunsOn);
        Assert.False(agreement.Expire(Amended.Signed.AddYears(4)));
        agreement.AmendTerm(LivingTerm.Set(agreement.Term, new TermChanges(Duration: Amended.Years(4))), Amended.Signed.AddYears(1));
        Assert.Null(agreement.Span!.To);
        agreement.AmendTerm(LivingTerm.Set(agreement.Term, new TermChanges(EndDate: Amended.Signed.AddYears(6))), Amended.Signed.AddYears(5));
        Assert.Equal(Amended.Signed.AddYears(6), agreement.Span!.To);
        Assert.True(agreement.Expire(Amended.Signed.AddYears(7)));
    }

    [Fact]
    public void Once_a_notice_ends_what_goes_on_it_binds_no_longer()
    {
        var agreement = Amended.RunningOn();
        Assert.True(agreement.Terminate(Amended.Signed.AddYears(5)));
        Assert.Equal((false, Amended.Signed.AddYears(5).AddDays(-1)), (agreement.RunsOn, agreement.Span!.To));
    }

    [Fact]
    public void A_notice_that_came_to_light_after_the_term_ended_it_on_its_day()
    {
        var agreement = Amended.InForce();
        var end = agreement.EndsOn!.Value;
        Assert.True(agreement.Expire(end.AddDays(1)));
        Assert.False(agreement.Terminate(end.AddDays(1)));
        // Its notice was over on the eve of the last day.
        Assert.True(agreement.Terminate(end));
        Assert.Equal((AgreementState.Terminated, end, end.AddDays(-1)), (agreement.State, agreement.EndedOn, agreement.EndsOn));
        Assert.False(agreement.Terminate(end.AddDays(-20)));
    }

    [Fact]
    public void Who_leaves_is_told_of_nothing_more_and_leaves_once()
    {
        var agreement = Amended.InForce();
        agreement.Join("lycee", "Le Lycée", Drafts.SignedOn(Drafts.Today), Drafts.Today);
        Assert.True(agreement.Leave(Drafts.Town, Drafts.Today, amendment: 1));
        Assert.False(agreement.Leave(Drafts.Town, Drafts.Today, amendment: null));

        Assert.Equal([Drafts.School, "lycee"], agreement.PartySlugs);
        Assert.Equal(3, agreement.Parties.Count);
    }

    private static Domain.Result<NoticeLetter> Write(Agreement agreement, DateOnly sentOn, DateOnly today, Guid? id = null) => NoticeLetter.Send(
        new NoticeDraft(id ?? Guid.CreateVersion7(), NoticePurpose.Termination, Drafts.Town, new Dictionary<string, string>(StringComparer.Ordinal) { [Drafts.School] = "2C 7" }, sentOn),
        agreement,
        new AgreementMoment(agreement.Span!, today, agreement.PartySlugs, null),
        "accueil",
        Drafts.Now);

    private static Domain.Result<AgreementRenewal> Renew(Agreement agreement, RenewalExtract clause, DateOnly agreedOn, Period? duration = null) =>
        agreement.Renew(Draft(agreedOn, duration), clause, agreedOn);

    private static RenewalDraft Draft(DateOnly agreedOn, Period? duration) => new(agreedOn, duration, "PV 3", "accueil", Drafts.Now);
}
