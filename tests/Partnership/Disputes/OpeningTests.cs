using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Disputes;
using SkillsHub.Partnership.Disputes.Errors;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;

namespace SkillsHub.Partnership.Tests.Disputes;

public sealed class OpeningTests
{
    private static DateOnly Today => Disputed.Today;

    [Fact]
    public void It_is_between_two_parties_or_one_and_the_hubs_operator()
    {
        Assert.Null(Refusal(Disputed.Draft()));
        Assert.Null(Refusal(Disputed.Draft([Drafts.Town], hub: true)));
        Assert.IsType<OneSideOnly>(Refusal(Disputed.Draft([Drafts.Town])));
        Assert.IsType<OneSideOnly>(Refusal(Disputed.Draft([], hub: true)));
        Assert.IsType<NotAParty>(Refusal(Disputed.Draft([Drafts.Town, "inconnue"])));
    }

    [Fact]
    public void A_party_opens_only_what_concerns_it_and_the_staff_opens_any()
    {
        Assert.IsType<OpenerNotConcerned>(Refusal(Disputed.Draft([Drafts.School], hub: true)));
        Assert.Null(Refusal(Disputed.Draft([Drafts.School], hub: true), Disputed.Staff));
    }

    [Fact]
    public void A_party_that_left_still_answers_for_its_time()
    {
        var agreement = Amended.InForce();
        agreement.Leave(Drafts.School, Today.AddDays(-1), amendment: null);
        Assert.True(Dispute.Open(Guid.CreateVersion7(), 1, Disputed.Draft(), Disputed.Around(agreement), [], Disputed.School).TryGet(out var dispute, out _));
        Assert.Equal(DisputeState.Open, dispute.State);
    }

    [Fact]
    public void It_is_about_something_that_the_agreement_has()
    {
        Assert.IsType<NothingConcerned>(Refusal(Disputed.Draft(about: new DisputeMatter([], [], []))));
        Assert.Equal(new NoSuchArticle("9"), Refusal(Disputed.Draft(about: new DisputeMatter(["1", "9"], [], []))));
        Assert.Equal(new NoSuchCommitment(4), Refusal(Disputed.Draft(about: new DisputeMatter([], [3, 4], []))));
        Assert.Equal(new NoSuchFinding(1), Refusal(Disputed.Draft(about: new DisputeMatter([], [], [1]))));
        Assert.Null(Refusal(Disputed.Draft(about: new DisputeMatter([], [3], []))));
    }

    [Fact]
    public void It_arises_under_the_agreement_and_is_notified_then_or_later()
    {
        Assert.Null(Refusal(Disputed.Draft(aroseOn: Amended.Signed, notifiedOn: Today)));
        Assert.IsType<AroseBeforeAgreement>(Refusal(Disputed.Draft(aroseOn: Amended.Signed.AddDays(-1))));
        Assert.Equal("aroseOn", Assert.IsType<InTheFuture>(Refusal(Disputed.Draft(aroseOn: Today.AddDays(1), notifiedOn: Today.AddDays(1)))).Field);
        Assert.Equal("notifiedOn", Assert.IsType<InTheFuture>(Refusal(Disputed.Draft(notifiedOn: Today.AddDays(1)))).Field);
        Assert.IsType<NotifiedBeforeItArose>(Refusal(Disputed.Draft(aroseOn: Today.AddDays(-3), notifiedOn: Today.AddDays(-4))));
    }

    [Fact]
    public void An_article_that_an_amendment_wrote_anew_asks_for_nothing_here()
    {
        var rewritten = DisputeClause.Of(Disputed.Text, new Dictionary<string, int>(StringComparer.Ordinal) { ["8"] = 2 });
        Assert.Equal((false, null, 2), (rewritten.AmicableFirst, rewritten.Court, Assert.Single(rewritten.Sources).RewrittenBy));
        Assert.True(DisputeClause.Of(Disputed.Text, new Dictionary<string, int>(StringComparer.Ordinal) { ["7"] = 2 }).AmicableFirst);
    }

    private static Error? Refusal(DisputeDraft draft, DisputeActor? opener = null) => Dispute.Open(Guid.CreateVersion7(), 1, draft, Disputed.Around(), [3], opener ?? Disputed.Town).Error;
}
