using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class FundingCallTests
{
    private static readonly DateOnly Expected = new(2027, 3, 31);
    private static readonly DateOnly CalledOn = new(2027, 1, 15);

    [Fact]
    public void The_expected_day_is_the_funder_s_deadline_and_opens_to_what_was_called_and_paid()
    {
        var day = On(CalledOn, Call((Expected.AddDays(-9), 400m))).The(DeadlineKind.FundingCall);
        Assert.Equal(("funding-call.3.2", "banque", "3.2", Expected, new DateOnly(2027, 2, 28)), (day.Id, day.Party, day.Article, day.LegalDate, day.PreparationDate));
        Assert.Equal(["banque"], day.Parties);
        Assert.Equal("expected-day", day.Formula.Code);
        Assert.Equal(
            [new("grant.number", "3"), new("call.number", "2"), new("call.day", "2027-01-15"), new("call.amount", "1000.00"), new("call.paid", "400.00")],
            day.Inputs);
    }

    [Theory]
    [InlineData("2027-02-27", null, nameof(DeadlineState.Upcoming))]
    [InlineData("2027-02-28", null, nameof(DeadlineState.Approaching))]
    [InlineData("2027-03-31", null, nameof(DeadlineState.DueToday))]
    [InlineData("2027-04-01", null, nameof(DeadlineState.Missed))]
    [InlineData("2027-04-01", "2027-03-31", nameof(DeadlineState.Met))]
    [InlineData("2027-04-09", "2027-04-02", nameof(DeadlineState.Missed))]
    public void It_approaches_is_met_and_is_missed(string today, string? paid, string state)
    {
        var day = On(Date(today), paid is null ? Call() : Call((Date(paid), 1_000m))).The(DeadlineKind.FundingCall);
        Assert.Equal((state, paid), (day.State.ToString(), day.AnsweredOn?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public void Paid_in_parts_it_is_met_on_the_day_of_the_last_and_waits_as_long_as_a_cent_is_due()
    {
        var (first, last) = (new DateOnly(2027, 3, 10), new DateOnly(2027, 3, 20));
        Assert.Equal((DeadlineState.Met, last), StateOf(Call((last, 600m), (first, 400m))));
        Assert.Equal((DeadlineState.Approaching, null), StateOf(Call((first, 400m), (last, 599.99m))));

        static (DeadlineState, DateOnly?) StateOf(FundingCallFact call)
        {
            var day = On(new DateOnly(2027, 3, 25), call).The(DeadlineKind.FundingCall);
            return (day.State, day.AnsweredOn);
        }
    }

    // What the last signature leaves behind of other days nobody could keep; this money was called all the same.
    [Fact]
    public void What_was_expected_before_the_last_signature_is_owed_all_the_same() =>
        Assert.Equal(DeadlineState.Missed, On(Cases.Signed, Call() with { CalledOn = Cases.Signed.AddDays(-60), ExpectedOn = Cases.Signed.AddDays(-30) }).The(DeadlineKind.FundingCall).State);

    [Fact]
    public void It_stays_due_once_the_agreement_has_ended_and_its_funder_has_left()
    {
        var facts = Cases.Facts(Expected.AddDays(1), Cases.Signed) with
        {
            FundingCalls = [Call()],
            TerminatedOn = new DateOnly(2027, 2, 1),
            Exits = new Dictionary<string, DateOnly>(StringComparer.Ordinal) { ["banque"] = new DateOnly(2027, 2, 1) },
        };
        var day = DeadlineEngine.Compute(Cases.Text, facts).The(DeadlineKind.FundingCall);
        Assert.Equal((DeadlineState.Missed, true, false), (day.State, day.IsFor("banque"), day.IsFor("ecole")));
    }

    [Fact]
    public void Of_a_grant_the_calls_that_count_and_have_a_day_are_deadlines_with_what_counts_of_their_payments()
    {
        var recorded = new DateTimeOffset(2027, 3, 1, 8, 0, 0, TimeSpan.Zero);
        MoneyStep Step(GrantStepKind kind, int call, decimal amount, DateOnly? expectedOn = null, DateTimeOffset? reversedAt = null) => new(kind, call, CalledOn, amount, expectedOn, recorded, reversedAt);
        var money = new GrantMoney(3, 1, "banque",
        [
            Step(GrantStepKind.Called, 1, 10m, Expected, recorded.AddDays(1)),
            Step(GrantStepKind.Called, 2, 20m),
            Step(GrantStepKind.Called, 3, 30m, Expected),
            Step(GrantStepKind.Paid, 3, 5m, reversedAt: recorded.AddDays(2)),
            Step(GrantStepKind.Paid, 3, 7m),
            Step(GrantStepKind.Paid, 2, 20m),
        ]);
        var call = Assert.Single(money.Calls(source: null));
        Assert.Equal((3, 30m, 7m, null), (call.Call, call.Amount, call.Paid, call.PaidOn));
        // Each step, and each that was reversed once more: nothing that is taken back makes it fall.
        Assert.Equal(new RegisterFacts(8, recorded.AddDays(2)), GrantMoney.FactsOf([money]));
    }

    private static FundingCallFact Call(params (DateOnly On, decimal Amount)[] payments) => new(
        3, 2, "banque", new SourceSpan { Article = "3.2", FirstLine = 9, LastLine = 9, Quote = "…" }, CalledOn, Expected, 1_000m, DateTimeOffset.UnixEpoch, [.. payments.Select(payment => new PaymentFact(payment.On, payment.Amount))]);

    private static IReadOnlyList<Deadline> On(DateOnly today, FundingCallFact call) => DeadlineEngine.Compute(Cases.Text, Cases.Facts(today, Cases.Signed) with { FundingCalls = [call] });

    private static DateOnly Date(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
}
