using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Agreements;

public sealed class OpenPointTests
{
    [Fact]
    public void A_blank_rate_is_settled_by_a_rate_and_not_by_words_alone()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.BlankRate));

        Assert.IsType<RateRequired>(agreement.Resolve(1, Drafts.Settled()).Error);
        Assert.IsType<RateRequired>(agreement.Resolve(1, Drafts.Settled(rate: 100.001m)).Error);
        Assert.IsType<RateRequired>(agreement.Resolve(1, Drafts.Settled(rate: 0)).Error);
        Assert.Single(agreement.Blocking);

        Assert.Null(agreement.Resolve(1, Drafts.Settled(rate: 100)).Error);
        Assert.Empty(agreement.Blocking);
    }

    [Fact]
    public void A_blank_amount_is_settled_by_an_amount()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.BlankAmount));

        Assert.IsType<AmountRequired>(agreement.Resolve(1, Drafts.Settled(rate: 5)).Error);
        Assert.Null(agreement.Resolve(1, Drafts.Settled(amount: 0.01m)).Error);
    }

    [Fact]
    public void A_settled_point_is_not_settled_again()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.Undefined));
        Assert.Null(agreement.Resolve(1, Drafts.Settled()).Error);

        Assert.IsType<OpenPointAlreadyResolved>(agreement.Resolve(1, Drafts.Settled()).Error);
    }

    [Fact]
    public void A_point_that_is_not_there_is_said_to_be_so() =>
        Assert.IsType<OpenPointNotFound>(Drafts.With().Resolve(1, Drafts.Settled()).Error);

    [Fact]
    public void A_point_is_assigned_to_a_party_only()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.Undefined));

        Assert.IsType<NotAParty>(agreement.Assign(1, "un-passant").Error);
        Assert.Null(agreement.Assign(1, Drafts.School).Error);
        Assert.Equal(Drafts.School, agreement.OpenPoints[0].Owner);
    }

    [Fact]
    public void Terms_do_not_change_once_the_agreement_is_open_for_signature()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.Undefined, blocks: false));
        Assert.Null(agreement.OpenForSignature());

        Assert.IsType<NotADraft>(agreement.Resolve(1, Drafts.Settled()).Error);
        Assert.IsType<NotADraft>(agreement.Assign(1, Drafts.Town).Error);
        Assert.IsType<NotADraft>(agreement.Discard());
    }

    [Fact]
    public void What_the_text_leaves_to_be_supplied_is_settled_while_it_is_in_force_and_what_all_signed_stays()
    {
        var agreement = Drafts.With(Drafts.Point(OpenPointKind.Undefined), Drafts.Point(OpenPointKind.SuppliedDocument, blocks: false));
        Assert.Null(agreement.Resolve(1, Drafts.Settled()).Error);
        Amended.SignedByAll(agreement);

        Assert.Null(agreement.Assign(2, Drafts.School).Error);
        Assert.Null(agreement.Resolve(2, Drafts.Settled()).Error);
        Assert.Null(agreement.Reopen(2).Error);
        Assert.Null(agreement.Resolve(2, Drafts.Settled()).Error);
        Assert.IsType<NotADraft>(agreement.Reopen(1).Error);
        Assert.IsType<NotADraft>(agreement.Assign(1, Drafts.School).Error);
    }
}
