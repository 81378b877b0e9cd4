using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class StopWebhookTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("staff")]
    [InlineData("operator")]
    public async Task What_the_hub_stops_gets_nothing_until_the_hub_lets_it_go_on(string role)
    {
        var hub = $"joinville-{role}";
        await using var stopped = await WebhookReceiver.StartAsync(Cancelled);
        await using var other = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        using var keeper = fixture.ClientOf(role == "staff" ? TestUser.Staff(hub) : TestUser.Operator());
        var (id, _) = await partner.SubscribeAsync(stopped.Url);
        await partner.SubscribeAsync(other.Url);

        using var stop = await keeper.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/stop", "*", new { reason = "Vos comptes sont révoqués." });
        Assert.Equal(HttpStatusCode.OK, stop.StatusCode);
        await staff.PublishAsync();
        await staff.PublishAsync();
        var sent = await other.AtLeastAsync(2);

        Assert.Empty(stopped.Received);
        var seen = await partner.ReadAsync($"{Webhooks}/{id}");
        Assert.Equal("stopped", seen.GetProperty("state").GetString());
        Assert.Equal("Vos comptes sont révoqués.", seen.GetProperty("disabledReason").GetString());
        foreach (var change in (string[])["enable", "test"])
        {
            using var refused = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/{change}", "*");
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
            Assert.Equal("webhook.stopped", (await refused.JsonAsync()).GetProperty("code").GetString());
        }

        using var deleted = await partner.SendAsync(HttpMethod.Delete, $"{Webhooks}/{id}", "*");
        using var anew = await partner.SendAsync(HttpMethod.Post, Webhooks, ifMatch: null, new { url = stopped.Url });
        using var spelled = await partner.SendAsync(HttpMethod.Post, Webhooks, ifMatch: null, new { url = $"{stopped.Url}/?again=1" });
        Assert.All([deleted, anew, spelled], refused => Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode));

        using var goOn = await keeper.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/let-go-on", stop.Headers.ETag!.ToString());

        Assert.Equal("active", (await goOn.JsonAsync()).GetProperty("state").GetString());
        var received = await stopped.AtLeastAsync(2);
        Assert.Equal(sent.Select(webhook => webhook.Subject), received.Select(webhook => webhook.Subject));
    }

    [Fact]
    public async Task What_the_partner_paused_stays_paused_when_the_hub_lets_it_go_on()
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var staff = fixture.ClientOf(TestUser.Staff());
        var (id, _) = await partner.SubscribeAsync("https://partner.example/paused");
        (await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/disable", "*")).Dispose();
        (await staff.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/stop", "*", new { reason = "Adresse inconnue." })).Dispose();

        using var goOn = await staff.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/let-go-on", "*");

        Assert.Equal("disabled", (await goOn.JsonAsync()).GetProperty("state").GetString());
    }

    [Fact]
    public async Task Only_the_hub_of_the_subscription_stops_it_with_a_reason_and_from_what_it_read()
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var staff = fixture.ClientOf(TestUser.Staff());
        using var elsewhere = fixture.ClientOf(TestUser.Staff("chaumont"));
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
        var reason = new { reason = "Pourquoi." };

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(partner, "stop", "*", reason));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(partner, "let-go-on", "*"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(elsewhere, "stop", "*", reason));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(elsewhere, "let-go-on", "*"));
        Assert.Equal(HttpStatusCode.PreconditionRequired, await StatusAsync(staff, "stop", ifMatch: null, reason));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await StatusAsync(staff, "stop", "\"1\"", reason));
        using var silent = await staff.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/stop", "*", new { reason = " " });
        Assert.Equal(HttpStatusCode.BadRequest, silent.StatusCode);
        Assert.Equal("reason", (await silent.JsonAsync()).GetProperty("errors").EnumerateArray().Single().GetProperty("field").GetString());
        Assert.Equal("active", (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("state").GetString());

        async Task<HttpStatusCode> StatusAsync(HttpClient client, string change, string? ifMatch, object? body = null)
        {
            using var answer = await client.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/{change}", ifMatch, body);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task An_operator_sees_the_subscriptions_of_every_hub()
    {
        using var here = fixture.ClientOf(TestUser.Partner("rectorat"));
        using var there = fixture.ClientOf(TestUser.Partner("rectorat", "bologne"));
        using var keeper = fixture.ClientOf(TestUser.Operator());
        var ids = new[] { (await here.SubscribeAsync("https://partner.example/hook")).Id, (await there.SubscribeAsync("https://partner.example/hook")).Id };

        var listed = (await keeper.ReadAsync($"{Webhooks}?limit=100")).GetProperty("items").EnumerateArray().ToList();

        Assert.Equal(["saint-dizier", "bologne"], ids.Select(id => listed.Single(one => one.GetProperty("id").GetGuid() == id).GetProperty("hub").GetString()));
    }
}
