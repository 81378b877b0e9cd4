using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using static SkillsHub.Portal.Tests.Pages.Commitments.CommitmentAnswers;

namespace SkillsHub.Portal.Tests.Pages.Commitments;

public sealed class CommitmentPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private readonly CommitmentAnswers hub = new();

    [Fact]
    public async Task The_register_is_filtered_and_sorted_by_its_address_and_shows_what_is_late()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        fixture.Hub.Calls.Clear();
        var page = await partner.OpenAsync($"{Register}?who={Region}&state=overdue&article=3.2&sort=due");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        var call = Assert.Single(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Register}?", StringComparison.Ordinal));
        foreach (var asked in new[] { $"party={Region}", "state=overdue", "article=3.2", "sort=due" })
            Assert.Contains(asked, call, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{Page}\" lang=\"fr\">financer l'équipement</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<tr class=\"late\">", page.Body, StringComparison.Ordinal);
        Assert.Contains("30 juin 2026", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"overdue\" selected", page.Body, StringComparison.Ordinal);
        Assert.Contains(">Écarté</span>", page.Body, StringComparison.Ordinal);
        Assert.Contains(">Terminé le 1er mai 2026</span>", page.Body, StringComparison.Ordinal);
        Assert.Contains("faites défiler", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("nobody")]
    public async Task What_all_promise_and_what_nobody_does_can_be_asked_for(string who)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        fixture.Hub.Calls.Clear();
        await staff.OpenAsync($"{Register}?who={who}");
        Assert.Contains(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Register}?", StringComparison.Ordinal) && call.Contains($"promisor={who}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_figure_of_the_progress_leads_to_its_lines()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        var page = await staff.OpenAsync(Register);
        Assert.Contains($"href=\"{Register}?who={Region}&state=overdue\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Register}?who=everybody&state=ongoing\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"chart-overdue\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_it_is_in_force_the_page_says_where_its_promises_are()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer(inForceFrom: null);
        var page = await staff.OpenAsync(Register);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("n’est pas encore en vigueur", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_goes_to_the_service_on_the_version_that_was_read()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        var answer = await partner.SubmitAsync(Page, "plan", ("etag", "\"7\""), ("schedule.kind", "recurring"), ("schedule.dueOn", "2026-06-30"), ("schedule.everyMonths", "6"), ("owner", "Le service formation"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith($"{Page}?done=plan", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(("PUT", $"/api/partnership{Page}/plan", "\"7\""), (hub.Sent!.Value.Method, hub.Sent.Value.Path, hub.Sent.Value.Condition));
        Assert.Equal("""{"schedule":{"kind":"recurring","dueOn":"2026-06-30","everyMonths":6},"owner":"Le service formation","reason":null}""", hub.Sent.Value.Body!.ToJsonString());
    }

    [Theory]
    [InlineData("", "2026-06-30", "", "kind", "2026-06-30")]
    [InlineData("", "", "6", "kind", "6")]
    [InlineData("once", "2026-06-30", "six", "everyMonths", "six")]
    public async Task What_was_typed_of_a_schedule_is_never_dropped_in_silence(string kind, string dueOn, string everyMonths, string field, string kept)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        var page = await staff.SubmitAsync(Page, "plan", ("etag", "\"7\""), ("schedule.kind", kind), ("schedule.dueOn", dueOn), ("schedule.everyMonths", everyMonths));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Null(hub.Sent);
        Assert.Contains($"id=\"plan-schedule-{field}-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"value=\"{kept}\"", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("event", "https://hub.example/agenda/0199c000-0000-7000-8000-00000000000a", "0199c000-0000-7000-8000-00000000000a")]
    [InlineData("event", "https://hub.example/agenda/0199c000-0000-7000-8000-00000000000a/?done=published#top", "0199c000-0000-7000-8000-00000000000a")]
    [InlineData("resource", "/documents/0199c000-0000-7000-8000-00000000000b/edit?x=/1", "0199c000-0000-7000-8000-00000000000b")]
    [InlineData("resource", "0199c000-0000-7000-8000-00000000000b", "0199c000-0000-7000-8000-00000000000b")]
    [InlineData("document", "https://hub.example/agenda/0199c000-0000-7000-8000-00000000000a", "https://hub.example/agenda/0199c000-0000-7000-8000-00000000000a")]
    public async Task A_proof_is_given_by_the_address_of_its_page(string kind, string typed, string reference)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        var answer = await staff.SubmitAsync(
            Page, "fulfil", ("etag", "\"7\""), ("id", "0199c000-0000-7000-8000-00000000000c"), ("fulfilledOn", "2026-06-20"), ("occurrence", "2026-06-30"), ("proof.kind", kind), ("proof.title", "Atelier"), ("proof.reference", typed));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal((reference, "2026-06-30", "0199c000-0000-7000-8000-00000000000c"), ((string?)hub.Sent!.Value.Body!["proof"]!["reference"], (string?)hub.Sent.Value.Body["occurrence"], (string?)hub.Sent.Value.Body["id"]));
    }

    [Fact]
    public async Task A_refused_proof_is_kept_in_its_open_fold_beside_what_is_wrong_with_it()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer(refusal: new { code = "request.invalid", errors = new[] { new { field = "proof.reference", rule = "not-an-id", message = "" } } });
        var page = await staff.SubmitAsync(Page, "fulfil", ("id", "0199c000-0000-7000-8000-00000000000c"), ("fulfilledOn", "2026-06-20"), ("proof.kind", "event"), ("proof.title", "Atelier d'été"), ("proof.reference", "la fête"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"fulfil-proof-reference-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Donnez l’adresse de la page", page.Body, StringComparison.Ordinal);
        foreach (var kept in new[] { "value=\"la fête\"", "value=\"Atelier d'été\"", "value=\"0199c000-0000-7000-8000-00000000000c\"" })
            Assert.Contains(kept, page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2026-06-30")]
    [InlineData("")]
    public async Task Of_two_who_record_a_proof_the_second_keeps_what_was_typed(string answered)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer(refusal: new { code = "precondition.failed" }, status: StatusCodes.Status412PreconditionFailed, waiting: answered.Length == 0 ? [] : ["2026-12-31"]);
        var page = await staff.SubmitAsync(Page, "fulfil", ("etag", "\"6\""), ("fulfilledOn", "2026-06-20"), ("occurrence", answered), ("proof.kind", "document"), ("proof.title", "Atelier d'été"), ("proof.reference", "registre 13"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        Assert.Contains("value=\"Atelier d'été\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"2026-12-31\" selected", page.Body, StringComparison.Ordinal);
        if (answered.Length > 0)
        {
            Assert.Contains($"<option value=\"{answered}\" selected", page.Body, StringComparison.Ordinal);
            Assert.Contains("n’attend plus de preuve", page.Body, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Of_two_who_plan_the_second_keeps_what_was_typed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer(refusal: new { code = "precondition.failed" }, status: StatusCodes.Status412PreconditionFailed);
        var page = await staff.SubmitAsync(Page, "plan", ("etag", "\"6\""), ("schedule.kind", "once"), ("schedule.dueOn", "2027-01-15"), ("owner", "La direction"));

        Assert.Equal(HttpStatusCode.PreconditionFailed, page.Status);
        foreach (var kept in new[] { "value=\"2027-01-15\"", "value=\"La direction\"", "name=\"etag\" value=\"\"7\"\"" })
            Assert.Contains(kept, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_whose_agreement_cannot_be_read_says_so()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context => context.Request.Path.Value!.EndsWith($"{Id}", StringComparison.Ordinal) ? Unavailable(context) : hub.Answer()(context);
        var page = await staff.OpenAsync(Page);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Contains("momentanément indisponible", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Today_is_the_hub_s_day_not_that_of_the_portal()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        var page = await staff.OpenAsync(Page);
        Assert.Contains("name=\"fulfilledOn\" type=\"date\" value=\"2026-07-01\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("sans preuve", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_proof_that_was_sent_before_leads_to_what_is_recorded()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer(refusal: new { code = "commitment.fulfilment-exists" }, status: StatusCodes.Status409Conflict);
        var answer = await staff.SubmitAsync(Page, "fulfil", ("id", "0199c000-0000-7000-8000-00000000000c"), ("fulfilledOn", "2026-06-20"), ("proof.kind", "document"), ("proof.title", "Atelier"), ("proof.reference", "registre 13"));

        Assert.EndsWith($"{Page}?done=repeated", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Contains("était déjà enregistrée, telle que vous l’aviez d’abord envoyée", (await staff.OpenAsync($"{Page}?done=repeated")).Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_recorded_is_withdrawn_with_a_reason()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        var answer = await staff.SubmitAsync(Page, "withdraw", ("etag", "\"7\""), ("about", "0199c000-0000-7000-8000-00000000000d"), ("reason", "Mauvaise pièce"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(($"/api/partnership{Page}/fulfilments/0199c000-0000-7000-8000-00000000000d/withdraw", "Mauvaise pièce"), (hub.Sent!.Value.Path, (string?)hub.Sent.Value.Body!["reason"]));
    }

    [Fact]
    public async Task Staff_says_who_promises_sets_a_line_aside_and_enters_what_was_not_recognised()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        await staff.SubmitAsync(Page, "attribute", ("etag", "\"7\""), ("parties", Region), ("parties", "cnam"));
        Assert.Equal(($"/api/partnership{Page}/attribute", $$"""{"parties":["{{Region}}","cnam"],"everybody":false}"""), (hub.Sent!.Value.Path, hub.Sent.Value.Body!.ToJsonString()));

        await staff.SubmitAsync(Page, "aside", ("etag", "\"7\""), ("about", "line"), ("reason", "Inscrit deux fois"));
        Assert.Equal(($"/api/partnership{Page}/set-aside", "Inscrit deux fois"), (hub.Sent!.Value.Path, (string?)hub.Sent.Value.Body!["reason"]));

        var entered = await staff.SubmitAsync(Register, "register", ("firstLine", "12"), ("lastLine", "13"), ("text", "prêter une salle"), ("everybody", "true"));
        Assert.EndsWith($"{Register}?done=register", entered.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(($"/api/partnership{Register}", 12, true), (hub.Sent!.Value.Path, (int)hub.Sent.Value.Body!["firstLine"]!, (bool)hub.Sent.Value.Body["everybody"]!));
    }

    [Fact]
    public async Task A_promise_that_is_refused_at_the_register_is_kept_as_it_was_typed()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer(refusal: new { code = "commitment.not-in-the-passage", errors = new[] { new { field = "text", rule = "commitment.not-in-the-passage", message = "" } } });
        var page = await staff.SubmitAsync(Register, "register", ("firstLine", "12"), ("lastLine", "13"), ("text", "prêter une salle"), ("parties", "cnam"));

        Assert.Contains("copiez-les du texte", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"cnam\" checked", page.Body, StringComparison.Ordinal);
        Assert.Contains(">prêter une salle</textarea>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_party_s_commitment_is_read_with_its_history_and_not_changed()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = hub.Answer();
        var page = await partner.OpenAsync(Page);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("name=\"action\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<del>31 mars 2026</del> → <ins>30 juin 2026</ins>", page.Body, StringComparison.Ordinal);
        Assert.Contains("Délibération 12", page.Body, StringComparison.Ordinal);
        Assert.Contains("preuve non vérifiée", page.Body, StringComparison.Ordinal);
        Assert.Contains("<q lang=\"fr\">sous réserve du vote des crédits</q>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_concerns_the_reader_s_organisation_and_what_stands_outside_articles_can_be_asked_for()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = hub.Answer();
        fixture.Hub.Calls.Clear();
        await partner.OpenAsync($"{Register}?who=mine&article=-");
        Assert.Contains(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Register}?", StringComparison.Ordinal) && call.Contains($"concerns={Region}&article=-", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_articles_to_choose_from_are_those_of_the_register()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = hub.Answer();
        var page = await staff.OpenAsync(Register);
        Assert.Contains("<option value=\"3.2\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<option value=\"-\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("<option value=\"9\"", page.Body, StringComparison.Ordinal);
    }

    private static Task Unavailable(HttpContext context)
    {
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        return context.Response.WriteAsJsonAsync(new { code = "service.unavailable" });
    }
}
