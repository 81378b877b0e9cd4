using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Funding.Plan.Errors;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>What it takes to say otherwise what the text, an amendment or somebody with a reason has said of money.</summary>
public sealed class PlanAuthorityTests
{
    private static readonly FiscalCalendar Calendar = new(Origin: null);

    private static readonly StandingGrants Nothing = new([], []);

    private static readonly SettingAside Ending = new() { Reason = "Avenant", SetAsideBy = "", SetAsideAt = Drafts.Now };

    [Fact]
    public void What_an_amendment_said_of_what_the_text_left_open_is_undone_by_an_amendment_alone()
    {
        var plan = Promised(Line(rate: null), Budget(amount: 0));
        Assert.Null(Change(plan, 1, Line(30), By(amendment: 1)));

        Assert.IsType<MoneyNeedsAmendment>(Change(plan, 1, Line(20), By(reason: "Erreur")));
        var aside = new SettingAside { Reason = "Erreur", SetAsideBy = "accueil", SetAsideAt = Drafts.Now };
        Assert.IsType<MoneyNeedsAmendment>(plan.SetAside(1, aside, Nothing, By(reason: "Erreur")));
        Assert.Null(Change(plan, 1, Line(30), By(reason: "Encore")));
        Assert.Equal((30m, 1), (plan.Lines[0].Rate, plan.Lines[0].By?.Amendment));

        Assert.Null(Change(plan, 1, Line(20), By(amendment: 2)));
        Assert.Equal((20m, 2), (plan.Lines[0].Rate, plan.Lines[0].By?.Amendment));
        Assert.Null(plan.SetAside(1, aside, Nothing, By(amendment: 2, reason: "Erreur")));
    }

    [Theory]
    [InlineData(100_000, 0, 100_000, 50_000, true)]
    [InlineData(100_000, 50_000, 100_000, 0, true)]
    [InlineData(0, 50_000, 0, 60_000, true)]
    [InlineData(0, 50_000, 0, 0, true)]
    [InlineData(0, 50_000, 80_000, 50_000, false)]
    [InlineData(0, 0, 0, 50_000, false)]
    [InlineData(100_000, 0, 100_000, 100_000, false)]
    public void A_base_that_is_known_in_a_year_is_said_otherwise_there_with_a_reason(int amount, int ofYear, int thenAmount, int thenOfYear, bool needsReason)
    {
        var plan = Promised(Line(50), Budget(amount, ofYear));

        Assert.Equal(needsReason ? typeof(MoneyNeedsReason) : null, plan.ChangeBase(1, Budget(thenAmount, thenOfYear), Nothing, Calendar)?.GetType());
        Assert.Null(plan.ChangeBase(1, Budget(thenAmount, thenOfYear), Nothing, Calendar, By(reason: "Devis reçu")));
    }

    [Fact]
    public void What_is_said_without_a_word_is_not_shown_under_the_reason_of_what_was_said_before()
    {
        var plan = Promised(Line(50), Budget(100_000));
        Assert.Null(plan.ChangeBase(1, Budget(120_000), Nothing, Calendar, By(reason: "Devis reçu")));
        Assert.Null(plan.ChangeBase(1, Budget(120_000) with { Name = "Budget du lieu" }, Nothing, Calendar));
        Assert.Equal(("Budget du lieu", "Devis reçu"), (plan.Bases[0].Name, plan.Bases[0].By?.Reason));

        Assert.Null(plan.AddLine(Line(10), [Drafts.Town], Nothing, Calendar).Error);
        Assert.Null(Change(plan, 2, Line(15), By(reason: "Lettre du maire")));
        Assert.Null(Change(plan, 2, Line(20), by: null));
        Assert.Null(plan.Lines[1].By);
    }

    [Fact]
    public void Below_what_is_granted_an_amendment_may_put_a_line_and_the_rest_of_its_base_goes_on_changing()
    {
        var plan = Promised(Line(50), Budget(1_000));
        var standing = new StandingGrants([new(1, 1, 500)], []);
        Assert.True(plan.Amend(1, Line(40), By(amendment: 1), Ending));

        Assert.Null(plan.AddLine(Line(10), [Drafts.Town], standing, Calendar).Error);
        Assert.Null(plan.ChangeBase(1, Budget(1_100), standing, Calendar, By(reason: "Devis reçu")));
        Assert.IsType<GrantedBeyond>(plan.ChangeBase(1, Budget(900), standing, Calendar, By(reason: "Devis reçu")));
    }

    [Fact]
    public void What_stays_below_what_is_granted_in_one_year_lets_no_other_year_fall()
    {
        var plan = Promised(Line(60, 1, 2), Budget(100_000));
        var standing = new StandingGrants([new(1, 1, 60_000), new(1, 2, 50_000)], []);
        Assert.True(plan.Amend(1, Line(50, 1, 2), By(amendment: 1), Ending));

        var refused = Assert.IsType<GrantedBeyond>(plan.ChangeBase(1, Budget(100_000) with { Years = [new YearAmount(2, 40_000)] }, standing, Calendar, By(reason: "Devis reçu")));
        Assert.Equal((2, 50_000m, 20_000m), (refused.FiscalYear, refused.Granted, refused.Planned));
    }

    [Fact]
    public void A_line_that_is_given_no_longer_keeps_no_base_from_falling()
    {
        var plan = Promised(Line(50), Budget(1_000));
        Assert.True(plan.Amend(1, terms: null, By(amendment: 1), Ending));

        Assert.Null(plan.ChangeBase(1, Budget(900), new StandingGrants([new(1, 1, 500)], []), Calendar, By(reason: "Devis reçu")));
    }

    [Fact]
    public void What_an_amendment_confirms_of_what_people_said_is_undone_by_an_amendment_alone()
    {
        var plan = Promised(Line(rate: null), Budget(amount: 0));
        Assert.Null(Change(plan, 1, Line(30), By(reason: "Lettre du maire")));
        Assert.False(plan.Amend(1, Line(30), By(amendment: 1), Ending));

        Assert.Equal(1, plan.Lines[0].By?.Amendment);
        Assert.IsType<MoneyNeedsAmendment>(Change(plan, 1, Line(20), By(reason: "Erreur")));
    }

    private static Domain.Error? Change(FundingPlan plan, int line, LineTerms terms, PlanAuthority? by) => plan.ChangeLine(line, terms, [Drafts.Town], Nothing, Calendar, by);

    private static FundingPlan Promised(LineTerms line, BaseTerms on) => FundingPlan.Open(
        Guid.CreateVersion7(), Drafts.With(), new PromisedFunding([FundingBase.Of(1, on)], [PlanLine.OfText(1, line, Promise())]));

    private static GrantExtract Promise() => new()
    {
        Party = Drafts.Town,
        Nature = GrantNature.Operating,
        State = GrantValueState.Blank,
        Source = new SourceSpan { FirstLine = 1, LastLine = 1, Quote = "…" },
    };

    private static PlanAuthority By(int? amendment = null, string? reason = null) => new(amendment, Decision: null, reason, "accueil", Drafts.Now);

    private static BaseTerms Budget(int amount, int ofYear = 0) => new("Budget", amount > 0 ? amount : null, IsPerYear: true, ofYear > 0 ? [new YearAmount(1, ofYear)] : []);

    private static LineTerms Line(decimal? rate, params int[] years) => new(Drafts.Town, FundingNature.Operating, Base: 1, rate, Amount: null, IsPerYear: false, years.Length > 0 ? years : [1]);
}
