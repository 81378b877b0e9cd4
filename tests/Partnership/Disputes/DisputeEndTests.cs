using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Disputes;
using SkillsHub.Partnership.Disputes.Errors;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Disputes;

/// <summary>Nobody ends a dispute for another, and what was recorded wrongly is taken back.</summary>
public sealed class DisputeEndTests
{
    [Fact]
    public void A_settlement_holds_by_the_word_of_both_or_by_the_staffs_proof()
    {
        var dispute = Disputed.Opened();
        Assert.True(dispute.Settle(Disputed.Settlement(), Disputed.School).TryGet(out var said, out _));
        Assert.Equal((DisputeState.Open, Drafts.Town, false), (dispute.State, Assert.Single(said.Awaits), said.Holds));
        Assert.IsType<WordNotAwaited>(dispute.ConfirmSettlement(1, proof: null, Disputed.School).Error);
        Assert.Null(dispute.ConfirmSettlement(1, proof: null, Disputed.Town).Error);
        Assert.Equal((DisputeState.Settled, said.SettledOn), (dispute.State, dispute.EndedOn));

        dispute = Disputed.Opened();
        Assert.Equal("proof", Assert.IsType<ProofMissing>(dispute.Settle(Disputed.Settlement(), Disputed.Staff).Error).Field);
        Assert.Null(dispute.Settle(Disputed.Settlement(), Disputed.Town).Error);
        Assert.IsType<ProofMissing>(dispute.ConfirmSettlement(1, proof: null, Disputed.Staff).Error);
        Assert.Null(dispute.ConfirmSettlement(1, "protocole signé", Disputed.Staff).Error);
        Assert.Equal(DisputeState.Settled, dispute.State);
    }

    [Fact]
    public void Where_the_operator_is_a_side_the_staffs_word_is_one_of_two()
    {
        var dispute = Disputed.Opened(draft: Disputed.Draft([Drafts.Town], hub: true));
        Assert.Null(dispute.Settle(Disputed.Settlement(proof: "protocole"), Disputed.Staff).Error);
        Assert.Equal(DisputeState.Open, dispute.State);
        Assert.IsType<WordNotAwaited>(dispute.ConfirmSettlement(1, "protocole", Disputed.Staff).Error);
        // What the staff said is the word of a side, and the other side takes it back.
        Assert.Null(dispute.WithdrawSettlement(1, "Rien de tel.", Disputed.Town).Error);
        Assert.Null(dispute.Settle(Disputed.Settlement(proof: "protocole"), Disputed.Staff).Error);
        Assert.Null(dispute.ConfirmSettlement(2, proof: null, Disputed.Town).Error);
        Assert.Equal(DisputeState.Settled, dispute.State);
        // Not what it confirmed itself: only who recorded it says that this was wrong.
        Assert.IsType<NotForThisParty>(dispute.WithdrawSettlement(2, "Rien de tel.", Disputed.Town).Error);
        Assert.Null(dispute.WithdrawSettlement(2, "Erreur.", Disputed.Staff).Error);
        Assert.Equal((DisputeState.Open, null), (dispute.State, dispute.EndedOn));
    }

    [Fact]
    public void The_respondent_alone_neither_gives_up_nor_settles_before_the_court()
    {
        var dispute = Disputed.Referred(by: Disputed.School);
        foreach (var (outcome, number) in new[] { (DisputeOutcome.Discontinued, 1), (DisputeOutcome.Settled, 2) })
        {
            Assert.Null(dispute.Close(Disputed.Closing(outcome), Disputed.School).Error);
            Assert.Equal((DisputeState.Referred, null), (dispute.State, dispute.EndedOn));
            Assert.Equal(number, dispute.Closings.Count);
        }

        Assert.Null(dispute.ConfirmClosing(1, proof: null, Disputed.Town).Error);
        Assert.Equal(DisputeState.Closed, dispute.State);
        Assert.IsType<NotReferred>(dispute.ConfirmClosing(2, proof: null, Disputed.Town).Error);
    }

