using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed partial class SubscriptionTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private readonly ConcurrentDictionary<string, string> subscriptions = new(StringComparer.Ordinal);

    [Fact]
    public async Task A_subscription_that_is_sent_again_stays_one_and_the_page_says_so()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("region-grand-est"));
        fixture.Hub.Answer = AnswerAsync;
        var id = IdOf(await partner.OpenAsync("/webhooks"));
        (string, string)[] form = [("id", id), ("url", "https://region.example/hook"), ("start", "now")];

        var first = await partner.SubmitAsync("/webhooks", "subscribe", form);
        Assert.Contains("whsec_once", first.Body, StringComparison.Ordinal);
        Assert.NotEqual(id, IdOf(first));

        var again = await partner.SubmitAsync("/webhooks", "subscribe", form);
        Assert.Equal(HttpStatusCode.Conflict, again.Status);
        Assert.Contains("Cet abonnement existe déjà, et son secret a déjà été affiché", again.Body, StringComparison.Ordinal);
        Assert.Contains($"href=\"/webhooks/{id}\"", again.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("whsec_once", again.Body, StringComparison.Ordinal);
        Assert.NotEqual(id, IdOf(again));
        Assert.Single(subscriptions);
    }

    private static string IdOf(PortalAnswer page) => HiddenId().Match(page.Body).Groups["id"].Value;

    private async Task AnswerAsync(HttpContext context)
    {
        if (HttpMethods.IsGet(context.Request.Method))
        {
            await context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() }, context.RequestAborted);
            return;
        }
        var sent = await context.Request.ReadFromJsonAsync<Subscription>(context.RequestAborted);
        if (subscriptions.TryAdd(sent!.Id, sent.Url))
        {
            await context.Response.WriteAsJsonAsync(new { sent.Id, sent.Url, secret = "whsec_once" }, context.RequestAborted);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status409Conflict;
        await context.Response.WriteAsJsonAsync(new { code = "webhook.exists" }, options: null, "application/problem+json", context.RequestAborted);
    }

    private sealed record Subscription(string Id, string Url);

    [GeneratedRegex("name=\"id\" value=\"(?<id>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex HiddenId();
}
