using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Plan.Errors;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class PlanSumTests
{
    private static readonly Gen<(int Tenths, int Year, bool IsRate)> Tries = Gen.Select(Gen.Int[1, 700], Gen.Int[1, 3], Gen.Bool);

    [Fact]
    public void Whatever_is_tried_the_lines_on_a_budget_stay_within_it_in_each_year() => Tries.Array[1, 15].Sample(tries =>
    {
        var calendar = new FiscalCalendar(Origin: null);
        var accepted = Budget();
        foreach (var (tenths, year, isRate) in tries)
        {
            // What is refused is not saved: the plan is as it was before.
            var attempt = Budget();
            foreach (var line in accepted.Lines)
                Assert.Null(attempt.AddLine(line.Terms, [Drafts.Town, Drafts.School], Nothing, calendar).Error);
            if (attempt.AddLine(Line(isRate ? tenths / 10m : null, isRate ? null : tenths, year), [Drafts.Town, Drafts.School], Nothing, calendar).Error is null)
                accepted = attempt;
        }

        Assert.All(accepted.Sums(calendar), sum => Assert.False(sum.RatesExceed || sum.AmountsExceed));
    });

    [Fact]
    public void Rounded_to_cents_the_shares_of_a_base_are_never_more_than_it() => Gen.Select(Gen.Int[1, 100_000], Gen.Int[1, 100_000].Array[1, 12]).Sample((cents, weights) =>
    {
        // Thousandths of a percent that add up to at most all of it.
        var rates = weights.Select(weight => decimal.Floor(100_000m * weight / weights.Sum()) / 1_000).Where(rate => rate > 0);
        var calendar = new FiscalCalendar(Origin: null);
        var plan = Budget(cents / 100m);
        foreach (var rate in rates)
            Assert.Null(plan.AddLine(Line(rate, amount: null, year: 1), [Drafts.Town], Nothing, calendar).Error);

        var shares = plan.Lines.SelectMany(line => plan.SharesOf(line, calendar)).ToList();

        Assert.True(shares.Sum(share => share.Amount) <= cents / 100m);
        Assert.All(shares, share => Assert.True(Math.Abs(share.Amount!.Value - share.Exact!.Value) < 0.01m));
        Assert.Equal(shares.Sum(share => share.Amount), Assert.Single(plan.Sums(calendar)).KnownAmount);
    });

    [Fact]
    public void Of_two_halves_of_an_odd_cent_the_first_line_keeps_it()
    {
        var calendar = new FiscalCalendar(Origin: null);
        var plan = Budget(333_333.33m);
        foreach (var _ in Enumerable.Range(0, 2))
            Assert.Null(plan.AddLine(Line(50, amount: null, year: 1), [Drafts.Town], Nothing, calendar).Error);

        Assert.Equal([166_666.67m, 166_666.66m], plan.Lines.Select(line => plan.SharesOf(line, calendar)[0].Amount));
    }

    [Fact]
    public void A_cent_that_is_granted_stays_when_a_later_line_fills_the_base()
    {
        var calendar = new FiscalCalendar(Origin: null);
        var plan = Budget(10_000.02m);
        foreach (var rate in new[] { 25m, 25m, 25m, 12m })
            Assert.Null(plan.AddLine(Line(rate, amount: null, year: 1), [Drafts.Town], Nothing, calendar).Error);
        var standing = new StandingGrants([.. Enumerable.Range(1, 3).Select(line => new StandingGrant(line, 1, 2_500.01m))], []);
        plan.Hold([1, 2, 3]);

        Assert.Null(plan.AddLine(Line(13, amount: null, year: 1), [Drafts.Town], standing, calendar).Error);
        Assert.Equal([2_500.01m, 2_500.01m, 2_500.01m, 1_200m, 1_299.99m], plan.Lines.Select(line => plan.SharesOf(line, calendar)[0].Amount!.Value));
    }

    [Fact]
    public void What_a_text_promises_too_much_of_may_still_be_said_and_grows_no_more()
    {
        var calendar = new FiscalCalendar(Origin: null);
        var lines = new[] { 60m, 50m }.Select((rate, index) => PlanLine.Of(index + 1, Line(rate, amount: null, year: 1)));
        var plan = FundingPlan.Open(Guid.CreateVersion7(), Drafts.With(), new PromisedFunding([FundingBase.Of(1, new BaseTerms("Budget", Amount: null, IsPerYear: true, []))], [.. lines]));

        Assert.Null(plan.ChangeBase(1, new BaseTerms("Budget", 100_000m, IsPerYear: true, []), Nothing, calendar));
        Assert.True(Assert.Single(plan.Sums(calendar)).AmountsExceed);
        Assert.IsType<AmountsExceedBase>(plan.AddLine(Line(rate: null, amount: 1m, year: 1), [Drafts.Town], Nothing, calendar).Error);
    }

    [Fact]
    public void An_amount_of_the_text_that_no_plan_can_hold_is_unknown()
    {
        var promised = PromisedFunding.Of([new GrantExtract { Party = Drafts.Town, Nature = GrantNature.Operating, Amount = 10_000_000_000_000_000m, Ceiling = 10_000_000_000_000_000m, State = GrantValueState.Stated, Source = new SourceSpan { FirstLine = 1, LastLine = 1, Quote = "…" } }]);
        Assert.Equal((null, null), (promised.Lines[0].Amount, promised.Lines[0].Ceiling));
    }

    [Theory]
    [InlineData(2, 2026, true)]
    [InlineData(1, 2026, false)]
    [InlineData(2, 2, true)]
    public void A_year_written_in_two_ways_is_one_where_fiscal_years_are_the_calendar_s(int one, int other, bool same) =>
        Assert.Equal(same, new FiscalCalendar(new DateOnly(2025, 1, 1)).AreSame(one, other));

    [Fact]
    public void A_fiscal_year_may_begin_on_a_29_February_and_ends_the_day_before_the_next()
    {
        var calendar = new FiscalCalendar(new DateOnly(2024, 2, 29));
        Assert.Equal((new DateOnly(2025, 2, 28), "2025-2026"), (calendar.View(2).FirstDay, calendar.View(2).Label));
        Assert.Equal((null, null), (new FiscalCalendar(Origin: null).View(1).FirstDay, new FiscalCalendar(Origin: null).View(1).Label));
    }

    private static StandingGrants Nothing => new([], []);

    private static FundingPlan Budget(decimal amount = 1_000m)
    {
        var plan = FundingPlan.Open(Guid.CreateVersion7(), Drafts.With(), PromisedFunding.Of([]));
        Assert.Null(plan.AddBase(new BaseTerms("Budget", amount, IsPerYear: true, []), new FiscalCalendar(Origin: null)).Error);
        return plan;
    }

    private static LineTerms Line(decimal? rate, decimal? amount, int year) =>
        new(Drafts.Town, FundingNature.Operating, Base: 1, rate, amount, IsPerYear: false, [year]);
}
