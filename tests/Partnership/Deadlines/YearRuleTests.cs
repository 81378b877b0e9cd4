using System.Globalization;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Agreements.Errors;
using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Deadlines;

/// <summary>Which days nobody can mean by the start of a term or of its years.</summary>
public sealed class YearRuleTests
{
    private static readonly DateOnly Signed = new(2026, 2, 20);
    private static readonly DateOnly Today = new(2027, 6, 1);

    [Theory]
    [InlineData("2025-02-20", null)]
    [InlineData("2025-02-19", typeof(StartFarFromSignature))]
    [InlineData("2027-02-20", null)]
    [InlineData("2027-02-21", typeof(StartFarFromSignature))]
    [InlineData("2027-06-02", typeof(StartInTheFuture))]
    [InlineData("2190-01-01", typeof(YearOutOfReach))]
    public void A_notification_is_a_fact_within_a_year_of_the_last_signature(string startsOn, Type? refusal) =>
        Assert.Equal(refusal, Notified().CountYears(new AgreementYears { StartsOn = Day(startsOn) }, Today.AddYears(startsOn[..4] == "2190" ? 200 : 0))?.GetType());

    [Theory]
    [InlineData("2026-02-19", typeof(FirstYearOutsideTerm))]
    [InlineData("2026-02-20", null)]
    [InlineData("2029-02-20", null)]
    [InlineData("2029-02-21", typeof(FirstYearOutsideTerm))]
    public void Year_1_begins_within_the_term(string firstYear, Type? refusal) =>
        Assert.Equal(refusal, InForce(TermStart.LastSignature).CountYears(new AgreementYears { FirstYearFrom = Day(firstYear) }, Today)?.GetType());

    [Theory]
    [InlineData("2025-02-20", typeof(FiscalYearOutsideTerm))]
    [InlineData("2025-02-21", null)]
    [InlineData("2029-02-20", null)]
    [InlineData("2029-02-21", typeof(FiscalYearOutsideTerm))]
    public void A_fiscal_year_meets_the_term(string firstFiscalYear, Type? refusal) =>
        Assert.Equal(refusal, InForce(TermStart.LastSignature).CountYears(new AgreementYears { FirstFiscalYearFrom = Day(firstFiscalYear) }, Today)?.GetType());

    [Fact]
    public void Years_are_held_against_the_term_that_the_notification_gives()
    {
        var agreement = Notified();
        Assert.IsType<FirstYearOutsideTerm>(agreement.CountYears(new AgreementYears { StartsOn = Day("2026-03-01"), FirstYearFrom = Day("2026-02-25") }, Today));
        Assert.Null(agreement.CountYears(new AgreementYears { StartsOn = Day("2026-03-01"), FirstYearFrom = Day("2026-03-01") }, Today));
        Assert.Equal(Day("2029-03-01"), agreement.EndsOn);
    }

    private static DateOnly Day(string day) => DateOnly.Parse(day, CultureInfo.InvariantCulture);

    private static Agreement Notified() => InForce(TermStart.Notification);

    private static Agreement InForce(TermStart start)
    {
        var agreement = Drafts.Under(new TermExtract { Start = start, Duration = Cases.Years(3) });
        Assert.Null(agreement.OpenForSignature());
        foreach (var party in agreement.PartySlugs)
            Assert.Null(agreement.Sign(party, Drafts.SignedOn(Signed), Drafts.Today));
        return agreement;
    }
}
