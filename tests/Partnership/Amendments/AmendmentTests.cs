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
    public void It_comes_to_nothing_with_the_agreement_unless_it_is_in_effect()
    {
        var agreement = Amended.InForce();
        var (proposed, held) = (Amended.Proposed(agreement), Amended.Proposed(agreement));
        held.TakeEffect([], []);
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
