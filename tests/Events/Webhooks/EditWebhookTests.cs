using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class EditWebhookTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscription_goes_on_where_it_is_at_another_address_with_other_types()
    {
        await using var former = await WebhookReceiver.StartAsync(Cancelled);
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "wassy"));
        using var staff = fixture.ClientOf(TestUser.Staff("wassy"));
        var (id, secret) = await partner.SubscribeAsync(former.Url);
        former.AnswerWith(503);
        var (missed, tag) = await staff.PublishAsync();
        await former.AtLeastAsync(1);

        using var edited = await partner.SendAsync(HttpMethod.Put, $"{Webhooks}/{id}", "*", new { url = receiver.Url, types = new[] { "skillshub.events.agenda_event.*" }, contactEmail = "it@region.example" });
        Assert.Equal(HttpStatusCode.OK, edited.StatusCode);
        Assert.Equal("it@region.example", (await edited.JsonAsync()).GetProperty("contactEmail").GetString());
        var first = (await receiver.AtLeastAsync(1))[0];
        Assert.Equal($"events/agenda_event/{missed}", first.Subject);
        Assert.True(first.IsSignedWith(secret));

        using var narrowed = await partner.SendAsync(HttpMethod.Put, $"{Webhooks}/{id}", edited.Headers.ETag!.ToString(), new { url = receiver.Url, types = new[] { "skillshub.events.agenda_event.cancelled.v1" } });
        Assert.Equal(HttpStatusCode.OK, narrowed.StatusCode);
        Assert.Null((await narrowed.JsonAsync()).GetProperty("contactEmail").GetString());
        await staff.PublishAsync();
        using var cancelled = await staff.SendAsync(HttpMethod.Post, $"/api/events/events/{missed}/cancel", tag, new { reason = "Salle fermée" });
        Assert.Equal("skillshub.events.agenda_event.cancelled.v1", (await receiver.AtLeastAsync(2))[1].Type);
        Assert.Single(former.Received);
    }

    [Fact]
    public async Task A_change_is_guarded_as_a_new_subscription_is()
    {
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "joinville"));
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat", "joinville"));
        using var staff = fixture.ClientOf(TestUser.Staff("joinville"));
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
        var (stopped, _) = await partner.SubscribeAsync("https://partner.example/stopped");
        (await staff.SendAsync(HttpMethod.Post, $"{Webhooks}/{stopped}/stop", "*", new { reason = "Adresse inconnue." })).Dispose();

        Assert.Equal((HttpStatusCode.NotFound, "webhook.not-found"), await EditAsync(rectorat, id, "*", "https://partner.example/other"));
        Assert.Equal((HttpStatusCode.BadRequest, "webhook.url-refused"), await EditAsync(partner, id, "*", "https://10.0.0.1/hook"));
        Assert.Equal((HttpStatusCode.Conflict, "webhook.stopped"), await EditAsync(partner, id, "*", "https://partner.example/stopped/"));
        Assert.Equal((HttpStatusCode.Conflict, "webhook.stopped"), await EditAsync(partner, stopped, "*", "https://partner.example/other"));
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await EditAsync(partner, id, "\"1\"", "https://partner.example/other")).Status);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await EditAsync(partner, id, ifMatch: null, "https://partner.example/other")).Status);
        Assert.Equal("https://partner.example/hook", (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("url").GetString());

        static async Task<(HttpStatusCode Status, string? Code)> EditAsync(HttpClient client, Guid id, string? ifMatch, string url)
        {
            using var answer = await client.SendAsync(HttpMethod.Put, $"{Webhooks}/{id}", ifMatch, new { url });
            return (answer.StatusCode, answer.IsSuccessStatusCode ? null : (await answer.JsonAsync()).GetProperty("code").GetString());
        }
    }
}
