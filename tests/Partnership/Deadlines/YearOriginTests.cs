using CsCheck;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Deadlines;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class YearOriginTests
{
    [Fact]
    public void Years_that_are_counted_wait_for_somebody_to_say_from_when()
    {
        var deadlines = DeadlineEngine.Compute(Cases.Text, Cases.Facts());
        var rent = deadlines.The(DeadlineKind.Rent);
        Assert.Equal((DeadlineState.NotComputable, "year.origin"), (rent.State, Assert.Single(rent.Missing)));
        Assert.Equal(3, deadlines.Of(DeadlineKind.FundingYear).Count);
        Assert.All(deadlines.Of(DeadlineKind.FundingYear), year => Assert.Equal("fiscal-year.origin", Assert.Single(year.Missing)));
    }

    [Fact]
    public void Year_4_begins_three_years_after_year_1() =>
        Cases.AnyDay.Where(day => day.Year < 2190).Sample(origin =>
        {
            var rent = DeadlineEngine.Compute(Cases.Text, Cases.Facts(signed: origin) with { FirstYearFrom = origin }).The(DeadlineKind.Rent);
            Assert.Equal((origin.AddYears(3), "ecole", 6), (rent.LegalDate, rent.Party, Months(rent.PreparationDate!.Value, rent.LegalDate!.Value)));
        });

    [Fact]
    public void A_year_that_the_term_does_not_reach_is_not_guessed()
    {
        var rent = DeadlineEngine.Compute(Cases.Text with { Term = Cases.Text.Term! with { Duration = Cases.Years(2) } }, Cases.Facts() with { FirstYearFrom = Cases.Signed }).The(DeadlineKind.Rent);
        Assert.Equal((null, "term.such-a-year"), (rent.LegalDate, Assert.Single(rent.Missing)));
    }

    [Fact]
    public void A_fiscal_year_ends_on_the_eve_of_the_next_and_concerns_all()
    {
        var years = DeadlineEngine.Compute(Cases.Text, Cases.Facts() with { FirstFiscalYearFrom = new DateOnly(2026, 9, 1) }).Of(DeadlineKind.FundingYear);
        Assert.Equal([new(2027, 8, 31), new(2028, 8, 31), new DateOnly(2029, 8, 31)], years.Select(year => year.LegalDate!.Value));
        Assert.All(years, year => Assert.Equal((null, 7), (year.Party, year.Parties.Count)));
    }

    [Fact]
    public void Fiscal_years_that_the_text_names_are_those_of_the_calendar()
    {
        var text = Cases.Text with { Grants = [Cases.Text.Grants[0] with { FiscalYears = new FiscalYearsExtract { Text = "2026 et 2027", Count = 2, FirstYear = 2026 } }] };
        var years = DeadlineEngine.Compute(text, Cases.Facts() with { FirstFiscalYearFrom = new DateOnly(2026, 9, 1) }).Of(DeadlineKind.FundingYear);
        Assert.Equal([new(2026, 12, 31), new DateOnly(2027, 12, 31)], years.Select(year => year.LegalDate!.Value));
    }

    [Fact]
    public void Fiscal_years_are_those_of_the_plan_once_there_is_one()
    {
        var funding = new FundedYears[] { new(1, "region", Source: null, Text: null, [2, 3, 4], 25m, Amount: null), new(5, "ville", Source: null, Text: "les premiers exercices", [], Rate: null, 100m) };
        var years = DeadlineEngine.Compute(Cases.Text, Cases.Facts() with { FirstFiscalYearFrom = new DateOnly(2026, 9, 1), Funding = funding }).Of(DeadlineKind.FundingYear);
        Assert.Equal(["funding-year.1.2", "funding-year.1.3", "funding-year.1.4", "funding-year.5"], years.Select(year => year.Id).Order(StringComparer.Ordinal));
        Assert.Equal(new DateOnly(2030, 8, 31), years.Max(year => year.LegalDate));
    }

    [Fact]
    public void What_is_given_in_kind_has_no_fiscal_year()
    {
        var text = Cases.Text with { Grants = [Cases.Text.Grants[0] with { Nature = GrantNature.InKind }] };
        Assert.Empty(DeadlineEngine.Compute(text, Cases.Facts()).Of(DeadlineKind.FundingYear));
    }

    [Fact]
    public void Each_deadline_keeps_its_id_whatever_its_day() =>
        Gen.Select(Cases.AnyDay, Cases.AnyDay).Sample((signed, today) =>
        {
            var ids = DeadlineEngine.Compute(Cases.Text, Cases.Facts(today, signed)).Select(deadline => deadline.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct(StringComparer.Ordinal).Count());
            Assert.Superset(ids.Where(id => !id.StartsWith("report", StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal), DeadlineEngine.Compute(Cases.Text, Cases.Facts()).Select(deadline => deadline.Id).ToHashSet(StringComparer.Ordinal));
        });

    private static int Months(DateOnly from, DateOnly to) => ((to.Year - from.Year) * 12) + to.Month - from.Month;
}