    [Fact]
    public void Who_opened_and_referred_it_gives_it_up_alone_and_the_staff_by_a_proof()
    {
        var dispute = Disputed.Referred();
        Assert.Null(dispute.Close(Disputed.Closing(DisputeOutcome.Discontinued), Disputed.Town).Error);
        Assert.Equal(DisputeState.Closed, dispute.State);
        dispute = Disputed.Referred();
        Assert.IsType<ProofMissing>(dispute.Close(Disputed.Closing(DisputeOutcome.Discontinued), Disputed.Staff).Error);
        Assert.Null(dispute.Close(Disputed.Closing(DisputeOutcome.Discontinued, proof: "acte de désistement"), Disputed.Staff).Error);
        Assert.Equal(DisputeState.Closed, dispute.State);
    }

    [Fact]
    public void The_respondent_alone_does_not_end_what_the_staff_brought_to_court()
    {
        // The operator is a side, and went to court.
        var dispute = Disputed.Referred(Disputed.Draft([Drafts.Town], hub: true), by: Disputed.Staff);
        Assert.Null(dispute.Close(Disputed.Closing(DisputeOutcome.Discontinued), Disputed.Town).Error);
        Assert.Equal(DisputeState.Referred, dispute.State);
        Assert.Null(dispute.ConfirmClosing(1, "acte de désistement", Disputed.Staff).Error);
        Assert.Equal(DisputeState.Closed, dispute.State);

        // The staff recorded it for either of two others.
        dispute = Disputed.Referred(by: Disputed.Staff);
        Assert.Null(dispute.Close(Disputed.Closing(DisputeOutcome.Discontinued), Disputed.Town).Error);
        Assert.Equal(DisputeState.Referred, dispute.State);
        Assert.Null(dispute.ConfirmClosing(1, proof: null, Disputed.School).Error);
        Assert.Equal(DisputeState.Closed, dispute.State);
    }

    [Fact]
    public void The_staffs_proof_stands_for_all_of_a_dispute_that_it_opened_for_others()
    {
        var dispute = Disputed.Referred(opener: Disputed.Staff, by: Disputed.School);
        Assert.Null(dispute.Close(Disputed.Closing(DisputeOutcome.Discontinued), Disputed.Town).Error);
        Assert.Equal(DisputeState.Referred, dispute.State);
        Assert.Null(dispute.ConfirmClosing(1, "acte de désistement", Disputed.Staff).Error);
        Assert.Equal(DisputeState.Closed, dispute.State);
    }

    [Fact]
    public void An_operator_that_is_a_side_unmakes_nothing_of_the_others_nor_the_other_its_referral()
    {
        var dispute = Disputed.Referred(Disputed.Draft([Drafts.Town], hub: true));
        Assert.IsType<NotForThisParty>(dispute.WithdrawReferral(1, "Erreur.", Disputed.Staff).Error);
        Assert.Null(dispute.Close(Disputed.Closing(), Disputed.Town).Error);
        Assert.IsType<NotForThisParty>(dispute.WithdrawClosing(1, "Appel.", Disputed.Staff).Error);

        dispute = Disputed.Opened(draft: Disputed.Draft([Drafts.Town], hub: true));
        Assert.Null(dispute.Record(Disputed.Step(), Disputed.Town).Error);
        Assert.IsType<NotForThisParty>(dispute.WithdrawStep(1, "Erreur.", Disputed.Staff).Error);
        Assert.Null(dispute.Refer(Disputed.Referral(), Disputed.Clause, Disputed.Staff).Error);
        Assert.IsType<NotForThisParty>(dispute.WithdrawReferral(1, "Erreur.", Disputed.Town).Error);
        Assert.Null(dispute.WithdrawReferral(1, "Autre tribunal.", Disputed.Staff).Error);
    }

