using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Tests.Commitments;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class CommitmentDayTests
{
    private static readonly DateOnly Due = new(2027, 3, 31);
    private static readonly CommitmentSchedule Once = new(CommitmentScheduleKind.Once, Due, null);

    [Fact]
    public void The_day_that_was_said_is_the_promisor_s_deadline_and_opens_to_its_article()
    {
        var day = On(Cases.Signed, Line(Once)).The(DeadlineKind.Commitment);
        Assert.Equal(("commitment.12", "ecole", "3.4", Due, new DateOnly(2027, 2, 28)), (day.Id, day.Party, day.Article, day.LegalDate, day.PreparationDate));
        Assert.Equal("said-day", day.Formula.Code);
        Assert.Equal(["ecole"], day.Parties);
        Assert.Contains(new DeadlineInput("commitment.text", "prêter une salle"), day.Inputs);
    }

    [Theory]
    [InlineData("2027-02-27", null, nameof(DeadlineState.Upcoming))]
    [InlineData("2027-02-28", null, nameof(DeadlineState.Approaching))]
    [InlineData("2027-03-31", null, nameof(DeadlineState.DueToday))]
    [InlineData("2027-04-01", null, nameof(DeadlineState.Missed))]
    [InlineData("2027-04-01", "2027-03-31", nameof(DeadlineState.Met))]
    [InlineData("2027-04-09", "2027-04-02", nameof(DeadlineState.Missed))]
    public void It_approaches_is_met_and_is_missed(string today, string? kept, string state)
    {
        var line = Line(Once, kept is null ? [] : [new KeptFact(Due, CommitmentScheduleKind.Once, Date(kept))]);
        Assert.Equal(state, On(Date(today), line).The(DeadlineKind.Commitment).State.ToString());
    }

    [Fact]
    public void What_recurs_has_a_day_for_each_time_of_a_year_counted_from_the_first()
    {
        var line = Line(new(CommitmentScheduleKind.Recurring, new DateOnly(2026, 8, 31), 1), [new KeptFact(new DateOnly(2026, 9, 30), CommitmentScheduleKind.Recurring, new DateOnly(2026, 9, 3))]);
        var days = On(new DateOnly(2026, 11, 5), line).Of(DeadlineKind.Commitment);
        Assert.Equal(
            [("commitment.12.2026-08-31", 1, DeadlineState.Missed), ("commitment.12.2026-09-30", 2, DeadlineState.Met), ("commitment.12.2026-10-31", 3, DeadlineState.Missed), ("commitment.12.2026-11-30", 4, DeadlineState.Approaching), ("commitment.12.2026-12-31", 5, DeadlineState.Upcoming)],
            days.Take(5).Select(day => (day.Id, day.Rank!.Value, day.State)));
        Assert.Equal([new DateOnly(2026, 8, 31), new(2026, 9, 30), new(2026, 10, 31)], days.Take(3).Select(day => day.LegalDate!.Value));
        Assert.Equal(new DateOnly(2027, 11, 30), days[^1].LegalDate);
    }

    [Fact]
    public void Of_what_an_amendment_adds_nothing_is_due_before_it_holds()
    {
        var line = Line(new(CommitmentScheduleKind.Recurring, new DateOnly(2026, 8, 31), 1)) with { HoldsFrom = new DateOnly(2026, 10, 10) };
        var first = On(new DateOnly(2026, 11, 5), line).Of(DeadlineKind.Commitment)[0];
        Assert.Equal(("commitment.12.2026-10-31", DeadlineState.Missed), (first.Id, first.State));
    }

    [Fact]
    public void A_single_day_is_due_although_it_had_passed_when_its_amendment_took_effect()
    {
        var line = Line(new(CommitmentScheduleKind.Once, new DateOnly(2026, 8, 31), null)) with { HoldsFrom = new DateOnly(2026, 10, 10) };
        var only = On(new DateOnly(2026, 11, 5), line).Of(DeadlineKind.Commitment)[0];
        Assert.Equal((new DateOnly(2026, 8, 31), DeadlineState.Missed), (only.LegalDate, only.State));
    }

    // Under an id that stood for another day before, what was told of it would be told again, and calendars would have it move.
    [Theory]
    [InlineData("2026-10-31", 1)]
    [InlineData("2026-08-31", 3)]
    public void A_time_of_what_recurs_stays_the_same_whatever_comes_before_it(string first, int months)
    {
        var today = new DateOnly(2026, 11, 5);
        var before = On(today, Line(new(CommitmentScheduleKind.Recurring, new DateOnly(2026, 8, 31), 1))).Of(DeadlineKind.Commitment).ToDictionary(day => day.LegalDate!.Value, day => day.Id);
        var after = On(today, Line(new(CommitmentScheduleKind.Recurring, Date(first), months))).Of(DeadlineKind.Commitment).Where(day => before.ContainsKey(day.LegalDate!.Value)).ToList();
        Assert.NotEmpty(after);
        Assert.All(after, day => Assert.Equal(before[day.LegalDate!.Value], day.Id));
    }

    [Fact]
    public void However_far_apart_its_times_are_the_next_is_there()
    {
        var line = Line(new(CommitmentScheduleKind.Recurring, new DateOnly(2026, 6, 1), 48));
        Assert.Equal([new DateOnly(2026, 6, 1), new DateOnly(2030, 6, 1)], On(new DateOnly(2026, 7, 1), line).Of(DeadlineKind.Commitment).Select(day => day.LegalDate!.Value));
    }

    [Fact]
    public void What_lasts_is_to_be_shown_by_the_last_day_and_once_shown_waits_no_more()
    {
        var lasting = new CommitmentSchedule(CommitmentScheduleKind.Continuing, null, null);
        var deadlines = On(Cases.Signed, Line(lasting));
        Assert.Equal(deadlines.The(DeadlineKind.End).LegalDate, deadlines.The(DeadlineKind.Commitment).LegalDate);
        Assert.Empty(On(Cases.Signed, Line(lasting, [new KeptFact(null, CommitmentScheduleKind.Continuing, Cases.Signed)])).Of(DeadlineKind.Commitment));
    }

    [Theory]
    [InlineData("2027-03-31", false)]
    [InlineData("2027-04-01", true)]
    public void What_all_promise_concerns_whoever_is_a_party_on_its_day(string gone, bool concerned)
    {
        var facts = Cases.Facts() with { Commitments = [Line(Once) with { Party = null, IsCommon = true }], Exits = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["banque"] = Date(gone) } };
        var day = DeadlineEngine.Compute(Cases.Text, facts).The(DeadlineKind.Commitment);
        Assert.Null(day.Party);
        Assert.Equal((true, concerned), (day.IsFor("ecole"), day.IsFor("banque")));
    }

    [Theory]
    [InlineData("2027-03-31", true)]
    [InlineData("2027-04-01", false)]
    public void Who_joins_later_owes_nothing_of_what_was_due_before(string joined, bool concerned)
    {
        var facts = Cases.Facts(new DateOnly(2027, 6, 1)) with
        {
            Commitments = [Line(Once) with { Party = null, IsCommon = true }],
            Joined = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["banque"] = Date(joined) },
        };
        var day = DeadlineEngine.Compute(Cases.Text, facts).The(DeadlineKind.Commitment);
        Assert.Equal((true, concerned), (day.IsFor("ecole"), day.IsFor("banque")));
    }

    [Fact]
    public void What_nobody_who_signs_promises_concerns_no_party() =>
        Assert.Empty(On(Cases.Signed, Line(Once) with { Party = null }).The(DeadlineKind.Commitment).Parties);

    [Fact]
    public void Nothing_is_due_from_the_day_on_which_it_holds_no_longer() =>
        Assert.Empty(On(Cases.Signed, Line(Once) with { EndedOn = Due }).Of(DeadlineKind.Commitment));

    // Two rules for what waits would have a promise late in the register and nowhere else.
    [Fact]
    public void It_waits_for_the_days_for_which_the_register_waits()
    {
        var lengths = Gen.Select(Gen.Int[0, 1100], Gen.Int[0, 14], Gen.Int[0, 5], Gen.Int[0, 1100]);
        lengths.Sample((first, months, kept, today) =>
        {
            var due = Promised.Start.AddDays(first % 1000);
            var commitment = Promised.Planned(months == 0 ? CommitmentScheduleKind.Once : CommitmentScheduleKind.Recurring, due, months == 0 ? null : months);
            foreach (var waiting in commitment.Waiting(Promised.End).Where((_, index) => index % 2 == 0).Take(kept).ToList())
                _ = commitment.Fulfil(Promised.Proposed(waiting, Promised.Start), Promised.Span, Promised.Today).Value;

            var text = Cases.Text with { Term = new TermExtract { Start = TermStart.FixedDate, StartDate = Promised.Start, EndDate = Promised.End } };
            var line = Line(commitment.Schedule!, [.. commitment.Fulfilments.Select(one => new KeptFact(one.Occurrence, one.Schedule, one.FulfilledOn))]);
            var facts = Cases.Facts(Promised.Start.AddDays(today), Promised.Start) with { Commitments = [line] };
            var open = DeadlineEngine.Compute(text, facts).Of(DeadlineKind.Commitment).Where(day => day.AnsweredOn is null).Select(day => day.LegalDate!.Value).ToList();
            Assert.Equal(commitment.Waiting(Promised.End).Take(open.Count), open);
            Assert.DoesNotContain(commitment.Waiting(Promised.End).Skip(open.Count), missing => missing <= facts.Today.AddMonths(12));
        });
    }

    private static CommitmentFact Line(CommitmentSchedule schedule, IReadOnlyList<KeptFact>? kept = null) => new(
        12, "ecole", IsCommon: false, "prêter une salle", Owner: null, new SourceSpan { Article = "3.4", FirstLine = 7, LastLine = 7, Quote = "– prêter une salle" }, schedule, EndedOn: null, Amendment: null, kept ?? []);

    private static IReadOnlyList<Deadline> On(DateOnly today, CommitmentFact line) => DeadlineEngine.Compute(Cases.Text, Cases.Facts(today, Cases.Signed) with { Commitments = [line] });

    private static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
