using CsCheck;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Amendments.Changes;
using SkillsHub.Partnership.Amendments.Versions;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Funding.Plan;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>What a line gives in the terms of a day is what it gives in the plan by then.</summary>
public sealed class FundingVersionTests
{
    private static readonly FiscalCalendar Calendar = new(Origin: null);
    private static readonly StandingGrants Nothing = new([], []);
    private static readonly SettingAside Aside = new() { Reason = "Renonce", SetAsideBy = "", SetAsideAt = Drafts.Now };
    private static readonly DateOnly Today = Cases.Signed.AddDays(200);

    private enum By
    {
        People,
        Words,
        Data,
    }

    [Fact]
    public void A_reason_that_was_given_before_does_not_hold_against_a_decision_or_an_amendment_of_an_earlier_day()
    {
        var decided = new Story();
        decided.Say(By.People, Said(20, day: 60));
        decided.Say(By.People, Said(25, day: 45));
        Assert.Equal((25, 25), (decided.RateOn(Today), decided.RateOn(Cases.Signed.AddDays(45))));

        foreach (var by in new[] { By.Words, By.Data })
        {
            var amended = new Story();
            amended.Say(By.People, Said(20, day: 60));
            amended.Say(by, Said(30, day: 31));
            Assert.Equal((30, 30), (amended.RateOn(Today), amended.Plan.Lines[0].Rate));
        }
    }

    [Fact]
    public void An_amendment_that_is_recorded_late_says_nothing_of_the_days_of_a_later_one()
    {
        var story = new Story();
        story.Say(By.Words, Said(40, day: 90));
        story.Say(By.Data, Said(30, day: 31));

        Assert.Equal((30, 40, 40), (story.RateOn(Cases.Signed.AddDays(31)), story.RateOn(Today), story.Plan.Lines[0].Rate));
        Assert.Equal(1, story.Plan.Lines[0].By?.Amendment);
    }

    [Fact]
    public void What_people_say_of_a_line_once_its_party_has_left_is_in_no_terms()
    {
        var story = new Story();
        story.Say(By.People, Said(20, day: 60));

        Assert.Null(story.RateOn(Today, exit: Cases.Signed.AddDays(30)));
        Assert.Equal(20, story.RateOn(Today, exit: Today.AddDays(1)));
    }

    [Fact]
    public void What_the_others_say_of_a_line_once_its_party_has_left_is_in_no_terms_and_counts_in_the_plan()
    {
        var story = new Story();
        story.Say(By.Data, Said(20, day: 10));
        story.Say(By.Data, Said(30, day: 60));

        var exit = Cases.Signed.AddDays(30);
        Assert.Equal((20, null, null), (story.RateOn(exit.AddDays(-1), exit), story.RateOn(exit, exit), story.RateOn(Today, exit)));
        Assert.Equal((null, 30), (story.CountedOn(exit, exit), story.CountedOn(Today, exit)));
    }

    [Fact]
    public void In_whatever_order_a_line_is_said_the_terms_of_today_are_those_of_the_plan() =>
        Gen.Select(Gen.Enum<By>(), Gen.Int[0, 3], Gen.Int[0, 200]).List[0, 8].Sample(said =>
        {
            var story = new Story();
            foreach (var (by, tens, day) in said)
                story.Say(by, tens == 0 ? (null, day) : Said(tens * 10, day));
            var line = story.Plan.Lines[0];
            Assert.Equal(line.Aside is null ? line.Rate : null, story.RateOn(Today));
        });

    private static (LineTerms? Terms, int Day) Said(decimal? rate, int day) => (LineOf(rate), day);

    private static LineTerms LineOf(decimal? rate) => new(Drafts.Town, FundingNature.Operating, Base: 1, rate, Amount: null, IsPerYear: false, [1]);

    /// <summary>An agreement whose text leaves a rate open, and what is said of it, in the order of recording.</summary>
    private sealed class Story
    {
        private readonly List<AmendmentFact> facts = [];

        public FundingPlan Plan { get; } = FundingPlan.Open(
            Guid.CreateVersion7(),
            Drafts.With(),
            new PromisedFunding([FundingBase.Of(1, new("Budget", Amount: null, IsPerYear: true, []))], [PlanLine.OfText(1, LineOf(null), Cases.Text.Grants[0])]));

        public void Say(By by, (LineTerms? Terms, int Day) said)
        {
            var (terms, from) = (said.Terms, Cases.Signed.AddDays(said.Day));
            if (by == By.People)
            {
                Put(terms, new(null, null, "Lettre du maire", "accueil", MomentOf(from)));
                return;
            }

            var fact = new AmendmentFact(facts.Count + 1, from, by == By.Data ? DataOf(terms) : AmendmentChanges.None, []);
            facts.Add(fact);
            var authority = new PlanAuthority(fact.Number, null, "Avenant", "accueil", MomentOf(from));
            if (by == By.Data)
            {
                var held = HeldLines.OfAmendments(Plan.Lines[0], facts)[^1];
                Plan.Amend(1, held.Terms, held.By ?? authority with { Amendment = held.Amendment }, Aside);
            }
            else if (HeldLines.OfAmendments(Plan.Lines[0], facts).All(held => held.From <= from))
            {
                Put(terms, authority);
            }
        }

        public decimal? RateOn(DateOnly day, DateOnly? exit = null) => VersionOn(day, exit).Find(TermKeys.Funding(1))?.Funding?.Rate;

        public decimal? CountedOn(DateOnly day, DateOnly? exit) => VersionOn(day, exit).LineOf(1)?.Rate;

        private AgreementVersion VersionOn(DateOnly day, DateOnly? exit)
        {
            var term = new LivingTerm(Cases.Text.Term, [], Cases.Signed, null);
            var parties = Cases.Seven.Append(Drafts.Town).Select((slug, index) => new AgreementParty { Slug = slug, Name = slug, Rank = index + 1 });
            var history = new VersionHistory(
                Cases.Signed,
                term,
                OriginalTerms.Of(Cases.Text, term.End, parties, [], Plan),
                [.. VersionSteps.Of(term, facts, [], Plan), .. FundingTerms.SaidSince(Plan, facts, by => DateOnly.FromDateTime(by.SaidAt.UtcDateTime)), .. exit is { } on ? new[] { VersionSteps.OfExit(Drafts.Town, on) } : []]);
            return history.On(day);
        }

        // As a request does it: what is refused changes nothing.
        private void Put(LineTerms? terms, PlanAuthority by) =>
            _ = terms is null ? Plan.SetAside(1, Aside, Nothing, by) : Plan.ChangeLine(1, terms, [Drafts.Town], Nothing, Calendar, by);

        private static AmendmentChanges DataOf(LineTerms? terms) => terms is null
            ? new() { EndFunding = [1] }
            : new() { ChangeFunding = [new(1, terms.Funder!, terms.Nature!.Value, terms.Base, terms.Rate, FiscalYears: terms.FiscalYears)] };

        private static DateTimeOffset MomentOf(DateOnly day) => new(day, TimeOnly.MinValue, TimeSpan.Zero);
    }
}
