using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;

namespace SkillsHub.Partnership.Tests.Agreements;

public sealed class CorrectionTests
{
    [Fact]
    public void A_reopened_point_tells_what_had_been_settled_blocks_again_and_can_be_settled_anew()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.BlankRate));
        Assert.Null(agreement.Resolve(1, Drafts.Settled(rate: 40)).Error);

        var (point, settled) = agreement.Reopen(1).Value;

        Assert.Equal(40, settled.Rate);
        Assert.Equal([point], agreement.Blocking);
        Assert.IsType<SignatureBlocked>(agreement.OpenForSignature());
        Assert.Null(agreement.Resolve(1, Drafts.Settled(rate: 30)).Error);
        Assert.Equal(30, point.Resolution?.Rate);
    }

    [Fact]
    public void A_point_that_blocked_nothing_blocks_nothing_when_it_is_reopened()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.Undefined, blocks: false));
        Assert.Null(agreement.Resolve(1, Drafts.Settled()).Error);

        Assert.Null(agreement.Reopen(1).Error);

        Assert.Empty(agreement.Blocking);
    }

    [Fact]
    public void Only_a_settled_point_of_a_draft_is_reopened()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.Undefined, blocks: false));

        Assert.IsType<OpenPointNotResolved>(agreement.Reopen(1).Error);
        Assert.IsType<OpenPointNotFound>(agreement.Reopen(2).Error);
        Assert.Null(agreement.OpenForSignature());
        Assert.IsType<NotADraft>(agreement.Reopen(1).Error);
    }

    [Fact]
    public void A_grant_loses_its_agreed_rate_with_the_point_that_gave_it()
    {
        var source = new SourceSpan { FirstLine = 1, LastLine = 1, Quote = "…" };
        GrantExtract[] grants = [new() { Party = Drafts.Town, State = GrantValueState.Blank, Source = source }];
        OpenPointExtract[] asked = [Drafts.Point(OpenPointKind.BlankRate) with { Owner = Drafts.Town }];
        var agreement = Drafts.With(asked);
        Assert.Null(agreement.Resolve(1, Drafts.Settled(rate: 40)).Error);
        Assert.Equal(40, AgreedGrants.Of(grants, agreement.OpenPoints)[0].AgreedRate);

        Assert.Null(agreement.Reopen(1).Error);

        Assert.Null(AgreedGrants.Of(grants, agreement.OpenPoints)[0].AgreedRate);
    }

    [Fact]
    public void A_withdrawn_signature_is_missing_again_and_can_be_given_anew()
    {
        var agreement = Drafts.OpenForSignature();
        Assert.Null(agreement.Sign(Drafts.Town, Drafts.SignedOn(Drafts.Today), Drafts.Today));

        Assert.Equal(Drafts.Today, agreement.WithdrawSignature(Drafts.Town).Value.SignedOn);

        Assert.Equal([Drafts.Town, Drafts.School], agreement.MissingSignatures);
        Assert.Null(agreement.Sign(Drafts.School, Drafts.SignedOn(Drafts.Today), Drafts.Today));
        Assert.Equal(AgreementState.OpenForSignature, agreement.State);
        Assert.Null(agreement.Sign(Drafts.Town, Drafts.SignedOn(Drafts.Today), Drafts.Today));
        Assert.Equal(AgreementState.InForce, agreement.State);
    }

    [Fact]
    public void There_is_no_signature_to_withdraw_of_a_stranger_of_who_has_not_signed_or_of_a_draft()
    {
        var agreement = Drafts.OpenForSignature();

        Assert.IsType<PartyNotFound>(agreement.WithdrawSignature("un-passant").Error);
        Assert.IsType<NotSigned>(agreement.WithdrawSignature(Drafts.Town).Error);
        Assert.IsType<NotOpenForSignature>(Drafts.With().WithdrawSignature(Drafts.Town).Error);
    }

    [Fact]
    public void Once_in_force_nothing_is_taken_back()
    {
        var agreement = Drafts.OpenForSignature();
        foreach (var slug in agreement.PartySlugs)
            Assert.Null(agreement.Sign(slug, Drafts.SignedOn(Drafts.Today), Drafts.Today));

        var refusal = Assert.IsType<AlreadyInForce>(agreement.WithdrawSignature(Drafts.Town).Error);

        Assert.Contains("amendment", refusal.Detail, StringComparison.Ordinal);
        Assert.IsType<AlreadyInForce>(agreement.ReturnToDraft());
        Assert.Empty(agreement.MissingSignatures);
    }

    [Fact]
    public void An_agreement_returns_to_draft_while_nobody_s_signature_is_recorded()
    {
        var agreement = Drafts.OpenForSignature();
        Assert.Null(agreement.Sign(Drafts.School, Drafts.SignedOn(Drafts.Today), Drafts.Today));

        var refusal = Assert.IsType<SignaturesRecorded>(agreement.ReturnToDraft());
        Assert.Equal([Drafts.School], refusal.Signed.Select(party => party.Slug));
        Assert.Contains("L'École des Rives", refusal.Detail, StringComparison.Ordinal);
        Assert.Null(agreement.WithdrawSignature(Drafts.School).Error);
        Assert.Null(agreement.ReturnToDraft());

        Assert.Equal(AgreementState.Draft, agreement.State);
        Assert.IsType<NotOpenForSignature>(agreement.ReturnToDraft());
        Assert.Null(agreement.OpenForSignature());
    }
}