    [Fact]
    public void A_judgment_is_recorded_with_its_number_and_lasts_no_longer_where_it_is_taken_back()
    {
        var dispute = Disputed.Referred();
        Assert.Equal("decisionNumber", Assert.IsType<DecisionNumberMissing>(dispute.Close(Disputed.Closing(number: null), Disputed.School).Error).Field);
        Assert.Null(dispute.Close(Disputed.Closing(), Disputed.School).Error);
        Assert.Equal(DisputeState.Closed, dispute.State);
        Assert.IsType<NotReferred>(dispute.WithdrawReferral(1, "Erreur.", Disputed.Town).Error);
        Assert.IsType<NotForThisParty>(dispute.WithdrawClosing(1, "Appel.", Disputed.Town).Error);
        Assert.IsType<RecordNotFound>(dispute.WithdrawClosing(2, "Appel.", Disputed.School).Error);
        Assert.Null(dispute.WithdrawClosing(1, "Appel.", Disputed.Staff).Error);
        Assert.IsType<WithdrawnAlready>(dispute.WithdrawClosing(1, "Appel.", Disputed.School).Error);
        Assert.Equal((DisputeState.Referred, null), (dispute.State, dispute.EndedOn));
        Assert.Null(dispute.Close(Disputed.Closing(number: "25/007"), Disputed.Town).Error);
        Assert.Equal(["Appel.", null], dispute.Closings.Select(closing => closing.Withdrawal?.Reason));
    }

    [Fact]
    public void A_referral_is_taken_back_by_who_recorded_it_or_the_staff_and_the_dispute_is_open_again()
    {
        var dispute = Disputed.Referred(by: Disputed.School);
        Assert.IsType<NotForThisParty>(dispute.WithdrawReferral(1, "Erreur.", Disputed.Town).Error);
        Assert.Null(dispute.Close(Disputed.Closing(DisputeOutcome.Settled), Disputed.Town).Error);
        Assert.Null(dispute.WithdrawReferral(1, "Autre tribunal.", Disputed.School).Error);
        Assert.Equal((DisputeState.Open, null), (dispute.State, dispute.Referral));
        Assert.IsType<WithdrawnAlready>(dispute.NumberCase(1, "24/01").Error);
        Assert.Null(dispute.Refer(Disputed.Referral(court: "tribunal judiciaire de Valmer"), Disputed.Clause, Disputed.Town).Error);
        // What was said of the referral before is no end of this one.
        Assert.IsType<NotReferred>(dispute.ConfirmClosing(1, proof: null, Disputed.School).Error);
        Assert.Equal((2, "tribunal judiciaire de Valmer", null), (dispute.Referral!.Number, dispute.Referral.Court, dispute.Referral.Article));
        Assert.Null(dispute.WithdrawReferral(2, "Erreur.", Disputed.Staff).Error);
        Assert.Equal(DisputeState.Open, dispute.State);
    }

    [Fact]
    public void The_courts_number_is_said_later_and_corrected()
    {
        var dispute = Disputed.Referred();
        Assert.IsType<RecordNotFound>(dispute.NumberCase(2, "24/01").Error);
        Assert.Null(dispute.NumberCase(1, "24/01").Error);
        Assert.Null(dispute.NumberCase(1, "24/10").Error);
        Assert.Equal("24/10", dispute.Referral!.CaseNumber);
    }

    [Fact]
    public void A_settlement_that_waits_is_no_longer_confirmed_once_one_of_later_was_not_kept()
    {
        var dispute = Disputed.Opened();
        Assert.Null(dispute.Settle(Disputed.Settlement(Disputed.Today.AddDays(-5)), Disputed.Town).Error);
        Assert.Null(dispute.Settle(Disputed.Settlement(Disputed.Today.AddDays(-4), "protocole"), Disputed.Staff).Error);
        Assert.Null(dispute.Reopen(Disputed.Today.AddDays(-1), "Salle fermée.", Disputed.School).Error);
        Assert.IsType<BeforeOpening>(dispute.ConfirmSettlement(1, proof: null, Disputed.School).Error);
        Assert.IsType<ReopenedAlready>(dispute.WithdrawSettlement(2, "Erreur.", Disputed.Staff).Error);
        Assert.Null(dispute.WithdrawSettlement(1, "Erreur.", Disputed.Town).Error);
        Assert.IsType<WithdrawnAlready>(dispute.WithdrawSettlement(1, "Erreur.", Disputed.Town).Error);
    }
}
