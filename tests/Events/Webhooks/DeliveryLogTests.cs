using System.Net;
using System.Text;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

/// <summary>What the log says of one attempt, and how events come that are too large to be posted.</summary>
public sealed class DeliveryLogTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_attempt_shows_what_was_sent_and_what_came_back_without_what_is_secret()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "wassy"));
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat", "wassy"));
        using var staff = fixture.ClientOf(TestUser.Staff("wassy"));
        receiver.Answer = async (_, context) =>
        {
            context.Response.StatusCode = 500;
            context.Response.Headers["X-Reference"] = "r-42";
            context.Response.Headers.SetCookie = "session=secret";
            await context.Response.Body.WriteAsync("La file est pleine."u8.ToArray(), Cancelled);
        };
        var (id, secret) = await partner.SubscribeAsync(receiver.Url);
        await staff.PublishAsync();
        var sent = (await receiver.AtLeastAsync(1))[0];
        var logged = await Eventually.NotNullAsync(async () =>
            (await partner.ReadAsync($"{Webhooks}/{id}/deliveries")).GetProperty("items").EnumerateArray().Select(one => one.GetProperty("id").GetString()).FirstOrDefault());

        var detail = await partner.ReadAsync($"{Webhooks}/{id}/deliveries/{logged}");

        var request = detail.GetProperty("request");
        Assert.Equal(receiver.Url, request.GetProperty("url").GetString());
        Assert.Equal(Encoding.UTF8.GetString(sent.Body), request.GetProperty("body").GetString());
        Assert.Equal(sent.Body.Length, request.GetProperty("bytes").GetInt32());
        foreach (var header in request.GetProperty("headers").EnumerateObject())
            Assert.Equal(sent.Headers[header.Name], header.Value.GetString());
        var response = detail.GetProperty("response");
        Assert.Equal((500, "La file est pleine."), (response.GetProperty("status").GetInt32(), response.GetProperty("excerpt").GetString()));
        Assert.Contains("X-Reference: r-42", response.GetProperty("headers").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain("session=secret", detail.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(sent.Headers["webhook-signature"], detail.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain(secret, detail.GetRawText(), StringComparison.Ordinal);

        using var others = await rectorat.SendAsync(HttpMethod.Get, $"{Webhooks}/{id}/deliveries/{logged}");
        using var unknown = await partner.SendAsync(HttpMethod.Get, $"{Webhooks}/{id}/deliveries/{Guid.NewGuid()}");
        Assert.All([others, unknown], answer => Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode));
    }

    [Fact]
    public async Task An_event_that_is_too_large_to_be_posted_leads_to_its_data_and_is_never_cut()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "langres"));
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat", "langres"));
        var (id, secret) = await partner.SubscribeAsync(receiver.Url);
        var data = $$"""{"aggregateVersion":1,"title":"{{new string('é', 15_000)}}"}""";
        await fixture.Database.ExecuteAsync($$"""
            with head as (update journal_head set position = position + 1 returning position)
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select position, now(), gen_random_uuid(), '{{JournalRows.SignedType}}', 'partnership/agreement/' || gen_random_uuid(), 1, 'langres', 'Parties', '{region-grand-est,conseil-regional-grand-est}', now(), '{{data}}' from head
            """, Cancelled);

        var webhook = (await receiver.AtLeastAsync(1))[0];

        Assert.True(webhook.IsSignedWith(secret));
        Assert.InRange(webhook.Body.Length, 1, 20 * 1024);
        Assert.False(webhook.Event.TryGetProperty("data", out _));
        var path = new Uri(webhook.Event.GetProperty("dataref").GetString()!).PathAndQuery;
        using var read = await partner.SendAsync(HttpMethod.Get, path);
        Assert.Equal(data, await read.Content.ReadAsStringAsync(Cancelled));
        using var others = await rectorat.SendAsync(HttpMethod.Get, path);
        Assert.Equal(HttpStatusCode.NotFound, others.StatusCode);
        var (another, _) = await rectorat.SubscribeAsync("https://rectorat.example/hook");
        using var through = await rectorat.SendAsync(HttpMethod.Get, path.Replace($"{id}", $"{another}", StringComparison.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, through.StatusCode);
    }

    [Fact]
    public async Task A_name_that_leads_nowhere_is_said_to_be_one()
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        var (id, _) = await partner.SubscribeAsync("https://nowhere.invalid/hook");

        using var tested = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/test");

        Assert.Equal("noAddress", (await tested.JsonAsync()).GetProperty("fault").GetString());
    }
}
