using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Amendments;

public sealed class AmendmentSignatureTests
{
    private static readonly DateOnly Today = Drafts.Today;

    [Fact]
    public void It_holds_from_its_last_signature_on()
    {
        var agreement = Amended.InForce();
        var amendment = Amended.Proposed(agreement);
        Assert.Null(amendment.Sign(Drafts.School, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today));
        Assert.Equal((AmendmentState.Proposed, null), (amendment.State, amendment.EffectiveFrom));
        Assert.Equal([Drafts.Town], amendment.Missing);
        Assert.Null(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today.AddDays(-3)), agreement, Amended.HistoryOf(agreement), Today));

        Assert.Equal((AmendmentState.Signed, Today), (amendment.State, amendment.EffectiveFrom));
    }

    [Fact]
    public void It_holds_from_its_own_later_day_and_nobody_signs_after_that()
    {
        var agreement = Amended.InForce();
        var amendment = Amended.Proposed(agreement, effectiveOn: Today.AddDays(-1));
        Assert.Null(amendment.Sign(Drafts.School, Drafts.SignedOn(Today.AddDays(-2)), agreement, Amended.HistoryOf(agreement), Today));
        var late = amendment.Sign(Drafts.Town, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today);
        Assert.Equal(("amendment.effective-before-signature", "signedOn"), (late?.Code, late?.Field));
        Assert.Null(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today.AddDays(-1)), agreement, Amended.HistoryOf(agreement), Today));

        Assert.Equal(Today.AddDays(-1), amendment.EffectiveFrom);
    }

    [Fact]
    public void It_is_signed_after_the_first_end_of_an_agreement_that_goes_on()
    {
        var (ending, goingOn) = (Amended.InForce(), Amended.RunningOn());
        var late = ending.EndsOn!.Value.AddDays(1);
        Assert.Equal("amendment.effective-after-the-end", Code(Amended.Proposed(ending).Sign(Drafts.Town, Drafts.SignedOn(late), ending, Amended.HistoryOf(ending), late)));
        Assert.Null(Amended.Proposed(goingOn).Sign(Drafts.Town, Drafts.SignedOn(late), goingOn, Amended.HistoryOf(goingOn), late));
    }

    [Fact]
    public void What_was_signed_within_the_term_is_recorded_when_it_has_expired()
    {
        var agreement = Amended.InForce();
        var proposed = Amended.Proposed(agreement);
        var (end, late) = (agreement.EndsOn!.Value, agreement.EndsOn!.Value.AddDays(9));
        Assert.True(agreement.Expire(late));
        foreach (var party in agreement.PartySlugs)
            Assert.Null(proposed.Sign(party, Drafts.SignedOn(end), agreement, Amended.HistoryOf(agreement), late));
        Assert.Equal((AmendmentState.Signed, end), (proposed.State, proposed.EffectiveFrom));

        Assert.True(Amendment.Draft(Guid.CreateVersion7(), agreement, 2, Amended.Draft(effectiveOn: end), Amended.HistoryOf(agreement), late).TryGet(out var drafted, out var refusal), refusal?.Detail);
        Assert.Null(drafted.Propose(agreement, Amended.HistoryOf(agreement), [], late));
    }

    [Fact]
    public void It_is_signed_by_the_rules_of_the_agreement()
    {
        var agreement = Amended.InForce();
        var amendment = Amended.Drafted(agreement);
        Assert.Equal("amendment.not-proposed", Code(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today)));
        Assert.Null(amendment.Propose(agreement, Amended.HistoryOf(agreement), [], Today));

        Assert.Equal("agreement.not-a-party", Code(amendment.Sign("inconnue", Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today)));
        Assert.Equal("agreement.signed-in-the-future", Code(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today.AddDays(1)), agreement, Amended.HistoryOf(agreement), Today)));
        Assert.Equal("amendment.signed-before-the-agreement", Code(amendment.Sign(Drafts.Town, Drafts.SignedOn(Amended.Signed.AddDays(-1)), agreement, Amended.HistoryOf(agreement), Today)));
        Assert.Null(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today));
        Assert.Equal("agreement.already-signed", Code(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today)));
    }

    [Fact]
    public void Who_is_to_join_signs_too()
    {
        var agreement = Amended.InForce();
        var amendment = Amended.Proposed(agreement, new AmendmentChanges { Join = [new("lycee", "Le Lycée")] });

        Assert.Equal([Drafts.Town, Drafts.School, "lycee"], amendment.Missing);
    }

    [Fact]
    public void A_party_that_refuses_ends_it_and_its_reason_stays()
    {
        var agreement = Amended.InForce();
        var amendment = Amended.Proposed(agreement);
        Assert.Null(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today));
        AmendmentEnding By(string party) => new() { Reason = "Trop long", Party = party, EndedBy = "L'École", EndedAt = Drafts.Now };

        Assert.Equal("agreement.already-signed", Code(amendment.Refuse(By(Drafts.Town))));
        Assert.Null(amendment.Refuse(By(Drafts.School)));
        Assert.Equal((AmendmentState.Refused, "Trop long"), (amendment.State, amendment.Ending!.Reason));
        Assert.Equal("amendment.not-proposed", Code(amendment.Sign(Drafts.School, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today)));
    }

    [Fact]
    public void A_party_that_left_meanwhile_is_awaited_no_longer_and_was_not_bound_before()
    {
        var agreement = Amended.InForce();
        var amendment = Amended.Proposed(agreement);
        Assert.Null(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today));
        Assert.False(amendment.Release("inconnue"));
        Assert.True(amendment.Release(Drafts.School));
        amendment.Settle(Today.AddDays(9), agreement, Amended.HistoryOf(agreement), Drafts.Now);

        Assert.Equal((AmendmentState.Signed, Today.AddDays(9)), (amendment.State, amendment.EffectiveFrom));
    }

    [Fact]
    public void A_party_that_left_before_the_last_signature_is_not_bound_before_its_exit()
    {
        var agreement = Amended.InForce();
        agreement.Join("lycee", "Le Lycée", Drafts.SignedOn(Today.AddDays(-9)), Today.AddDays(-9));
        var (free, dated) = (Amended.Proposed(agreement), Amended.Proposed(agreement, effectiveOn: Today.AddDays(-3)));
        agreement.Leave("lycee", Today.AddDays(-1), amendment: null);
        foreach (var amendment in new[] { free, dated })
        {
            Assert.False(amendment.Release("lycee"));
            Assert.Null(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today.AddDays(-5)), agreement, Amended.HistoryOf(agreement), Today));
        }

        Assert.Null(free.Sign(Drafts.School, Drafts.SignedOn(Today.AddDays(-4)), agreement, Amended.HistoryOf(agreement), Today));
        Assert.Equal(Today.AddDays(-1), free.EffectiveFrom);
        Assert.Equal("amendment.effective-before-signature", Code(dated.Sign(Drafts.School, Drafts.SignedOn(Today.AddDays(-4)), agreement, Amended.HistoryOf(agreement), Today)));
    }

    [Fact]
    public void A_party_that_left_is_awaited_no_longer_when_its_signature_is_taken_back_unless_it_was_one_on_the_day_itself()
    {
        var agreement = Amended.InForce();
        agreement.Join("lycee", "Le Lycée", Drafts.SignedOn(Today.AddDays(-9)), Today.AddDays(-9));
        var (free, dated) = (Amended.Proposed(agreement), Amended.Proposed(agreement, effectiveOn: Today.AddDays(-3)));
        foreach (var amendment in new[] { free, dated })
            Assert.Null(amendment.Sign("lycee", Drafts.SignedOn(Today.AddDays(-5)), agreement, Amended.HistoryOf(agreement), Today));
        agreement.Leave("lycee", Today.AddDays(-1), amendment: null);
        foreach (var amendment in new[] { free, dated })
        {
            Assert.False(amendment.Release("lycee"));
            Assert.Equal(Today.AddDays(-5), amendment.WithdrawSignature("lycee", agreement).Value.SignedOn);
        }

        Assert.Equal([Drafts.Town, Drafts.School], free.Missing);
        Assert.Contains("lycee", dated.Missing);
        foreach (var party in free.Missing)
            Assert.Null(free.Sign(party, Drafts.SignedOn(Today.AddDays(-4)), agreement, Amended.HistoryOf(agreement), Today));
        Assert.Equal((AmendmentState.Signed, Today.AddDays(-1)), (free.State, free.EffectiveFrom));
    }

    [Theory]
    [InlineData(4, null, "amendment.effective-before-signature")]
    [InlineData(null, 4, "amendment.ends-too-early")]
    [InlineData(9, null, null)]
    public void What_was_to_hold_before_that_exit_or_ends_before_it_comes_to_nothing(int? effective, int? end, string? reason)
    {
        var agreement = Amended.InForce();
        var changes = end is { } days ? new AmendmentChanges { Terms = new TermChanges(EndDate: Today.AddDays(days)) } : Amended.LongerNotice;
        var amendment = Amended.Proposed(agreement, changes, effective is { } own ? Today.AddDays(own) : null);
        Assert.Null(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today));
        Assert.True(amendment.Release(Drafts.School));
        amendment.Settle(Today.AddDays(9), agreement, Amended.HistoryOf(agreement), Drafts.Now);

        Assert.Equal((reason is null ? AmendmentState.Signed : AmendmentState.Withdrawn, reason), (amendment.State, amendment.Ending?.Reason));
    }

    [Fact]
    public void Who_has_signed_to_join_later_signs_what_is_proposed_meanwhile()
    {
        var agreement = Amended.InForce();
        var joining = Amended.Proposed(agreement, new AmendmentChanges { Join = [new("lycee", "Le Lycée")] }, Today.AddDays(30));
        foreach (var party in joining.Missing)
            Assert.Null(joining.Sign(party, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), Today));
        var next = Amended.Drafted(agreement, number: 2);
        Assert.Null(next.Propose(agreement, Amended.HistoryOf(agreement), [joining, next], Today));

        Assert.Equal([Drafts.Town, Drafts.School, "lycee"], next.Missing);
        Assert.True(next.Asks("lycee"));
    }

    [Fact]
    public void The_last_signature_is_refused_where_it_would_settle_what_a_rule_forbids_by_then()
    {
        var agreement = Amended.InForce();
        var amendment = Amended.Proposed(agreement, new AmendmentChanges { Terms = new TermChanges(EndDate: Today.AddDays(29)) });
        var late = Today.AddDays(44);
        Assert.Null(amendment.Sign(Drafts.Town, Drafts.SignedOn(Today), agreement, Amended.HistoryOf(agreement), late));
        var refusal = amendment.Sign(Drafts.School, Drafts.SignedOn(late), agreement, Amended.HistoryOf(agreement), late);

        Assert.Equal(("amendment.ends-too-early", "signedOn"), (refusal?.Code, refusal?.Field));
        Assert.Equal(AmendmentState.Proposed, amendment.State);
        Assert.Equal([Drafts.School], amendment.Missing);
        Assert.Null(amendment.Sign(Drafts.School, Drafts.SignedOn(Today.AddDays(29)), agreement, Amended.HistoryOf(agreement), late));
        Assert.Equal(Today.AddDays(29), amendment.EffectiveFrom);
    }

    private static string? Code(Domain.Error? error) => error?.Code;
}
