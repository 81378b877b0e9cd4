using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>What a partner changes of its subscription, what it reads of one delivery, and what the hub sees of those that are late.</summary>
public sealed class WebhookCareTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly Guid Delivery = Guid.CreateVersion7();
    private static readonly string Page = $"/webhooks/{Id}";

    private readonly ConcurrentQueue<string> sent = [];
    private (int Status, object Problem)? refusal;

    [Fact]
    public async Task A_partner_changes_where_and_of_what_its_subscription_is_told()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = AnswerAsync;
        var page = (await partner.OpenAsync(Page)).Body;
        Assert.Contains("value=\"https://region.example/hook\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"hooks@region.example\"", page, StringComparison.Ordinal);

        var answer = await partner.SubmitAsync(Page, "edit", ("url", "https://region.example/new"), ("types", "skillshub.events.*"), ("contactEmail", ""), ("contactLanguage", "fr"), ("etag", "\"7\""));

        Assert.EndsWith($"{Page}?done=edit", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(
            $"PUT /api/events{Page} \"7\" {{\"url\":\"https://region.example/new\",\"types\":[\"skillshub.events.*\"],\"contactEmail\":null,\"contactLanguage\":\"fr\",\"handshake\":false}}", Assert.Single(sent));
    }

    [Fact]
    public async Task What_was_typed_stays_where_the_receiver_does_not_agree_and_its_answer_is_shown()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = AnswerAsync;
        refusal = (422, new { code = "webhook.handshake-refused", origin = "hub.example", receiverStatus = 405, errors = new[] { new { field = "url", rule = "webhook.handshake-refused", message = "…" } } });

        var page = (await partner.SubmitAsync(Page, "edit", ("url", "https://region.example/deaf"), ("contactEmail", "it@region.example"), ("handshake", "true"), ("etag", "\"7\""))).Body;

        Assert.Contains("n’a pas accepté d’être prévenu", page, StringComparison.Ordinal);
        Assert.Contains("HTTP 405", page, StringComparison.Ordinal);
        Assert.Contains("value=\"https://region.example/deaf\"", page, StringComparison.Ordinal);
        Assert.Contains("value=\"it@region.example\"", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/webhooks/" + Id + "#edit-url\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_partner_sets_its_subscription_back_to_a_moment_of_the_hub_s_own_zone()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = AnswerAsync;

        var unreadable = await partner.SubmitAsync(Page, "replay", ("from", "2026-13-45T10:00"), ("etag", "\"7\""));
        Assert.Contains("Donnez une date et une heure qui existent.", unreadable.Body, StringComparison.Ordinal);
        Assert.Empty(sent);
        var answer = await partner.SubmitAsync(Page, "replay", ("from", "2026-11-01T10:00"), ("etag", "\"7\""));

        Assert.EndsWith($"{Page}?done=replay", answer.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal($"POST /api/events{Page}/replay \"7\" {{\"after\":null,\"from\":\"2026-11-01T09:00:00+00:00\"}}", Assert.Single(sent));
    }

    [Fact]
    public async Task One_delivery_shows_what_was_sent_and_what_came_back()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = AnswerAsync;
        Assert.Contains($"href=\"{Page}/deliveries/{Delivery}\"", (await partner.OpenAsync(Page)).Body, StringComparison.Ordinal);

        var page = WebUtility.HtmlDecode((await partner.OpenAsync($"{Page}/deliveries/{Delivery}")).Body);

        foreach (var shown in (string[])["Le récepteur a répondu 500.", "webhook-id: 42", "{\"specversion\":\"1.0\"}", "X-Request-Id: r-42", "La file est pleine.", "prochain essai 29 novembre 2026 à 19:26:05"])
            Assert.Contains(shown, page, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/webhooks", "staff", "fr", "Le récepteur a répondu 503.")]
    [InlineData("/operations", "operator", "en", "The receiver answered 503.")]
    public async Task The_hub_reads_which_deliveries_are_late_since_when_and_why(string path, string role, string language, string why)
    {
        using var keeper = await fixture.VisitAsync(role == "staff" ? TestUser.Staff() : TestUser.Operator());
        fixture.Hub.Answer = AnswerAsync;
        if (language == "en")
            await keeper.ChooseEnglishAsync();

        var page = (await keeper.OpenAsync(path)).Body.Split("id=\"late-webhooks\"")[1].Split("</section>")[0];

        Assert.Contains($"href=\"{Page}\"", page, StringComparison.Ordinal);
        Assert.Contains(why, page, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "12 deliveries pending" : "12 envois en attente", page, StringComparison.Ordinal);
        Assert.Contains(language == "en" ? "29 November 2026" : "29 novembre 2026", page, StringComparison.Ordinal);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (!HttpMethods.IsGet(context.Request.Method))
        {
            using var reader = new StreamReader(context.Request.Body);
            if (refusal is { } no)
            {
                context.Response.StatusCode = no.Status;
                await context.Response.WriteAsJsonAsync(no.Problem, options: null, "application/problem+json", context.RequestAborted);
                return;
            }

            sent.Enqueue($"{context.Request.Method} {path} {context.Request.Headers.IfMatch} {await reader.ReadToEndAsync(context.RequestAborted)}");
            await context.Response.WriteAsJsonAsync(new { id = Id }, context.RequestAborted);
            return;
        }

        context.Response.Headers.ETag = "\"7\"";
        await context.Response.WriteAsJsonAsync<object>(
            path switch
            {
                "/api/events/webhooks/late" => new { items = new[] { Late } },
                _ when path.EndsWith($"/deliveries/{Delivery}", StringComparison.Ordinal) => Detail,
                _ when path.EndsWith("/deliveries", StringComparison.Ordinal) => new { items = new[] { Failed } },
                _ when path.StartsWith("/api/events/webhooks/", StringComparison.Ordinal) => new { id = Id, url = "https://region.example/hook", state = "active", contactEmail = "hooks@region.example", contactLanguage = "fr" },
                _ => new { items = Array.Empty<object>() },
            },
            context.RequestAborted);
    }

    private static object Failed => new
    {
        id = Delivery,
        type = "skillshub.events.agenda_event.published.v1",
        attempt = 1,
        fault = "answered",
        status = 500,
        error = "The receiver answered 500.",
        startedAt = "2026-11-29T18:26:00Z",
        nextAttemptAt = "2026-11-29T18:26:05Z",
    };

    private static object Detail => new
    {
        delivery = Failed,
        request = new { url = "https://region.example/hook", headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["webhook-id"] = "42" }, bytes = 21, body = "{\"specversion\":\"1.0\"}" },
        response = new { status = 500, headers = "X-Request-Id: r-42", excerpt = "La file est pleine." },
    };

    private static object Late => new
    {
        id = Id,
        hub = "saint-dizier",
        organisation = "rectorat",
        url = "https://rectorat.example/hook",
        state = "active",
        failingSince = "2026-11-29T18:00:00Z",
        lateSince = "2026-11-29T18:00:00Z",
        nextAttemptAt = "2026-11-29T18:26:05Z",
        attempts = 3,
        pending = 12,
        lastAttemptAt = "2026-11-29T18:21:00Z",
        lastStatus = 503,
        lastFault = "answered",
    };
}
