using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Disputes;
using SkillsHub.Partnership.Disputes.Errors;

namespace SkillsHub.Partnership.Tests.Disputes;

public sealed class DisputeTests
{
    private static DateOnly Today => Disputed.Today;

    [Fact]
    public void Steps_stand_in_the_order_of_their_days_whenever_they_are_recorded()
    {
        var dispute = Disputed.Opened();
        Assert.Null(dispute.Record(Disputed.Step(Today), Disputed.Town).Error);
        Assert.Null(dispute.Record(Disputed.Step(Today.AddDays(-3), DisputeStepKind.Meeting), Disputed.School).Error);
        Assert.Null(dispute.Record(Disputed.Step(Disputed.NotifiedOn, DisputeStepKind.Mediation), Disputed.Staff).Error);
        Assert.Equal([3, 2, 1], dispute.Standing.Select(step => step.Number));
    }

    [Fact]
    public void A_step_lies_between_the_opening_and_today_and_before_the_end()
    {
        var dispute = Disputed.Opened();
        Assert.Equal("day", Assert.IsType<BeforeOpening>(dispute.Record(Disputed.Step(Disputed.NotifiedOn.AddDays(-1)), Disputed.Town).Error).Field);
        Assert.Equal("day", Assert.IsType<InTheFuture>(dispute.Record(Disputed.Step(Today.AddDays(1)), Disputed.Town).Error).Field);
        Assert.Null(dispute.Settle(Disputed.Settlement(proof: "protocole"), Disputed.Staff).Error);
        Assert.Equal("day", Assert.IsType<StepAfterEnd>(dispute.Record(Disputed.Step(), Disputed.Town).Error).Field);
    }

    [Fact]
    public void An_opinion_of_the_committee_names_where_it_was_given_and_nothing_else_does()
    {
        var dispute = Disputed.Opened();
        var opinion = new CommitteeOpinion(Meeting: 2, Decision: 7, Today.AddDays(-4));
        Assert.IsType<OpinionUnlinked>(dispute.Record(Disputed.Step(kind: DisputeStepKind.CommitteeOpinion), Disputed.Town).Error);
        Assert.IsType<NotAnOpinion>(dispute.Record(Disputed.Step(opinion: opinion), Disputed.Town).Error);
        Assert.IsType<OpinionBeforeMeeting>(dispute.Record(Disputed.Step(Today.AddDays(-5), DisputeStepKind.CommitteeOpinion, opinion), Disputed.Town).Error);
        Assert.True(dispute.Record(Disputed.Step(Today.AddDays(-4), DisputeStepKind.CommitteeOpinion, opinion), Disputed.Town).TryGet(out var step, out _));
        Assert.Equal((2, 7), (step.Meeting, step.Decision));
    }

    [Fact]
    public void A_wrong_step_is_withdrawn_once_by_who_recorded_it_or_the_staff_and_stays_to_be_read()
    {
        var dispute = Disputed.Opened();
        Assert.Null(dispute.Record(Disputed.Step(), Disputed.Town).Error);
        Assert.IsType<NotForThisParty>(dispute.WithdrawStep(1, "Erreur.", Disputed.School).Error);
        Assert.IsType<StepNotFound>(dispute.WithdrawStep(2, "Erreur.", Disputed.Town).Error);
        Assert.Null(dispute.WithdrawStep(1, "Erreur.", Disputed.Town).Error);
        Assert.IsType<StepWithdrawnAlready>(dispute.WithdrawStep(1, "Erreur.", Disputed.Staff).Error);
        Assert.Empty(dispute.Standing);
        Assert.Equal("Erreur.", Assert.Single(dispute.Steps).Withdrawal!.Reason);
    }

    [Fact]
    public void It_is_settled_once_and_opens_again_where_that_is_not_kept()
    {
        var dispute = Disputed.Opened();
        Assert.IsType<NotSettled>(dispute.Reopen(Today, "Rien.", Disputed.Town).Error);
        Assert.IsType<BeforeOpening>(dispute.Settle(Disputed.Settlement(Disputed.NotifiedOn.AddDays(-1)), Disputed.Town).Error);
        Assert.IsType<InTheFuture>(dispute.Settle(Disputed.Settlement(Today.AddDays(1)), Disputed.Town).Error);
        Assert.Null(dispute.Settle(Disputed.Settlement(), Disputed.Town).Error);
        Assert.Null(dispute.ConfirmSettlement(1, proof: null, Disputed.School).Error);
        Assert.Equal((DisputeState.Settled, Today.AddDays(-2)), (dispute.State, dispute.EndedOn));
        Assert.IsType<SettledAlready>(dispute.Settle(Disputed.Settlement(), Disputed.School).Error);

        Assert.IsType<ReopenedBeforeSettlement>(dispute.Reopen(Today.AddDays(-3), "Salle fermée.", Disputed.School).Error);
        Assert.IsType<InTheFuture>(dispute.Reopen(Today.AddDays(1), "Salle fermée.", Disputed.School).Error);
        Assert.Null(dispute.Reopen(Today.AddDays(-1), "Salle fermée.", Disputed.School).Error);
        Assert.Equal((DisputeState.Open, null), (dispute.State, dispute.EndedOn));
        Assert.IsType<BeforeOpening>(dispute.Settle(Disputed.Settlement(), Disputed.Town).Error);
        Assert.Null(dispute.Settle(Disputed.Settlement(Today, "protocole"), Disputed.Staff).Error);
        Assert.Equal([false, true], dispute.Settlements.Select(settlement => settlement.Reopening is null));
    }

