using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class CommitmentPagesTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Region = "region-grand-est";
    private static readonly Guid Id = Guid.Parse("0199c000-0000-7000-8000-000000000003");
    private static readonly string Register = $"/agreements/{Id}/commitments";
    private static readonly string Page = $"{Register}/4";

    private (string Method, string Path, JsonNode? Body, string Condition)? sent;

    [Fact]
    public async Task The_register_is_filtered_and_sorted_by_its_address_and_shows_what_is_late()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = Answer();
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
    }

    [Theory]
    [InlineData("everybody")]
    [InlineData("nobody")]
    public async Task What_all_promise_and_what_nobody_does_can_be_asked_for(string who)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer();
        fixture.Hub.Calls.Clear();
        await staff.OpenAsync($"{Register}?who={who}");
        Assert.Contains(fixture.Hub.Calls, call => call.StartsWith($"/api/partnership{Register}?", StringComparison.Ordinal) && call.Contains($"promisor={who}", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_figure_of_the_progress_leads_to_its_lines()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer();
        var page = await staff.OpenAsync(Register);
        Assert.Contains($"href=\"{Register}?who={Region}&state=overdue\"", page.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"{Register}?who=everybody&state=ongoing\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<rect class=\"chart-overdue\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Before_it_is_in_force_the_page_says_where_its_promises_are()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(inForceFrom: null);
        var page = await staff.OpenAsync(Register);
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("n’est pas encore en vigueur", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_schedule_goes_to_the_service_on_the_version_that_was_read()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = Answer();
        var answer = await partner.SubmitAsync(Page, "plan", ("etag", "\"7\""), ("kind", "recurring"), ("dueOn", "2026-06-30"), ("everyMonths", "6"), ("owner", "Le service formation"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.EndsWith($"{Page}?done=plan", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(("PUT", $"/api/partnership{Page}/plan", "\"7\""), (sent!.Value.Method, sent.Value.Path, sent.Value.Condition));
        Assert.Equal("""{"schedule":{"kind":"recurring","dueOn":"2026-06-30","everyMonths":6},"owner":"Le service formation"}""", sent.Value.Body!.ToJsonString());
    }

    [Theory]
    [InlineData("event", "https://hub.example/agenda/0199c000-0000-7000-8000-00000000000a", "0199c000-0000-7000-8000-00000000000a")]
    [InlineData("resource", "0199c000-0000-7000-8000-00000000000b", "0199c000-0000-7000-8000-00000000000b")]
    [InlineData("document", "https://hub.example/agenda/0199c000-0000-7000-8000-00000000000a", "https://hub.example/agenda/0199c000-0000-7000-8000-00000000000a")]
    public async Task A_proof_is_given_by_the_address_of_its_page(string kind, string typed, string reference)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer();
        var answer = await staff.SubmitAsync(
            Page, "fulfil", ("etag", "\"7\""), ("id", "0199c000-0000-7000-8000-00000000000c"), ("fulfilledOn", "2026-06-20"), ("occurrence", "2026-06-30"), ("proof.kind", kind), ("proof.title", "Atelier"), ("proof.reference", typed));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal((reference, "2026-06-30", "0199c000-0000-7000-8000-00000000000c"), ((string?)sent!.Value.Body!["proof"]!["reference"], (string?)sent.Value.Body["occurrence"], (string?)sent.Value.Body["id"]));
    }

    [Fact]
    public async Task A_refused_proof_is_kept_in_its_open_fold_beside_what_is_wrong_with_it()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer(refusal: new { code = "request.invalid", errors = new[] { new { field = "proof.reference", rule = "not-an-id", message = "" } } });
        var page = await staff.SubmitAsync(Page, "fulfil", ("id", "0199c000-0000-7000-8000-00000000000c"), ("fulfilledOn", "2026-06-20"), ("proof.kind", "event"), ("proof.title", "Atelier d'été"), ("proof.reference", "la fête"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"fulfil-proof-reference-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Donnez l’adresse de la page", page.Body, StringComparison.Ordinal);
        foreach (var kept in new[] { "value=\"la fête\"", "value=\"Atelier d'été\"", "value=\"0199c000-0000-7000-8000-00000000000c\"" })
            Assert.Contains(kept, page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_recorded_is_withdrawn_with_a_reason()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = Answer();
        var answer = await staff.SubmitAsync(Page, "withdraw", ("etag", "\"7\""), ("about", "0199c000-0000-7000-8000-00000000000d"), ("reason", "Mauvaise pièce"));

        Assert.Equal(HttpStatusCode.Found, answer.Status);
        Assert.Equal(($"/api/partnership{Page}/fulfilments/0199c000-0000-7000-8000-00000000000d/withdraw", "Mauvaise pièce"), (sent!.Value.Path, (string?)sent.Value.Body!["reason"]));
    }

    [Fact]
    public async Task Another_party_s_commitment_is_read_with_its_history_and_not_changed()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = Answer();
        var page = await partner.OpenAsync(Page);

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.DoesNotContain("name=\"action\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<del>31 mars 2026</del> → <ins>30 juin 2026</ins>", page.Body, StringComparison.Ordinal);
        Assert.Contains("Délibération 12", page.Body, StringComparison.Ordinal);
        Assert.Contains("<q lang=\"fr\">sous réserve du vote des crédits</q>", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_partner_space_says_how_far_its_own_promises_are()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner(Region));
        fixture.Hub.Answer = Answer();
        var page = await partner.OpenAsync("/partner");
        Assert.Contains($"href=\"{Register}?who={Region}&state=overdue\">2 En retard</a>", page.Body, StringComparison.Ordinal);
    }

    private RequestDelegate Answer(string? inForceFrom = "2026-02-02", object? refusal = null) => async context =>
    {
        context.Response.Headers.ETag = "\"7\"";
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsJsonAsync(Read(context.Request.Path.Value!, inForceFrom));
            return;
        }

        using var body = new StreamReader(context.Request.Body);
        sent = (context.Request.Method, context.Request.Path, JsonNode.Parse(await body.ReadToEndAsync(TestContext.Current.CancellationToken)), context.Request.Headers.IfMatch.ToString());
        context.Response.StatusCode = refusal is null ? StatusCodes.Status204NoContent : StatusCodes.Status400BadRequest;
        if (refusal is not null)
            await context.Response.WriteAsJsonAsync(refusal);
    };

    private static object Read(string path, string? inForceFrom) => path[(path.LastIndexOf('/') + 1)..] switch
    {
        "progress" => new
        {
            parties = new object[]
            {
                new { promisor = "party", party = Region, total = 5, done = 1, ongoing = 0, planned = 1, overdue = 2, unplanned = 1 },
                new { promisor = "everybody", party = (string?)null, total = 1, done = 0, ongoing = 1, planned = 0, overdue = 0, unplanned = 0 },
            },
        },
        "commitments" => new { items = new[] { Commitment } },
        "agreements" => new { items = new[] { new { id = Id, title = "Contrat", state = "inForce", inForceFrom } } },
        "audit" => new
        {
            items = new[]
            {
                new { id = 9, action = "changed", changedBy = "L'accueil", changedAt = "2026-03-01T08:00:00Z", changes = new[] { new { field = "schedule.dueOn", from = "2026-03-31", to = "2026-06-30" } } },
            },
        },
        "4" => new
        {
            commitment = Commitment,
            source = new { article = "3.2", firstLine = 12, lastLine = 12, quote = "financer l'équipement" },
            waiting = new[] { "2026-06-30" },
            fulfilments = new[]
            {
                new
                {
                    id = "0199c000-0000-7000-8000-00000000000d",
                    fulfilledOn = "2026-03-15",
                    proof = new { kind = "document", reference = "registre 12", title = "Délibération 12" },
                    recordedBy = "L'accueil",
                    recordedAt = "2026-03-16T08:00:00Z",
                },
            },
        },
        _ => new
        {
            id = Id,
            title = "Contrat",
            state = inForceFrom is null ? "draft" : "inForce",
            inForceFrom,
            parties = new[] { new { slug = Region, name = "Région" }, new { slug = "cnam", name = "Cnam" } },
            openPoints = Array.Empty<object>(),
            blocking = Array.Empty<int>(),
            content = new { commitments = new[] { new { party = Region, article = "3.2", text = "financer l'équipement", source = new { firstLine = 12, lastLine = 12, quote = "financer l'équipement" } } } },
            items = Array.Empty<object>(),
        },
    };

    private static object Commitment => new
    {
        id = "0199c000-0000-7000-8000-00000000000f",
        number = 4,
        promisor = "party",
        party = Region,
        article = "3.2",
        text = "financer l'équipement",
        condition = "sous réserve du vote des crédits",
        schedule = new { kind = "recurring", dueOn = "2026-06-30", everyMonths = 6 },
        state = "overdue",
        nextDueOn = "2026-06-30",
        late = 1,
        fulfilled = 1,
    };
}
