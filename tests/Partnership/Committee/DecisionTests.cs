using System.Globalization;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Members;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class DecisionTests
{
    private static readonly Dictionary<int, int> NonePending = [];
    private readonly Seated seated = new();

    [Fact]
    public void Votes_are_those_that_were_there_and_more_for_it_than_against_it()
    {
        seated.Seat(Seated.Town);
        seated.Seat(Seated.School);
        var meeting = seated.Held();
        Assert.IsType<TooManyVotes>(meeting.Decide(1, Free(new Votes(2, 1, 0)), seated.Agreement).Error);
        Assert.IsType<NoMajority>(meeting.Decide(1, Free(new Votes(1, 1, 0)), seated.Agreement).Error);
        Assert.IsType<AgendaItemNotFound>(meeting.Decide(1, Free() with { AgendaItem = 4 }, seated.Agreement).Error);
        Assert.Equal(new Votes(1, 0, 1), meeting.Decide(1, Free(new Votes(1, 0, 1)) with { AgendaItem = 1 }, seated.Agreement).Value.Votes);
        Assert.IsType<DecidedAlready>(meeting.CorrectAttendance([], seated.Committee, seated.Agreement, Drafts.Now));
    }

    [Fact]
    public void Nothing_is_decided_before_it_was_held_without_quorum_or_voice_or_once_the_minutes_are_approved()
    {
        seated.Seat(Seated.Prefect);
        Assert.IsType<NotHeld>(seated.Convened().Decide(1, Free(), seated.Agreement).Error);
        Assert.IsType<NobodyVotes>(seated.Held().Decide(1, Free(), seated.Agreement).Error);
        seated.Seat(Seated.Town);
        var meeting = seated.Held();
        Assert.Null(meeting.Write("PV", "accueil", Drafts.Now));
        Assert.Null(meeting.Submit());
        Assert.Null(meeting.Approve(Seated.Today, at: null, Seated.Today, Drafts.Now));
        Assert.IsType<MinutesApproved>(meeting.Decide(1, Free(), seated.Agreement).Error);
        seated.Committee.Say(new CommitteeRules(NoticeDays: null, Quorum: 2, "4"));
        Assert.IsType<NoQuorum>(seated.Held().Decide(1, Free(), seated.Agreement).Error);
    }

    [Fact]
    public void What_was_held_after_an_end_that_was_recorded_since_decides_nothing()
    {
        seated.Seat(Seated.Town);
        var meeting = seated.Held();
        Assert.True(seated.Agreement.Terminate(Seated.Today.AddDays(-1)));
        Assert.IsType<MeetsAfterAgreement>(meeting.Decide(1, Free(), seated.Agreement).Error);
    }

    [Fact]
    public void No_decision_changes_a_term()
    {
        Assert.IsType<NeedsAmendment>(Check(Free() with { Terms = ["termination.notice"] }));
        Assert.Null(Check(Of(CommitteeDecisionKind.AsksAmendment) with { Terms = ["termination.notice"] }));
    }

    [Theory]
    [InlineData(CommitteeDecisionKind.ClosesFinding, "finding")]
    [InlineData(CommitteeDecisionKind.SetsYearOrigin, "firstYearFrom")]
    [InlineData(CommitteeDecisionKind.ApprovesBudget, "fiscalYear")]
    [InlineData(CommitteeDecisionKind.EvaluatesYear, "fiscalYear")]
    public void Each_kind_names_what_it_changes(CommitteeDecisionKind kind, string field) => Assert.Equal(field, Assert.IsType<TargetRequired>(Check(Of(kind))).Field);

    [Theory]
    [InlineData(4, false)]
    [InlineData(5, true)]
    [InlineData(2029, false)]
    [InlineData(2030, true)]
    public void No_budget_is_approved_of_a_fiscal_year_that_begins_after_the_end(int year, bool isRefused) =>
        Assert.Equal(isRefused, Check(Of(CommitteeDecisionKind.ApprovesBudget) with { FiscalYear = year }) is FiscalYearAfterEnd);

    [Fact]
    public void What_a_kind_is_not_about_it_does_not_name()
    {
        Assert.Equal("finding", Assert.IsType<TargetNotOfKind>(Check(Free() with { Finding = 1 })).Field);
        Assert.Equal("fiscalYear", Assert.IsType<TargetNotOfKind>(Check(Of(CommitteeDecisionKind.ClosesFinding) with { Finding = 1, FiscalYear = 1 })).Field);
        Assert.Equal("firstYearFrom", Assert.IsType<TargetNotOfKind>(Check(Free() with { FirstYearFrom = Seated.Today })).Field);
    }

    [Fact]
    public void What_says_from_when_years_count_may_name_the_finding_that_it_settles() =>
        Assert.IsType<NoSuchFinding>(Check(Of(CommitteeDecisionKind.SetsYearOrigin) with { FirstYearFrom = Day("2026-09-01"), Finding = 1 }));

    [Fact]
    public void A_finding_that_is_not_there_is_not_closed() =>
        Assert.IsType<NoSuchFinding>(Check(Of(CommitteeDecisionKind.ClosesFinding) with { Finding = 1 }));

    [Fact]
    public void Years_that_are_counted_already_are_counted_otherwise_by_what_replaces_the_decision()
    {
        var draft = Of(CommitteeDecisionKind.SetsYearOrigin) with { FirstYearFrom = Day("2026-09-01") };
        Assert.Null(Check(draft));
        Assert.Null(seated.Agreement.CountYears(new AgreementYears { FirstYearFrom = Day("2026-09-01") }, Seated.Today));
        Assert.IsType<YearOriginKnown>(Check(draft with { FirstYearFrom = Day("2027-01-01") }));
        var taken = Decision.Of(1, seated.Agreement.Id, draft);
        Assert.Null(Check(draft with { FirstYearFrom = Day("2027-01-01"), Replaces = 1 }, taken));
    }

    [Fact]
    public void A_decision_is_replaced_once()
    {
        var first = Decision.Of(1, seated.Agreement.Id, Free());
        Assert.IsType<NothingToReplace>(Check(Free() with { Replaces = 2 }, first));
        Assert.Null(Check(Free() with { Replaces = 1 }, first));
        var second = Decision.Of(2, seated.Agreement.Id, Free() with { Replaces = 1 });
        Assert.Equal(2, Assert.IsType<ReplacedAlready>(Check(Free() with { Replaces = 1 }, first, second)).By);
    }

    private static DecisionDraft Free(Votes? votes = null) => Of(CommitteeDecisionKind.Other) with { Votes = votes };

    private static DecisionDraft Of(CommitteeDecisionKind kind) => new(kind, "Le comité approuve.", Votes: null, "accueil", Drafts.Now);

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private Domain.Error? Check(DecisionDraft draft, params Decision[] taken) => DecisionRules.Check(draft, seated.Agreement, taken, NonePending);
}
