using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Amendments;

public sealed class AmendmentTests
{
    private static readonly DateOnly Today = Drafts.Today;

    [Fact]
    public void It_is_possible_only_after_signature_and_before_the_end()
    {
        var draft = Drafts.With();
        Assert.Equal("agreement.not-in-force", draft.NotLiving()?.Code);
        var agreement = Amended.InForce();
        var amendment = Amended.Proposed(agreement);
        var over = agreement.EndsOn!.Value.AddDays(1);
        Assert.True(agreement.Expire(over));

        Assert.Equal("agreement.ended", Code(Amendment.Draft(Guid.CreateVersion7(), agreement, 2, Amended.Draft(), Amended.HistoryOf(agreement), Today).Error));
        Assert.Equal("agreement.ended", Code(amendment.Sign(Drafts.Town, Drafts.SignedOn(over), agreement, Amended.HistoryOf(agreement), over)));
    }

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
    public void It_holds_after_the_first_end_of_an_agreement_that_goes_on_as_long_as_no_notice_ends_it_before()
    {
        var agreement = Amended.RunningOn();
        var (late, ended) = (agreement.EndsOn!.Value.AddDays(30), agreement.EndsOn.Value.AddDays(60));
        var history = Amended.HistoryOf(agreement) with { EndedOn = ended };
        Domain.Error? Check(DateOnly day) => AmendmentRules.Check(agreement, Amended.LongerNotice, day, history, late);

        Assert.Null(Check(late));
        Assert.Null(Check(ended.AddDays(-1)));
        Assert.Equal("amendment.effective-after-the-end", Code(Check(ended)));
    }

