using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Reports;

public sealed class ReportPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Folder = $"/agreements/{ReportAnswers.Id}/reports";
    private static readonly string Report = $"{Folder}/2026";

    [Fact]
    public async Task A_partner_reads_figures_that_lead_to_their_facts_and_unknown_is_not_zero()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new ReportAnswers { State = "transmitted" }.AnswerAsync;
        Assert.Contains($"{Report}\"", (await partner.OpenAsync(Folder)).Body, StringComparison.Ordinal);
        var page = await partner.OpenAsync(Report);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var words in new[] { "Rapport annuel, 2026", "Transmis", "compté jusqu’au 30 novembre 2026", "1 part inconnue", "échéance pas encore fixée", "Une année utile.", "Prêter ses locaux", "La Ville de Valmer", $"{Report}/editions/1" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Contains($"{Report}/facts?measure=agendaEvent&family=scientific-culture&party=none&sort=forum\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"{Report}/facts?measure=paid&family=none&party=ville&nature=operating\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"{Report}/facts?measure=refused&family=none&party=ville&nature=operating\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Transmettre aux parties", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Écrire un texte", page.Body, StringComparison.Ordinal);
        await partner.ChooseEnglishAsync();
        Assert.Contains("Annual report, 2026", (await partner.OpenAsync(Report)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Each_figure_of_the_promises_and_of_what_was_spent_by_activity_leads_to_its_facts_of_an_edition_too()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new ReportAnswers { State = "transmitted" }.AnswerAsync;
        foreach (var (path, edition) in new[] { (Report, ""), ($"{Report}/editions/1", "&edition=1") })
        {
            var page = await partner.OpenAsync(path);
            foreach (var standing in new[] { "due", "inTime", "late", "missed" })
                Assert.Contains($"{Report}/facts?number=5&standing={standing}{edition}\"", page.Body, StringComparison.Ordinal);
            Assert.Contains($"{Report}/facts?measure=kept&number=5{edition}\"", page.Body, StringComparison.Ordinal);
            Assert.Contains($"{Report}/facts?measure=spent&measure=ownMeans&family=training&nature=operating{edition}\"", page.Body, StringComparison.Ordinal);
            Assert.DoesNotContain($"{Report}/facts?number=6", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_counts_for_another_agreement_too_is_said_to_be_the_hubs_whatever_the_agreement()
    {
        const string shared = "Activités de la Maison, quelle que soit la convention";
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        foreach (var path in new[] { Report, $"{Report}/editions/1" })
        {
            fixture.Hub.Answer = new ReportAnswers { State = "transmitted", IsShared = true }.AnswerAsync;
            Assert.Contains(shared, (await partner.OpenAsync(path)).Body, StringComparison.Ordinal);
            // Not kept in an edition of before.
            fixture.Hub.Answer = new ReportAnswers { State = "transmitted" }.AnswerAsync;
            Assert.DoesNotContain(shared, (await partner.OpenAsync(path)).Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Money_that_no_report_counts_is_named_with_its_facts_and_where_to_say_from_when_years_count()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new ReportAnswers { IsOutsideDated = false, Refusal = (409, "report.years-undated", "") }.AnswerAsync;
        var page = await staff.OpenAsync(Report);
        foreach (var words in new[] { "Argent d’exercices sans dates", "Exercice 1", "777,77", $"{Report}/facts?measure=paid&family=none&party=ville&nature=operating&fiscalYear=1\"", $"href=\"/agreements/{ReportAnswers.Id}/years\"", "Dire d’où se comptent les exercices" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        var refused = await staff.SubmitAsync(Report, "transmit", ("etag", "\"7\""), ("transmittedOn", "2026-11-30"));
        Assert.Equal(HttpStatusCode.Conflict, refused.Status);
        Assert.Contains("aucun rapport ne le compterait", refused.SummaryInOneLine, StringComparison.Ordinal);

        fixture.Hub.Answer = new ReportAnswers { IsOutsideDated = true }.AnswerAsync;
        page = await staff.OpenAsync($"{Report}/editions/1");
        foreach (var words in new[] { "dont aucun rapport ne rend compte", "nature=operating&fiscalYear=2026&edition=1\"" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Personne n’a dit", (await staff.OpenAsync(Report)).Body, StringComparison.Ordinal);
        var hub = new ReportAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.Contains("Exercice 1", (await staff.OpenAsync($"{Report}/facts?measure=paid&fiscalYear=1")).Body, StringComparison.Ordinal);
        Assert.Equal("?measure=paid&fiscalYear=1&limit=50", hub.Query);
    }

    [Fact]
    public async Task The_first_report_and_the_last_say_that_money_of_no_year_counts_from_before_and_after()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new ReportAnswers { State = "transmitted", IsOver = true, TakesAll = true }.AnswerAsync;
        foreach (var path in new[] { Report, $"{Report}/editions/1" })
        {
            var page = await partner.OpenAsync(path);
            foreach (var words in new[] { "compté aussi d’avant le 2 février 2026", "compté aussi d’après le 31 décembre 2026" })
                Assert.Contains(words, page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task What_was_not_kept_leads_to_the_promise_and_the_day_on_which_it_was_due()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new ReportAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await partner.OpenAsync($"{Report}/facts?number=5&standing=missed&edition=1");

        Assert.Equal("?number=5&standing=missed&edition=1&limit=50", hub.Query);
        foreach (var words in new[] { "Engagement : Non tenu", "n’a pas de fait qui le dise", $"/agreements/{ReportAnswers.Id}/commitments/5\"", "Engagement n° 5", "dû le 30 juin 2026" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Contains("Dépensé", (await partner.OpenAsync($"{Report}/facts?measure=spent&measure=ownMeans&family=training")).Body, StringComparison.Ordinal);
        Assert.Equal("?measure=spent&measure=ownMeans&family=training&limit=50", hub.Query);
    }

    [Fact]
    public async Task What_was_typed_stays_beside_what_another_saved_meanwhile()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new ReportAnswers { Refusal = (412, "precondition.failed", "") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(Report, "write", ("about", "overview"), ("etag", "\"6\""), ("text", "Une année de plus."));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains("Une année de plus.</textarea>", page.Body, StringComparison.Ordinal);
        Assert.Contains("Une première année.", page.SummaryInOneLine, StringComparison.Ordinal);
        Assert.Equal(("PUT /reports/2026/texts/overview", "\"6\"", "Une année de plus."), (hub.Path, hub.Condition, (string?)hub.Body!["text"]));
    }

    [Fact]
    public async Task A_year_that_runs_takes_a_word_which_stays_typed_where_it_is_refused()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new ReportAnswers { Refusal = (409, "report.year-runs", "word") };
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(Report, "transmit", ("etag", "\"7\""), ("transmittedOn", "2026-11-30"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("L’exercice n’est pas fini", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"2026-11-30\"", page.Body, StringComparison.Ordinal);
        Assert.Equal(("POST /reports/2026/transmit", null), (hub.Path, (string?)hub.Body!["word"]));
    }

    [Fact]
    public async Task The_staff_opens_a_report_and_writes_by_section_once_it_is_open()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new ReportAnswers { State = "notOpened", IsOver = true };
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.DoesNotContain("Écrire un texte", (await staff.OpenAsync(Report)).Body, StringComparison.Ordinal);
        var opened = await staff.SubmitAsync(Report, "open");
        Assert.Equal((HttpStatusCode.Found, "POST /reports"), (opened.Status, hub.Path));
        Assert.EndsWith($"{Report}?done=open", opened.Headers["Location"], StringComparison.Ordinal);

        fixture.Hub.Answer = new ReportAnswers { IsOver = true }.AnswerAsync;
        var page = await staff.OpenAsync(Report);
        Assert.Contains("Écrire un texte", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Pourquoi avant la fin", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_facts_of_a_figure_lead_to_what_they_are_about_and_go_on()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        var hub = new ReportAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await partner.OpenAsync($"{Report}/facts?measure=paid&family=none&party=ville&nature=operating&edition=1");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var words in new[] { $"/agenda/{ReportAnswers.Event}", $"/agreements/{ReportAnswers.Id}/funding/grants/3", "Virement 7", "500,00", "after=plus", $"{Report}/editions/1" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
        Assert.Equal("?measure=paid&family=none&party=ville&nature=operating&edition=1&limit=50", hub.Query);
    }

    [Fact]
    public async Task An_edition_is_shown_as_it_was_transmitted()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        fixture.Hub.Answer = new ReportAnswers().AnswerAsync;
        var page = await partner.OpenAsync($"{Report}/editions/1");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var words in new[] { "transmise le 20 janvier 2027", "Une première année.", "sort=forum&edition=1" })
            Assert.Contains(words, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_is_downloaded_as_PDF_an_edition_by_its_readers_and_the_draft_by_the_staff()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("ville"));
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new ReportAnswers { State = "transmitted" }.AnswerAsync;
        Assert.Contains($"href=\"{Report}/editions/1/pdf\"", (await partner.OpenAsync($"{Report}/editions/1")).Body, StringComparison.Ordinal);
        Assert.DoesNotContain($"{Report}/pdf", (await partner.OpenAsync(Report)).Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Report}/pdf\"", (await staff.OpenAsync(Report)).Body, StringComparison.Ordinal);
        string? asked = null;
        fixture.Hub.Answer = context =>
        {
            asked = context.Request.Path;
            (context.Response.ContentType, context.Response.Headers.ContentDisposition) = ("application/pdf", "attachment; filename=rapport.pdf");
            return context.Response.WriteAsync("%PDF", TestContext.Current.CancellationToken);
        };

        var file = await partner.OpenAsync($"{Report}/editions/1/pdf");
        Assert.Equal((HttpStatusCode.OK, "%PDF", "attachment; filename=rapport.pdf"), (file.Status, file.Body, file.Headers["Content-Disposition"]));
        Assert.EndsWith($"/api/partnership{Report}/editions/1/pdf", asked, StringComparison.Ordinal);
        await staff.OpenAsync($"{Report}/pdf");
        Assert.EndsWith($"/api/partnership{Report}/pdf", asked, StringComparison.Ordinal);
        Assert.NotEqual(HttpStatusCode.OK, (await partner.OpenAsync($"{Report}/pdf")).Status);
    }
}
