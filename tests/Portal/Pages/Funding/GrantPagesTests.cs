using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Funding.FundingAnswers;

namespace SkillsHub.Portal.Tests.Pages.Funding;

public sealed class GrantPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly string Grants = $"{Folder}/grants";
    private static readonly string Grant = $"{Grants}/1";

    [Fact]
    public async Task Grants_are_filtered_by_their_address()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        fixture.Hub.Calls.Clear();
        var page = await staff.OpenAsync($"{Grants}?funder={Ville}&year=1&nature=investment&state=called");

        var call = Assert.Single(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Grants}?", StringComparison.Ordinal));
        foreach (var asked in new[] { $"funder={Ville}", "fiscalYear=1", "nature=investment", "state=called" })
            Assert.Contains(asked, call, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Grant}\">1</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("28\u202f000,00\u00a0€", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_tells_its_way_from_the_request_to_the_payment_with_what_was_reversed()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var page = await partner.OpenAsync(Grant);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var order = new[] { "10 février 2026", "1er mars 2026", "Appel de fonds 1", "Mauvais compte", "20 avril 2026" }.Select(step => page.Body.IndexOf(step, StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, order);
        Assert.Equal(order.Order(), order);
        Assert.DoesNotContain("name=\"amount\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_refused_stands_among_the_sums_of_a_grant()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers { Grants = [new { number = 1, line = 1, funder = Ville, state = "refused", planned = 30_000m, asked = 6_000m, refused = 6_000m }] }.AnswerAsync;
        Assert.Contains("<th scope=\"row\">Refusé</th>", (await partner.OpenAsync(Grant)).Body, StringComparison.Ordinal);

        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        Assert.DoesNotContain("<th scope=\"row\">Refusé</th>", (await partner.OpenAsync(Grant)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_grant_on_a_line_that_is_set_aside_shows_that_nothing_is_planned_and_not_that_it_is_unknown()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Ville));
        fixture.Hub.Answer = new FundingAnswers { Grants = [new { number = 1, line = 1, funder = Ville, state = "asked", planned = (decimal?)null, isLineAside = true, asked = 6_000m }] }.AnswerAsync;

        var grant = (await partner.OpenAsync(Grant)).Body;
        Assert.Contains("écartée du plan\u00a0: rien n’y est plus prévu", grant, StringComparison.Ordinal);
        Assert.DoesNotContain("<th scope=\"row\">Prévu</th>", grant, StringComparison.Ordinal);
        Assert.Contains("<td class=\"figure\">ligne écartée</td>", (await partner.OpenAsync(Grants)).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_step_takes_the_voucher_that_justifies_it()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        await staff.SubmitAsync(Grant, "voucher", ("about", StepId), ("id", VoucherId), ("proof.kind", "document"), ("proof.title", "Délibération"), ("proof.reference", "DEL-12"));
        Assert.Equal(("POST", $"/api/partnership{Grant}/steps/{StepId}/vouchers"), (hub.Method, hub.Path));
        await staff.SubmitAsync(Grant, "withdraw-voucher", ("about", $"{StepId}_{VoucherId}"), ("reason", "Erreur"));
        Assert.Equal($"/api/partnership{Grant}/steps/{StepId}/vouchers/{VoucherId}/withdraw", hub.Path);
    }

    [Fact]
    public async Task A_request_is_for_a_line_and_a_year()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var answer = await staff.SubmitAsync(Grants, "ask", ("id", StepId), ("line", "1"), ("fiscalYear", "1"), ("askedOn", "2026-02-10"), ("amount", "30 000"), ("reference", "Courrier 3"));

        Assert.Contains($"{Grants}/3?done=ask", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal($$"""{"id":"{{StepId}}","line":1,"fiscalYear":1,"askedOn":"2026-02-10","amount":30000,"reference":"Courrier 3"}""", hub.Body);
    }

    [Theory]
    [InlineData(1, 6_000, "asked", 1, "2025-01-01", true)]
    [InlineData(1, 4_000, "granted", 1, "2025-01-01", false)]
    [InlineData(1, 0, "withdrawn", 2, "2026-01-01", false)]
    [InlineData(2, 6_000, "paid", 1, "2025-01-01", false)]
    [InlineData(2, 6_000, "paid", 2026, "2026-01-01", true)]
    public async Task A_request_beyond_the_plan_is_told_with_what_the_line_already_carries(int line, int granted, string state, int year, string firstDay, bool isBeyond)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers
        {
            Grants =
            [
                new { number = 1, line, state, asked = 6_000m, granted, planned = 10_000m, fiscalYear = new { year, firstDay } },
                new { number = 2, line = 3, state = "paid", asked = 9_000m, granted = 9_000m, planned = 10_000m },
                new { number = 3, line, state = "asked", asked = 6_000m, granted = 0m, planned = 10_000m, fiscalYear = new { year = 2, firstDay = "2026-01-01" } },
            ],
        }.AnswerAsync;
        var answer = await staff.SubmitAsync(Grants, "ask", ("id", StepId), ("line", $"{line}"), ("fiscalYear", "2"), ("askedOn", "2026-02-10"), ("amount", "6 000"));

        Assert.EndsWith($"{Grants}/3?done={(isBeyond ? "ask-beyond" : "ask")}", answer.Headers["Location"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("request", "requests", "", "")]
    [InlineData("decide", "decisions", "", "")]
    [InlineData("refuse", "refusals", "", ",\"reason\":\"Trop tard\"")]
    [InlineData("call", "calls", "", ",\"expectedOn\":\"2026-07-01\"")]
    [InlineData("pay", "payments", "\"instalment\":1,", "")]
    public async Task Each_step_is_recorded_on_the_version_that_was_read(string action, string steps, string instalment, string own)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        var page = await staff.OpenAsync(Grant);
        Assert.Contains($"name=\"action\" value=\"{action}\"", page.Body, StringComparison.Ordinal);
        var answer = await staff.SubmitAsync(Grant, action, ("etag", "\"7\""), ("key", "clef-1"), ("instalment", "1"), ("on", "2026-06-01"), ("amount", "1 234,56"), ("reference", "Virement 9"), ("expectedOn", "2026-07-01"), ("reason", "Trop tard"));

        Assert.EndsWith($"{Grant}?done={action}", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(("POST", $"/api/partnership{Grant}/{steps}", "\"7\"", "clef-1"), (hub.Method, hub.Path, hub.Condition, hub.Key));
        Assert.Equal("{" + instalment + "\"on\":\"2026-06-01\",\"amount\":1234.56,\"reference\":\"Virement 9\"" + own + "}", hub.Body);
    }

    [Fact]
    public async Task A_payment_beyond_its_call_is_refused_with_the_sums_and_keeps_its_number()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status409Conflict, new { code = "grant.over-called", instalment = 1, called = 10_000m, paid = 11_000m }) }.AnswerAsync;
        var page = await staff.SubmitAsync(Grant, "pay", ("etag", "\"7\""), ("key", "clef-1"), ("instalment", "1"), ("on", "2026-06-01"), ("amount", "7 000"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Ce serait verser 11\u202f000,00\u00a0€ sur cet appel\u00a0: 10\u202f000,00\u00a0€ sont appelés.", page.Body, StringComparison.Ordinal);
        foreach (var kept in new[] { "name=\"key\" value=\"clef-1\"", "value=\"7 000\"", "value=\"2026-06-01\"" })
            Assert.Contains(kept, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_payment_s_form_has_a_number_of_its_own_each_time_it_is_opened()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;
        var first = await staff.OpenAsync(Grant);
        var second = await staff.OpenAsync(Grant);

        Assert.Matches("name=\"key\" value=\"[0-9a-f-]{36}\"", first.Body);
        Assert.NotEqual(Number(first.Body), Number(second.Body));
    }

    [Fact]
    public async Task A_step_is_reversed_with_a_reason()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var hub = new FundingAnswers();
        fixture.Hub.Answer = hub.AnswerAsync;
        await staff.SubmitAsync(Grant, "reverse", ("etag", "\"7\""), ("about", StepId), ("reason", "Mauvais compte"));

        Assert.Equal(("POST", $"/api/partnership{Grant}/steps/{StepId}/reverse", """{"reason":"Mauvais compte"}"""), (hub.Method, hub.Path, hub.Body));
    }

    [Fact]
    public async Task Who_comes_second_to_a_step_finds_the_reason_still_there()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Refusal = (StatusCodes.Status412PreconditionFailed, new { code = "precondition.failed" }) }.AnswerAsync;
        var page = await staff.SubmitAsync(Grant, "reverse", ("etag", "\"6\""), ("about", StepId), ("reason", "Mauvais compte, vraiment"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains(">Mauvais compte, vraiment</textarea>", page.Body, StringComparison.Ordinal);
    }

    private static string Number(string body) => body[body.IndexOf("name=\"key\"", StringComparison.Ordinal)..][..60];

    [Fact]
    public async Task What_was_typed_is_kept_though_the_thing_cannot_be_read_for_the_moment()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var down = (StatusCodes.Status503ServiceUnavailable, (object)new { code = "unavailable" });
        fixture.Hub.Answer = new FundingAnswers { Absent = "1", Refusal = down }.AnswerAsync;
        var payment = await staff.SubmitAsync($"{Folder}/grants/1", "pay", ("key", "clef-1"), ("etag", "\"7\""), ("instalment", "2"), ("on", "2026-03-05"), ("amount", "12,50"), ("reference", "V 9"));
        fixture.Hub.Answer = new FundingAnswers { Absent = ExpenseId, Refusal = down }.AnswerAsync;
        var reversal = await staff.SubmitAsync($"{Folder}/expenses/{ExpenseId}", "reverse", ("about", "expense"), ("reason", "Payée deux fois"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.ServiceUnavailable), (payment.Status, reversal.Status));
        foreach (var kept in new[] { "value=\"12,50\"", "value=\"V 9\"", "<option value=\"2\" selected", "value=\"clef-1\"" })
            Assert.Contains(kept, payment.Body, StringComparison.Ordinal);
        Assert.Contains("Payée deux fois", reversal.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("grants/1", "1", "reverse", StepId, "Le financeur le lit dans le journal. Aucune donnée personnelle.")]
    [InlineData($"expenses/{ExpenseId}", ExpenseId, "reverse", "expense", "Ceux qui financent la dépense le lisent au grand livre. Aucune donnée personnelle.")]
    [InlineData($"in-kind/{ContributionId}", ContributionId, "withdraw", "contribution", "L’organisation qui donne et l’équipe de la Maison le lisent ici. Aucune donnée personnelle.")]
    public async Task Who_reads_a_reason_is_said_though_the_thing_cannot_be_read_for_the_moment(string place, string last, string action, string about, string hint)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers { Absent = last, Refusal = (StatusCodes.Status503ServiceUnavailable, new { code = "unavailable" }) }.AnswerAsync;

        var page = await staff.SubmitAsync($"{Folder}/{place}", action, ("about", about), ("reason", "Payée deux fois"));

        Assert.Contains(hint, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_writes_a_reference_or_a_reason_is_told_that_the_journal_keeps_it()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = new FundingAnswers().AnswerAsync;

        Assert.Contains("Le financeur la lit dans le journal, pour toujours. Aucune donnée personnelle.", (await staff.OpenAsync(Grant)).Body, StringComparison.Ordinal);
        Assert.Contains("Les parties le lisent dans le journal. Aucune donnée personnelle.", (await staff.OpenAsync($"{Folder}/lines/2")).Body, StringComparison.Ordinal);
    }
}
