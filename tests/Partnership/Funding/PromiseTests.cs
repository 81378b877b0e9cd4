using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Plan.Errors;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>What a text promises too much of, or in a way that a person may not: it is taken as it stands, can be said, and grows no more.</summary>
public sealed class PromiseTests
{
    private static readonly FiscalCalendar Calendar = new(Origin: null);

    private static readonly StandingGrants Nothing = new([], []);

    [Fact]
    public void What_ceilings_keep_within_a_base_grows_over_it_by_no_way_though_its_rates_do()
    {
        Assert.IsType<AmountsExceedBase>(Capped().AddLine(Line(amount: 28_000m), [Drafts.Town], Nothing, Calendar).Error);
        Assert.IsType<AmountsExceedBase>(Capped().ChangeLine(1, Line(rate: 60), [Drafts.Town], Nothing, Calendar));
        Assert.IsType<AmountsExceedBase>(Capped().ChangeBase(1, Works(50_000m), Nothing, Calendar));
        Assert.Null(Capped().AddLine(Line(amount: 20_000m), [Drafts.Town], Nothing, Calendar).Error);
    }

    [Theory]
    [InlineData(60, 50, 5_000)]
    [InlineData(60, 30, 20_000)]
    public void A_base_may_become_known_beside_a_fixed_amount_though_it_is_then_exceeded(int first, int second, int amount)
    {
        var plan = Promised(Works(amount: null), Line(first), Line(second), Line(amount: amount));

        Assert.Null(plan.ChangeBase(1, Works(100_000m), Nothing, Calendar));
        Assert.True(Assert.Single(plan.Sums(Calendar)).AmountsExceed);
        Assert.IsType<AmountsExceedBase>(plan.AddLine(Line(amount: 1), [Drafts.Town], Nothing, Calendar).Error);
    }

    [Fact]
    public void The_years_of_a_text_that_promises_too_much_can_be_said_and_those_of_no_more()
    {
        var plan = Promised(Budget(amount: null), Line(60), Line(50));

        Assert.Null(plan.ChangeLine(1, Line(60, years: [1, 2, 3]), [Drafts.Town], Nothing, Calendar));
        Assert.IsType<RatesExceedBase>(plan.AddLine(Line(1, years: [2]), [Drafts.Town], Nothing, Calendar).Error);
    }

    [Fact]
    public void What_the_text_gives_once_for_several_years_stands_on_no_budget()
    {
        var promised = PromisedFunding.Of([Once(GrantNature.Operating, rate: null), Once(GrantNature.Operating, rate: 20), Once(GrantNature.Investment, rate: null)]);

        Assert.True(Assert.Single(promised.Bases).IsPerYear);
        Assert.Equal([null, 1, null], promised.Lines.Select(line => line.Base));
        Assert.Empty(PromisedFunding.Of([Once(GrantNature.Operating, rate: null)]).Bases);
    }

    [Fact]
    public void A_budget_that_carries_such_an_amount_from_before_may_still_become_known()
    {
        Assert.Null(Promised(Budget(amount: null), Line(amount: 30_000, years: [1, 2, 3])).ChangeBase(1, Budget(100_000m), Nothing, Calendar));
        Assert.IsType<LumpOnYearlyBase>(Promised(Works(amount: null), Line(amount: 30_000, years: [1, 2, 3])).ChangeBase(1, Budget(100_000m), Nothing, Calendar));
    }

    [Fact]
    public void The_words_of_the_text_go_with_the_years_that_they_stood_for()
    {
        var (kept, corrected) = (Read(), Read());

        kept.Change(kept.Terms with { Amount = 5 }, by: null);
        corrected.Change(corrected.Terms with { FiscalYears = [4] }, by: null);

        Assert.Equal(("les trois premiers exercices", null), (kept.YearsText, corrected.YearsText));
        Assert.NotNull(corrected.Source);

        static PlanLine Read() => PlanLine.OfText(1, Line(amount: 30_000, years: [1, 2, 3]), Once(GrantNature.Operating, rate: null));
    }

    [Theory]
    [InlineData(200, 1, null)]
    [InlineData(100, 2026, typeof(GrantedBeyond))]
    public void An_origin_is_refused_for_what_it_brings_beyond_a_line_and_not_for_what_was_there(int granted, int year, Type? refusal)
    {
        var plan = Promised(Works(amount: null), new LineTerms(Drafts.Town, FundingNature.Operating, Base: null, Rate: null, Amount: 100, IsPerYear: true, [1, 2]));
        var standing = new StandingGrants([new StandingGrant(1, year, granted)], []);

        Assert.Equal(refusal, plan.Recounted(new FiscalCalendar(new DateOnly(2025, 1, 1)), new FiscalCalendar(new DateOnly(2025, 9, 1)), standing)?.GetType());
    }

    private static FundingPlan Capped()
    {
        var plan = Promised(Works(amount: null), Line(60) with { Ceiling = 30_000m }, Line(50));
        Assert.Null(plan.ChangeBase(1, Works(100_000m), Nothing, Calendar));
        return plan;
    }

    private static FundingPlan Promised(BaseTerms on, params LineTerms[] lines) => FundingPlan.Open(
        Guid.CreateVersion7(), Drafts.With(), new PromisedFunding([FundingBase.Of(1, on)], [.. lines.Select((line, index) => PlanLine.Of(index + 1, line))]));

    private static GrantExtract Once(GrantNature nature, decimal? rate) => new()
    {
        Party = Drafts.Town,
        Nature = nature,
        Rate = rate,
        Amount = rate is null ? 30_000m : null,
        Base = "fonctionnement du lieu",
        FiscalYears = new FiscalYearsExtract { Text = "les trois premiers exercices", Count = 3 },
        State = GrantValueState.Stated,
        Source = new SourceSpan { FirstLine = 1, LastLine = 1, Quote = "…" },
    };

    private static BaseTerms Works(decimal? amount) => new("Travaux", amount, IsPerYear: false, []);

    private static BaseTerms Budget(decimal? amount) => new("Budget", amount, IsPerYear: true, []);

    private static LineTerms Line(decimal? rate = null, decimal? amount = null, int[]? years = null) =>
        new(Drafts.Town, FundingNature.Operating, Base: 1, rate, amount, IsPerYear: false, years ?? []);
}
