using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Amendments;

public sealed class TermsPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Terms = $"/agreements/{AmendmentAnswers.Id}/terms";

    [Fact]
    public async Task The_version_of_a_day_is_asked_by_the_address_and_each_value_tells_its_source()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        var hub = new AmendmentAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await partner.OpenAsync($"{Terms}?on=2027-03-01");

        Assert.Equal("terms?on=2027-03-01", hub.TermsQuery);
        Assert.Contains("<h1>Version en vigueur le 1er mars 2027</h1>", page.Body, StringComparison.Ordinal);
        Assert.Contains("3 mai 2031", page.Body, StringComparison.Ordinal);
        Assert.Contains("6 mois", page.Body, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"/agreements/{AmendmentAnswers.Id}/amendments/2\">avenant n°\u00a02</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("article 6", page.Body, StringComparison.Ordinal);
        // The length of the text is not that of a term that was renewed, and a promise says whose it is.
        Assert.Contains("Durée, avant reconduction", page.Body, StringComparison.Ordinal);
        Assert.Contains("<h2 id=\"group-funding\">Financements (1)</h2>", page.Body, StringComparison.Ordinal);
        Assert.Contains("Ville, Investissement, 15\u00a0% de « Coût des travaux », Exercice 1, Exercice 2", page.Body, StringComparison.Ordinal);
        Assert.Contains("Engagement n°\u00a01 <span class=\"meta\">Ville</span>", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("from=2026-06-01&to=2027-03-01")]
    [InlineData("from=2027-03-01&to=2026-06-01")]
    public async Task Two_days_in_the_address_show_what_differs_whichever_comes_first(string days)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new AmendmentAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.OpenAsync($"{Terms}?{days}");

        Assert.Equal("terms/difference?from=2026-06-01&to=2027-03-01", hub.TermsQuery);
        Assert.Contains("name=\"from\" type=\"date\" value=\"2026-06-01\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Ce qui diffère entre le 1er juin 2026 et le 1er mars 2027", page.Body, StringComparison.Ordinal);
        Assert.Contains("Le 1er mars 2027, la convention ne lie personne.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Le 1er juin 2026, la convention ne lie personne.", page.Body, StringComparison.Ordinal);
        Assert.Contains("6 différences", page.Body, StringComparison.Ordinal);
        Assert.Contains(">2 mois</del>", page.Body, StringComparison.Ordinal);
        Assert.Contains("10\u00a0% de « Coût des travaux », Exercice 1, Exercice 2</ins>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_agreement_leads_to_its_versions_and_says_which_finding_is_settled()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers().AnswerAsync;
        var page = await staff.OpenAsync($"/agreements/{AmendmentAnswers.Id}");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(Terms, page.Body, StringComparison.Ordinal);
        Assert.Contains("Réglé par l’avenant n° 2", page.Body, StringComparison.Ordinal);
        Assert.Contains("partie jusqu’au 30 novembre 2026", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_that_is_over_says_since_when()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new AmendmentAnswers { AgreementState = "expired" }.AnswerAsync;
        var page = await staff.OpenAsync($"/agreements/{AmendmentAnswers.Id}");

        Assert.Contains("Expirée", page.Body, StringComparison.Ordinal);
        Assert.Contains("depuis le 4 mai 2031", page.Body, StringComparison.Ordinal);
    }
}