    [Fact]
    public void What_is_promised_of_an_agreement_that_goes_on_may_be_due_after_its_first_end()
    {
        var agreement = Amended.RunningOn();
        var due = agreement.EndsOn!.Value.AddYears(1);
        AmendmentChanges Promise(TermChanges? terms = null) => new() { Terms = terms, AddCommitments = [new("Inaugurer", null, null, new(CommitmentScheduleKind.Once, due))] };
        Domain.Error? Check(AmendmentChanges changes) => AmendmentRules.Check(agreement, changes, null, Amended.HistoryOf(agreement), Today);

        Assert.Null(Check(Promise()));
        Assert.Null(Check(Promise(new TermChanges(Duration: Amended.Years(2)))));
        Assert.Equal("amendment.schedule", Code(Check(Promise(new TermChanges(EndDate: due.AddDays(-1))))));
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
    public void It_comes_to_nothing_with_the_agreement_unless_it_is_in_effect()
    {
        var agreement = Amended.InForce();
        var (proposed, held) = (Amended.Proposed(agreement), Amended.Proposed(agreement));
        held.TakeEffect([]);
        Assert.True(agreement.Terminate(Today));
        Assert.True(proposed.Lapse(agreement.NotLiving()!, Drafts.Now));
        Assert.False(held.Lapse(agreement.NotLiving()!, Drafts.Now));
        Assert.False(proposed.Lapse(agreement.NotLiving()!, Drafts.Now));

        Assert.Equal((AmendmentState.Lapsed, "agreement.ended", AmendmentState.InEffect), (proposed.State, proposed.Ending!.Reason, held.State));
        Assert.Equal("amendment.not-withdrawable", Code(proposed.Withdraw(new AmendmentEnding { Reason = "Sans objet", EndedBy = "accueil", EndedAt = Drafts.Now })));
    }

    [Fact]
    public void Who_left_does_not_join_again_under_its_name()
    {
        var agreement = Amended.InForce();
        agreement.Join("lycee", "Le Lycée", Drafts.SignedOn(Today), Today.AddDays(-3));
        Assert.True(agreement.Leave(Drafts.Town, Today.AddDays(-1), amendment: null));
        var refusal = DraftOf(agreement, new AmendmentChanges { Join = [new(Drafts.Town, "La Ville")] }, Amended.HistoryOf(agreement)).Error;

        Assert.Equal(("amendment.left-already", "changes.join[0].slug"), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public void Exits_that_are_to_come_count_among_those_that_leave_two_parties()
    {
        var agreement = Amended.InForce();
        var joined = new AmendmentFact(1, Amended.Signed.AddDays(1), new AmendmentChanges { Join = [new("lycee", "Le Lycée")] }, []);
        var (town, school) = (new AmendmentChanges { Leave = [Drafts.Town] }, new AmendmentChanges { Leave = [Drafts.School] });
        var history = Amended.HistoryOf(agreement, joined);
        var signed = Amended.HistoryOf(agreement, joined, new AmendmentFact(2, Today.AddDays(30), town, []));
        Assert.Equal("amendment.too-few-parties", Code(DraftOf(agreement, school, signed).Error));

        var (first, second) = (DraftOf(agreement, town, history).Value, DraftOf(agreement, school, history).Value);
        Assert.Null(first.Propose(agreement, history, [first, second], Today));
        var refusal = second.Propose(agreement, history, [first, second], Today);
        Assert.Equal(("amendment.too-few-parties", "changes.leave[0]"), (refusal?.Code, refusal?.Field));
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
    public void Two_on_their_way_do_not_change_the_same_term()
    {
        var agreement = Amended.InForce();
        var first = Amended.Proposed(agreement, new AmendmentChanges { Terms = new TermChanges(EndDate: new DateOnly(2031, 1, 1)) });
        var second = Amended.Drafted(agreement, new AmendmentChanges { Terms = new TermChanges(Originals: 3, Duration: Amended.Years(9)) }, number: 2);

        var refusal = second.Propose(agreement, Amended.HistoryOf(agreement), [first, second], Today);
        Assert.Equal(("amendment.overlaps", "changes.terms.duration"), (refusal?.Code, refusal?.Field));

        Assert.Null(first.Withdraw(new AmendmentEnding { Reason = "Sans objet", EndedBy = "accueil", EndedAt = Drafts.Now }));
        Assert.Null(second.Propose(agreement, Amended.HistoryOf(agreement), [first, second], Today));
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

    public static TheoryData<object, string, string> Refused => new()
    {
        { new AmendmentChanges(), "amendment.changes-nothing", "changes" },
        { new AmendmentChanges { Terms = new TermChanges(EndDate: new DateOnly(2030, 1, 1), Duration: Amended.Years(4)) }, "amendment.changed-twice", "changes.terms.duration" },
        { new AmendmentChanges { Terms = new TermChanges(TerminationNotice: Amended.Months(3)) }, "amendment.changes-nothing", "changes.terms.terminationNotice" },
        { new AmendmentChanges { Terms = new TermChanges(EndDate: new DateOnly(2026, 2, 20)) }, "amendment.ends-too-early", "changes.terms.endDate" },
        { new AmendmentChanges { Terms = new TermChanges(Duration: Amended.Years(0)) }, "amendment.out-of-range", "changes.terms.duration.count" },
        { new AmendmentChanges { Terms = new TermChanges(EndDate: new DateOnly(2926, 1, 1)) }, "amendment.out-of-range", "changes.terms.endDate" },
        { new AmendmentChanges { Terms = new TermChanges(ReportsPerYear: 2) }, "amendment.out-of-range", "changes.terms.reportsPerYear" },
        {
            new AmendmentChanges { Terms = new TermChanges(EndDate: new DateOnly(2027, 6, 30)), AddCommitments = [new("Inaugurer", null, null, new(CommitmentScheduleKind.Once, new DateOnly(2028, 1, 1)))] },
            "amendment.schedule",
            "changes.addCommitments[0].schedule.dueOn"
        },
        { new AmendmentChanges { Terms = new TermChanges(MeetingsPerYear: 2) }, "amendment.no-such-clause", "changes.terms.meetingsPerYear" },
        { new AmendmentChanges { Terms = new TermChanges(RenewalNotice: Amended.Months(2)) }, "amendment.no-such-clause", "changes.terms.renewalNotice" },
        { new AmendmentChanges { EndCommitments = [7] }, "amendment.no-such-commitment", "changes.endCommitments[0]" },
        { new AmendmentChanges { EndCommitments = [1], ChangeCommitments = [new(1, "Prêter deux salles")] }, "amendment.changed-twice", "changes.endCommitments[0]" },
        { new AmendmentChanges { ChangeCommitments = [new(1, "Prêter une salle")] }, "amendment.changes-nothing", "changes.changeCommitments[0].text" },
        { new AmendmentChanges { AddCommitments = [new("Inaugurer", null, null, new(CommitmentScheduleKind.Once, new DateOnly(2050, 1, 1)))] }, "amendment.schedule", "changes.addCommitments[0].schedule.dueOn" },
        { new AmendmentChanges { AddCommitments = [new("Inaugurer", "inconnue")] }, "agreement.not-a-party", "changes.addCommitments[0].party" },
        { new AmendmentChanges { Join = [new(Drafts.Town, "La Ville")] }, "amendment.party-already", "changes.join[0].slug" },
        { new AmendmentChanges { Join = [new("Un Lycée", "Le Lycée")] }, "amendment.slug", "changes.join[0].slug" },
        { new AmendmentChanges { Leave = ["inconnue"] }, "agreement.not-a-party", "changes.leave[0]" },
        { new AmendmentChanges { Leave = [Drafts.Town] }, "amendment.too-few-parties", "changes.leave[0]" },
        { new AmendmentChanges { CloseFindings = [1] }, "amendment.no-such-finding", "changes.closeFindings[0]" },
        { new AmendmentChanges { Articles = [new("44", "Ailleurs.")] }, "amendment.no-such-article", "changes.articles[0].number" },
        { new AmendmentChanges { Articles = [new("4", "Dans la halle.")] }, "amendment.changes-nothing", "changes.articles[0].text" },
    };

    [Theory]
    [MemberData(nameof(Refused))]
    public void What_cannot_be_changed_is_refused_by_the_field_at_fault(object changes, string code, string field)
    {
        var agreement = Amended.InForce();
        var refusal = Amendment.Draft(Guid.CreateVersion7(), agreement, 1, Amended.Draft((AmendmentChanges)changes), Amended.HistoryOf(agreement), Today).Error;

        Assert.Equal((code, field), (refusal?.Code, refusal?.Field));
    }

    [Fact]
    public void Its_own_day_lies_within_the_agreement()
    {
        var agreement = Amended.InForce();
        string? CodeOf(DateOnly day) => Code(Amendment.Draft(Guid.CreateVersion7(), agreement, 1, Amended.Draft(effectiveOn: day), Amended.HistoryOf(agreement), Today).Error);

        Assert.Equal("amendment.effective-before-the-agreement", CodeOf(Amended.Signed.AddDays(-1)));
        Assert.Equal("amendment.effective-after-the-end", CodeOf(agreement.EndsOn!.Value.AddDays(1)));
    }

    private static Domain.Result<Amendment> DraftOf(Agreement agreement, AmendmentChanges changes, VersionHistory history) =>
        Amendment.Draft(Guid.CreateVersion7(), agreement, 3, Amended.Draft(changes), history, Today);

    private static string? Code(Domain.Error? error) => error?.Code;
}