    [Fact]
    public void Where_the_text_asks_for_an_amicable_attempt_no_court_comes_before_one()
    {
        var dispute = Disputed.Opened();
        var refusal = Assert.IsType<AmicableStepMissing>(dispute.Refer(Disputed.Referral(), Disputed.Clause, Disputed.Town).Error);
        Assert.Equal(("8", "referredOn"), (refusal.Article, refusal.Field));
        Assert.Contains("Article 8", refusal.Detail, StringComparison.Ordinal);
        Assert.Null(dispute.Record(Disputed.Step(Today), Disputed.Town).Error);
        // What came after the referral was no attempt before it, and what was withdrawn was none.
        Assert.IsType<AmicableStepMissing>(dispute.Refer(Disputed.Referral(Today.AddDays(-1)), Disputed.Clause, Disputed.Town).Error);
        Assert.Null(dispute.WithdrawStep(1, "Erreur.", Disputed.Town).Error);
        Assert.IsType<AmicableStepMissing>(dispute.Refer(Disputed.Referral(Today), Disputed.Clause, Disputed.Town).Error);
        Assert.Null(dispute.Record(Disputed.Step(Today), Disputed.Town).Error);
        Assert.True(dispute.Refer(Disputed.Referral(Today), Disputed.Clause, Disputed.Town).TryGet(out var referral, out _));
        Assert.Equal((Disputed.Court, "8", DisputeState.Referred), (referral.Court, referral.Article, dispute.State));
    }

    [Fact]
    public void Where_the_text_says_nothing_the_court_is_named_and_no_attempt_is_asked_for()
    {
        var silent = DisputeClause.Of(text: null, new Dictionary<string, int>(StringComparer.Ordinal));
        var dispute = Disputed.Opened();
        Assert.IsType<CourtNotNamed>(dispute.Refer(Disputed.Referral(), silent, Disputed.Town).Error);
        Assert.True(dispute.Refer(Disputed.Referral(court: "tribunal judiciaire de Valmer"), silent, Disputed.Town).TryGet(out var referral, out _));
        Assert.Equal(("tribunal judiciaire de Valmer", null), (referral.Court, referral.Article));
    }

    [Fact]
    public void What_is_before_the_court_ends_there_and_only_there()
    {
        var dispute = Disputed.Opened();
        var judged = Disputed.Closing();
        Assert.IsType<NotReferred>(dispute.Close(judged, Disputed.Town).Error);
        Assert.Null(dispute.Record(Disputed.Step(), Disputed.Town).Error);
        Assert.Null(dispute.Refer(Disputed.Referral(), Disputed.Clause, Disputed.Town).Error);
        Assert.IsType<NotOpen>(dispute.Settle(Disputed.Settlement(Today), Disputed.Town).Error);
        Assert.IsType<NotOpen>(dispute.Withdraw("Non.", Disputed.Town).Error);
        Assert.IsType<NotOpen>(dispute.WithdrawStep(1, "Non.", Disputed.Town).Error);
        Assert.IsType<StepAfterEnd>(dispute.Record(Disputed.Step(), Disputed.Town).Error);
        Assert.IsType<ClosedBeforeReferral>(dispute.Close(judged with { ClosedOn = Today.AddDays(-2) }, Disputed.Town).Error);
        Assert.IsType<InTheFuture>(dispute.Close(judged with { ClosedOn = Today.AddDays(1) }, Disputed.Town).Error);
        Assert.Null(dispute.Close(judged, Disputed.School).Error);
        Assert.Equal((DisputeState.Closed, Today), (dispute.State, dispute.EndedOn));
        Assert.IsType<NotReferred>(dispute.Close(judged, Disputed.Town).Error);
        Assert.IsType<NotSettled>(dispute.Reopen(Today, "Non.", Disputed.Town).Error);
    }

    [Fact]
    public void It_is_withdrawn_by_who_opened_it()
    {
        var dispute = Disputed.Opened();
        Assert.IsType<NotForThisParty>(dispute.Withdraw("Non.", Disputed.School).Error);
        Assert.IsType<NotForThisParty>(dispute.Withdraw("Non.", Disputed.Staff).Error);
        Assert.Null(dispute.Withdraw("Malentendu.", Disputed.Town).Error);
        Assert.Equal((DisputeState.Withdrawn, Today), (dispute.State, dispute.EndedOn));
        Assert.IsType<NotOpen>(dispute.Withdraw("Malentendu.", Disputed.Town).Error);
        Assert.Null(Disputed.Opened(Disputed.Staff).Withdraw("Malentendu.", Disputed.Staff).Error);
    }
}
