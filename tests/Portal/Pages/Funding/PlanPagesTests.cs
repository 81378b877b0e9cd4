using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Funding.FundingAnswers;

namespace SkillsHub.Portal.Tests.Pages.Funding;

public sealed class PlanPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Line = $"{Folder}/lines/2";
    private static readonly string Base = $"{Folder}/bases/2";

    [Fact]
    public async Task The_plan_shows_who_gives_what_and_writes_unknown_where_nobody_has_said()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = await partner.OpenAsync(Folder);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        foreach (var shown in new[] { "30\u202f000,00\u00a0€</td>", "15\u00a0%</td>", "170\u202f000,00\u00a0€", "<td class=\"figure\">inconnu</td>", "le taux ou le montant", "30\u202f000,00\u00a0€ et 1 part inconnue", "partie jusqu’au 31 décembre 2026", "faites défiler" })
            Assert.Contains(shown, page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain(">0,00", page.Body, StringComparison.Ordinal);
        // A partner changes nothing of it.
        Assert.DoesNotContain("/funding/lines/", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/budget")]
    public async Task The_budget_that_the_committee_approved_is_shown_beside_what_it_became(string place)
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = await partner.OpenAsync($"{Folder}{place}");

        foreach (var shown in new[] { "28\u202f000,00\u00a0€</strong>, approuvé par la", "plan changé depuis", "cet exercice fait maintenant 30\u202f000,00\u00a0€ et 1 part inconnue", $"/agreements/{Id}/committee/meetings/2#decision-4", "<strong>aucune ligne au plan</strong>, approuvé par la" })
            Assert.Contains(shown, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_budget_of_one_year_is_asked_for_by_its_address()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await staff.OpenAsync($"{Folder}/budget?by=nature&funder={Ville}&fiscalYear=1&nature=operating");

        Assert.Contains($"/api/partnership{Folder}/budget?by=nature&funder={Ville}&fiscalYear=1&nature=operating", fixture.Hub.Calls);
        Assert.Contains($"href=\"{Folder}/budget?by=year&funder={Ville}&fiscalYear=1&nature=operating\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_that_is_no_longer_what_was_signed_says_so_and_by_which_amendment()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = await partner.OpenAsync(Folder);

        foreach (var shown in new[] { "le texte signé dit 20\u00a0%", $"/agreements/{Id}/amendments/3", "Vote du conseil" })
            Assert.Contains(shown, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_changes_signed_money_is_asked_with_it_and_kept_when_it_is_refused()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var errors = new[] { new { field = "by.amendment", rule = "funding.needs-amendment", message = "" } };
        var hub = new FundingAnswers { Refusal = (StatusCodes.Status400BadRequest, new { code = "funding.needs-amendment", errors }) };
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.Contains("name=\"by.amendment\"", (await staff.OpenAsync($"{Folder}/lines/1")).Body, StringComparison.Ordinal);
        var page = await staff.SubmitAsync($"{Folder}/lines/1", "line", ("etag", "\"7\""), ("funder", Ville), ("nature", "investment"), ("base", "1"), ("rate", "10"), ("by.reason", "Vote du conseil"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("value=\"Vote du conseil\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("dites quel avenant en vigueur le change", page.Body, StringComparison.Ordinal);
        Assert.Equal("""{"amendment":null,"decision":null,"reason":"Vote du conseil"}""", hub.Sent!["by"]!.ToJsonString());
    }

    [Theory]
    [InlineData(null, "dates inconnues", true)]
    [InlineData("2025-09-01", "du 1er septembre 2025 au 31 août 2026", false)]
    public async Task Fiscal_years_have_days_once_somebody_says_where_they_begin(string? origin, string days, bool isAsked)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Origin = origin }.AnswerAsync;
        var page = await staff.OpenAsync(Folder);

        Assert.Contains(days, page.Body, StringComparison.Ordinal);
        Assert.Equal(isAsked, page.Body.Contains($"href=\"/agreements/{Id}/years\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_line_set_aside_stands_apart_with_its_reason()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = await staff.OpenAsync(Folder);

        Assert.Contains("Lue deux fois", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"line-3\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task In_English_euros_stand_before_the_figure()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        await staff.ChooseEnglishAsync();
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;

        Assert.Contains("€30,000.00 and 1 unknown share", (await staff.OpenAsync(Folder)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("12 000,50", "12000.50")]
    [InlineData("12\u202f000.50", "12000.50")]
    [InlineData("", "null")]
    public async Task A_line_goes_to_the_service_on_the_version_that_was_read(string typed, string amount)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await staff.SubmitAsync(Line, "line", ("etag", "\"7\""), ("funder", "cnam"), ("nature", "operating"), ("base", ""), ("amount", typed), ("isPerYear", "true"), ("fiscalYears", "1, 2;2027"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith($"{Folder}?done=line", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(("PUT", $"/api/partnership{Folder}/plan/lines/2", "\"7\""), (hub.Method, hub.Path, hub.Condition));
        Assert.Equal($$"""{"funder":"cnam","nature":"operating","base":null,"rate":null,"amount":{{amount}},"ceiling":null,"isPerYear":true,"fiscalYears":[1,2,2027],"by":null}""", hub.Body);
    }

    [Theory]
    [InlineData("amount", "1.000")]
    [InlineData("rate", "quinze")]
    [InlineData("fiscalYears", "un, deux")]
    public async Task What_cannot_be_read_is_not_sent_and_not_lost(string field, string typed)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.SubmitAsync(Line, "line", ("etag", "\"7\""), ("funder", "cnam"), ("nature", "operating"), (field, typed));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Null(hub.Method);
        Assert.Contains($"id=\"f-{field}-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"value=\"{typed}\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shares_beyond_their_base_are_refused_with_the_sums_and_kept()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status409Conflict, new { code = "funding.amounts-exceed-base", @base = 1, sum = 210_000m, baseAmount = 200_000m }) }.AnswerAsync;
        var page = await staff.SubmitAsync($"{Folder}/lines/new", "line", ("etag", "\"7\""), ("funder", "cnam"), ("nature", "investment"), ("base", "1"), ("rate", "90"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Les parts feraient 210\u202f000,00\u00a0€ pour une base de 200\u202f000,00\u00a0€.", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"90\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"1\" selected", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_to_a_line_keeps_what_was_typed_and_reads_what_is_saved()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status412PreconditionFailed, new { code = "precondition.failed" }) }.AnswerAsync;
        var page = await staff.SubmitAsync(Line, "line", ("etag", "\"6\""), ("funder", "ville"), ("nature", "operating"), ("base", "2"), ("rate", "40"), ("fiscalYears", "1, 2"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains("value=\"40\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<dd class=\"as-written\">Le Cnam</dd>", page.Body, StringComparison.Ordinal);
        Assert.Contains("name=\"etag\" value=\"\"7\"\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_typed_stays_when_the_plan_cannot_be_read_meanwhile()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Absent = "plan", Refusal = (StatusCodes.Status503ServiceUnavailable, new { }) }.AnswerAsync;
        var page = await staff.SubmitAsync(Line, "line", ("etag", "\"7\""), ("rate", "12,5"));

        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("value=\"12,5\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_is_set_aside_with_a_reason()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        await staff.SubmitAsync(Line, "aside", ("etag", "\"7\""), ("about", "line"), ("reason", "Lue deux fois"));

        Assert.Equal(("POST", $"/api/partnership{Folder}/plan/lines/2/set-aside", """{"reason":"Lue deux fois","amendment":null}"""), (hub.Method, hub.Path, hub.Body));
    }

    [Fact]
    public async Task A_base_has_an_amount_of_its_own_in_some_years()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.Contains("name=\"years[0].amount\" type=\"text\" value=\"50000,50\"", (await staff.OpenAsync(Base)).Body, StringComparison.Ordinal);
        await staff.SubmitAsync(
            Base, "base", ("etag", "\"7\""), ("name", "budget"), ("isPerYear", "true"), ("years[0].year", "1"), ("years[0].amount", "50 000"), ("years[1].year", ""), ("years[1].amount", ""), ("years[2].year", "2"), ("years[2].amount", "60 000,10"));

        Assert.Equal($"/api/partnership{Folder}/plan/bases/2", hub.Path);
        Assert.Equal("""{"name":"budget","amount":null,"isPerYear":true,"by":null,"years":[{"year":1,"amount":50000},{"year":2,"amount":60000.10}]}""", hub.Body);
    }

    [Fact]
    public async Task A_base_that_is_known_by_year_alone_is_asked_with_what_allows_another_amount()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var errors = new[] { new { field = "by.reason", rule = "funding.needs-reason", message = "" } };
        var hub = new FundingAnswers { Refusal = (StatusCodes.Status400BadRequest, new { code = "funding.needs-reason", errors }) };
        fixture.Hub.Answer = hub.AnswerAsync;
        Assert.Contains("name=\"by.reason\"", (await staff.OpenAsync(Base)).Body, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"by.reason\"", (await staff.OpenAsync($"{Folder}/bases/new")).Body, StringComparison.Ordinal);
        var page = await staff.SubmitAsync(Base, "base", ("etag", "\"7\""), ("name", "budget"), ("isPerYear", "true"), ("years[0].year", "1"), ("years[0].amount", "120 000"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"f-by-reason-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"120 000\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_comes_second_reads_the_amounts_by_year_that_are_saved_now()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status412PreconditionFailed, new { code = "precondition.failed" }) }.AnswerAsync;
        var page = await staff.SubmitAsync(Base, "base", ("etag", "\"6\""), ("name", "budget de fonctionnement"), ("isPerYear", ""), ("years[0].year", "1"), ("years[0].amount", "60 000"), ("years[1].year", "2"), ("years[1].amount", "70 000"));

        foreach (var (label, saved) in new[] { ("Chaque exercice", "oui"), ("Montants par exercice 1, Montant en euros", "50000,50"), ("Montants par exercice 2, Exercice", "rien") })
            Assert.Contains($"<dt>{label}</dt> <dd class=\"as-written\">{saved}</dd>", page.SummaryInOneLine, StringComparison.Ordinal);
        Assert.DoesNotContain("<dt>Nom</dt>", page.SummaryInOneLine, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_staff_opens_a_form_of_the_plan()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        foreach (var path in new[] { Line, Base, $"{Folder}/lines/new", $"{Folder}/bases/new", $"{Folder}/expenses/new", $"{Folder}/expenses/import", $"{Folder}/open-data/1" })
            Assert.NotEqual(HttpStatusCode.OK, (await partner.OpenAsync(path)).Status);
    }

    [Fact]
    public async Task Before_the_last_signature_each_page_says_that_there_is_no_money_yet()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { InForceFrom = null }.AnswerAsync;
        foreach (var page in new[] { "", "/grants", "/expenses", "/statement", "/budget", "/in-kind", "/open-data", "/lines/new" })
        {
            var answer = await staff.OpenAsync($"{Folder}{page}");
            Assert.Equal(HttpStatusCode.OK, answer.Status);
            Assert.Contains("La convention n’est pas encore en vigueur", answer.Body, StringComparison.Ordinal);
        }
    }
}
