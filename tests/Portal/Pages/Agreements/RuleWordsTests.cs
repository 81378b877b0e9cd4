using System.Globalization;
using SkillsHub.Portal.Api.Agreements;
using SkillsHub.Portal.Pages.Agreements;

namespace SkillsHub.Portal.Tests.Pages.Agreements;

public sealed class RuleWordsTests
{
    [Theory]
    [InlineData("fr", 1, "tacite, 2 mois avant le terme, pour 1 an, une fois")]
    [InlineData("fr", 2, "tacite, 2 mois avant le terme, pour 1 an, deux fois au plus")]
    [InlineData("fr", 3, "tacite, 2 mois avant le terme, pour 1 an, 3 fois au plus")]
    [InlineData("fr", null, "tacite, 2 mois avant le terme, pour 1 an")]
    [InlineData("en", 1, "tacit, 2 months before the end, for 1 year, once")]
    [InlineData("en", 2, "tacit, 2 months before the end, for 1 year, twice at most")]
    [InlineData("en", 3, "tacit, 2 months before the end, for 1 year, 3 times at most")]
    public void A_renewal_says_how_often(string language, int? times, string words) => Assert.Equal(
        words,
        Rule(language, new() { Renewal = new RenewalText("tacit", new PeriodText(2, "months"), null, false, new PeriodText(1, "years"), times, []) }));

    [Fact]
    public void A_committee_that_a_heading_names_in_capitals_is_called_as_others_are()
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo("fr");
        var agreement = new Agreement { Content = new() { Committees = [new CommitteeText("COMITÉ DE SUIVI", [], null, false, [])] } };
        Assert.Equal("Comité de suivi", Assert.Single(RuleWords.Of(agreement)).Title);
    }

    [Theory]
    [InlineData("fr", "4 membres : la Ville (2 sièges), un élu de l'Association (1 siège), le préfet (ne signe pas), la CCI (à titre consultatif)")]
    [InlineData("en", "4 members: la Ville (2 seats), un élu de l'Association (1 seat), le préfet (does not sign), la CCI (without deciding)")]
    public void A_committee_says_how_many_sit_and_who_only_advises(string language, string words) => Assert.Equal(
        words,
        Rule(language, new()
        {
            Committees =
            [
                new CommitteeText(
                    "Comité",
                    [new("la Ville", "ville", null, Seats: 2), new("un élu de l'Association", "association", null, Seats: 1), new("le préfet", null, null), new("la CCI", null, null, IsAdvisory: true)],
                    null, false, []),
            ],
        }));

    [Theory]
    [InlineData("fr", 1, "une fois par an, au plus tard le 31 mars, par l'Association")]
    [InlineData("fr", 2, "2 fois par an, au plus tard le 31 mars, par l'Association")]
    [InlineData("en", 1, "once a year, at the latest on 31 March, by L'Association")]
    public void A_report_says_how_often_until_when_and_by_whom(string language, int perYear, string words) =>
        Assert.Equal(words, Rule(language, new() { Reports = [new ReportText(null, "L'Association", perYear, null, new DayOfYear(31, 3))] }));

    [Fact]
    public void What_the_text_says_of_names_and_logos_stands_in_one_rule() => Assert.Equal(
        "accord écrit de la partie dont le nom ou le logo est utilisé ; le texte dit comment se servir de ceux du cnam",
        Rule("fr", new() { BrandingRules = [new BrandingText(null, true, null), new BrandingText("Le cnam", false, null), new BrandingText(null, true, null)] }));

    private static string Rule(string language, AgreementText text)
    {
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.GetCultureInfo(language);
        var rule = Assert.Single(RuleWords.Of(new Agreement { Content = text }));
        return string.Concat(rule.Text.Select(character => char.IsWhiteSpace(character) ? ' ' : character));
    }
}
