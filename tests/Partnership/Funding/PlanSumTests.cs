using CsCheck;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;
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
                Assert.Null(attempt.AddLine(TermsOf(line), [Drafts.Town, Drafts.School], calendar).Error);
            if (attempt.AddLine(Line(isRate ? tenths / 10m : null, isRate ? null : tenths, year), [Drafts.Town, Drafts.School], calendar).Error is null)
                accepted = attempt;
        }

        Assert.All(accepted.Sums(calendar), sum => Assert.False(sum.RatesExceed || sum.AmountsExceed));
    });

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

    private static FundingPlan Budget()
    {
        var plan = FundingPlan.Open(Guid.CreateVersion7(), Drafts.With(), PromisedFunding.Of([]));
        Assert.Null(plan.AddBase(new BaseTerms("Budget", 1_000m, IsPerYear: true, []), new FiscalCalendar(Origin: null)).Error);
        return plan;
    }

    private static LineTerms Line(decimal? rate, decimal? amount, int year) =>
        new(Drafts.Town, FundingNature.Operating, Base: 1, rate, amount, IsPerYear: false, [year]);

    private static LineTerms TermsOf(PlanLine line) => new(line.Funder, line.Nature, line.Base, line.Rate, line.Amount, line.IsPerYear, line.FiscalYears);
}
