using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class StopWebhookTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private static readonly Guid Id = Guid.CreateVersion7();
    private static readonly string Page = $"/webhooks/{Id}";

    private readonly ConcurrentQueue<string> sent = [];
    private string state = "active";

    public static TheoryData<string> Keepers => ["staff", "operator"];

    [Theory]
    [MemberData(nameof(Keepers))]
    public async Task The_hub_stops_a_subscription_with_a_reason_and_lets_it_go_on(string role)
    {
        using var keeper = await fixture.VisitAsync(role == "staff" ? TestUser.Staff() : TestUser.Operator());
        fixture.Hub.Answer = AnswerAsync;
        Assert.Contains($"href=\"{Page}\"", (await keeper.OpenAsync("/webhooks")).Body, StringComparison.Ordinal);
        var page = (await keeper.OpenAsync(Page)).Body;
        Assert.Contains("Arrêter cet abonnement", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Changer le secret", page, StringComparison.Ordinal);

        var stopped = await keeper.SubmitAsync(Page, "stop", ("reason", "Comptes révoqués."), ("etag", "\"7\""));
        Assert.Equal(HttpStatusCode.OK, stopped.Status);
        Assert.Contains("Laisser reprendre", stopped.Body, StringComparison.Ordinal);
        await keeper.SubmitAsync(Page, "let-go-on", ("etag", "\"8\""));

        Assert.Equal(
            [$"/api/events/webhooks/{Id}/stop \"7\" {{\"reason\":\"Comptes révoqués.\"}}", $"/api/events/webhooks/{Id}/let-go-on \"8\" "],
            sent);
    }

    [Fact]
    public async Task Its_partner_reads_why_and_finds_no_way_to_resume_it()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        fixture.Hub.Answer = AnswerAsync;
        state = "stopped";

        var page = (await partner.OpenAsync(Page)).Body;

        Assert.Contains("Arrêté par la Maison des compétences", page, StringComparison.Ordinal);
        Assert.Contains("Comptes révoqués.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Reprendre", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Laisser reprendre", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Envoyer un essai", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_revokes_a_machine_reads_that_subscriptions_outlast_it()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync(
            new { items = new[] { new { clientId = "m", name = "Serveur", organisation = "rectorat", hub = "saint-dizier", createdAt = DateTimeOffset.UtcNow } } }, context.RequestAborted);

        var page = (await administrator.OpenAsync("/operations/machines")).Body;

        var fold = page[page.IndexOf("<details class=\"panel undo\"", StringComparison.Ordinal)..];
        Assert.Contains("Les webhooks auxquels rectorat est abonné reçoivent toujours les faits", fold, StringComparison.Ordinal);
        Assert.Contains("href=\"/webhooks\"", fold, StringComparison.Ordinal);
    }

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsPost(context.Request.Method))
        {
            using var body = new StreamReader(context.Request.Body);
            var text = System.Text.RegularExpressions.Regex.Unescape(await body.ReadToEndAsync(context.RequestAborted));
            sent.Enqueue($"{context.Request.Path} {context.Request.Headers.IfMatch} {text}");
            state = context.Request.Path.Value!.EndsWith("/stop", StringComparison.Ordinal) ? "stopped" : "active";
        }

        var webhook = new
        {
            id = Id,
            hub = "saint-dizier",
            organisation = "rectorat",
            url = "https://rectorat.example/hook",
            types = Array.Empty<string>(),
            state,
            pending = 0,
            createdAt = DateTimeOffset.UtcNow,
            disabledReason = state == "stopped" ? "Comptes révoqués." : null,
        };
        var isList = context.Request.Path == "/api/events/webhooks";
        if (context.Request.Path.Value!.EndsWith("/deliveries", StringComparison.Ordinal))
            await context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() }, context.RequestAborted);
        else if (isList)
            await context.Response.WriteAsJsonAsync(new { items = new[] { webhook } }, context.RequestAborted);
        else
        {
            context.Response.Headers.ETag = "\"7\"";
            await context.Response.WriteAsJsonAsync(webhook, context.RequestAborted);
        }
    }
}
