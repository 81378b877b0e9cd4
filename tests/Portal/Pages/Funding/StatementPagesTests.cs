using System.Net;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Funding.FundingAnswers;

namespace SkillsHub.Portal.Tests.Pages.Funding;

public sealed class StatementPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Statement = $"{Folder}/statement";

    [Fact]
    public async Task A_partner_reads_what_its_money_does_down_to_each_expense()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"{Statement}?fiscalYear=1");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Statement}?funder={Ville}&fiscalYear=1&", StringComparison.Ordinal));
        Assert.Contains("Votre argent", page.Body, StringComparison.Ordinal);
        foreach (var shown in new[] { "2\u202f799,50\u00a0€", $"<a href=\"{Folder}/expenses/{ExpenseId}\">Établi</a>", "<rect class=\"chart-spent\"", "inconnu", "after=c%2F2", "Hors de cet exercice", "400\u202f000,00\u00a0€", $"href=\"{Statement}?funder={Ville}\"" })
            Assert.Contains(shown, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_called_and_not_paid_stands_in_the_statement_and_in_the_partner_s_space_with_its_day()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        foreach (var page in new[] { (await partner.OpenAsync(Statement)).Body, (await partner.OpenAsync("/partner")).Body })
        {
            Assert.Contains($"<a href=\"{Folder}/grants/1\">Appel de fonds 2 de la subvention n°\u00a01</a>", page, StringComparison.Ordinal);
            Assert.Contains("6\u202f000,00\u00a0€</strong> à verser (sur 8\u202f000,00\u00a0€), appelé le 1er février 2027, attendu le 1er mars 2027 <span class=\"badge badge-bad\">en retard</span>", page, StringComparison.Ordinal);
            Assert.Contains("Titre 44", page, StringComparison.Ordinal);
        }

        Assert.Contains($"<a href=\"{Folder}/grants?due=true\">6\u202f000,00\u00a0€</a>", (await partner.OpenAsync("/partner")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gifts_in_kind_stand_beside_the_money_and_what_was_refused_among_it()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = (await partner.OpenAsync(Statement)).Body;

        foreach (var shown in new[] { "Apports en nature\u00a0: 900,00\u00a0€ et 1 apport non valorisé", $"<a href=\"{Folder}/in-kind/{ContributionId}\">Locaux</a>", "Une salle de 40 m²", "<th scope=\"row\">Refusé</th>" })
            Assert.Contains(shown, page, StringComparison.Ordinal);
        Assert.Contains("Demandé\u00a0: 30\u202f000,00\u00a0€", (await partner.OpenAsync(Folder)).Body, StringComparison.Ordinal);
        Assert.Contains("Refusé\u00a0: 500,00\u00a0€", (await partner.OpenAsync(Folder)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task To_be_printed_a_statement_has_all_its_expenses()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = await staff.OpenAsync($"{Statement}?funder={Ville}&whole=true");

        Assert.Contains("Établi", page.Body, StringComparison.Ordinal);
        Assert.Contains("Ouvrages", page.Body, StringComparison.Ordinal);
        // Staff reads another's share.
        Assert.Contains("sa part", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("votre part", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("after=", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Staff_chooses_whose_statement_it_reads()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await staff.OpenAsync(Statement);

        Assert.Contains("Choisissez un financeur.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(fixture.Hub.Calls, call => call.Contains("/statement", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(null, "funder")]
    [InlineData("year", "year")]
    public async Task Budget_stands_against_actual_and_what_is_unknown_is_hatched_and_not_zero(string? by, string asked)
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"{Folder}/budget{(by is null ? "" : $"?by={by}")}");

        Assert.Contains($"/api/partnership{Folder}/budget?by={asked}", fixture.Hub.Calls);
        Assert.Contains("<rect class=\"chart-planned\" x=\"0\" y=\"0%\" width=\"100%\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("fill=\"url(#unknown-1)\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("fill=\"url(#unknown-0)\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<td class=\"figure\">inconnu</td>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Where_the_text_plans_nothing_nothing_is_hatched()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = await staff.OpenAsync($"{Folder}/budget?by=family");

        Assert.Contains("non prévu par le texte", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("chart-unknown", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_s_home_shows_its_money_and_leads_to_the_statement()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = await partner.OpenAsync("/partner");

        Assert.Contains("Votre argent", page.Body, StringComparison.Ordinal);
        Assert.Contains("<dd>4\u202f000,00\u00a0€</dd>", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Statement}\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_agreement_that_cannot_be_read_is_named_in_the_partner_space()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers { Absent = $"{Id}" }.AnswerAsync;
        var page = await partner.OpenAsync("/partner");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("«\u00a0Contrat\u00a0» est momentanément indisponible.", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Votre argent", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_statement_that_cannot_be_read_is_not_shown_as_no_money()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers { Absent = "statement" }.AnswerAsync;
        Assert.Contains("Le relevé est momentanément indisponible.", (await partner.OpenAsync("/partner")).Body, StringComparison.Ordinal);
        var page = await partner.OpenAsync(Statement);

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("Le relevé est momentanément indisponible.", page.Body, StringComparison.Ordinal);
    }
}
