using System.Diagnostics;
using System.Text.Json;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class DeliveryTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_receives_a_signed_cloud_event_within_a_second_of_the_commit()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var staff = fixture.ClientOf(TestUser.Staff());
        var (_, secret) = await partner.SubscribeAsync(receiver.Url);
        var (warm, _) = await staff.PublishAsync();
        await receiver.AtLeastAsync(1);

        var (id, tag) = await staff.DraftAsync();
        using var published = await staff.SendAsync(HttpMethod.Post, $"/api/events/events/{id}/publish", tag);
        var committed = DateTimeOffset.UtcNow;
        var webhook = (await receiver.AtLeastAsync(2))[1];

        Assert.True(webhook.IsSignedWith(secret));
        Assert.StartsWith("application/cloudevents+json", webhook.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("1.0", webhook.Event.GetProperty("specversion").GetString());
        Assert.Equal("/api/events", webhook.Event.GetProperty("source").GetString());
        Assert.Equal("skillshub.events.agenda_event.published.v1", webhook.Type);
        Assert.Equal($"events/agenda_event/{id}", webhook.Subject);
        Assert.Equal(webhook.Id, webhook.Event.GetProperty("id").GetString());
        Assert.NotEqual(warm, id);
        Assert.InRange(webhook.At - committed, TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(1));
        TestContext.Current.TestOutputHelper!.WriteLine($"commit to partner: {(webhook.At - committed).TotalMilliseconds:F1} ms");
    }

    [Fact]
    public async Task How_many_deliveries_took_longer_than_they_should_can_be_read_from_the_figures()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "chaumont"));
        using var staff = fixture.ClientOf(TestUser.Staff("chaumont"));
        await partner.SubscribeAsync(receiver.Url);
        await staff.PublishAsync();
        await receiver.AtLeastAsync(1);
        using var scraper = new HttpClient { BaseAddress = fixture.Service.Address };

        await Eventually.TrueAsync(async () => Buckets(await scraper.GetStringAsync(new Uri("/metrics", UriKind.Relative), Cancelled)) is { Lag: true, Duration: true });

        static (bool Lag, bool Duration) Buckets(string figures) => (Has(figures, "webhook_lag_seconds_bucket", "0.2"), Has(figures, "webhook_duration_seconds_bucket", "20"));
        static bool Has(string figures, string name, string bound) => figures.Split('\n').Any(line => line.StartsWith(name, StringComparison.Ordinal) && line.Contains($"le=\"{bound}\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_failing_receiver_gets_everything_in_order_later_and_delays_no_other()
    {
        await using var failing = await WebhookReceiver.StartAsync(Cancelled);
        await using var well = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "langres"));
        using var staff = fixture.ClientOf(TestUser.Staff("langres"));
        var (id, secret) = await partner.SubscribeAsync(failing.Url);
        await partner.SubscribeAsync(well.Url);
        failing.AnswerWith(503);

        var (first, _) = await staff.PublishAsync();
        await failing.AtLeastAsync(1);
        var (second, _) = await staff.PublishAsync();
        await well.AtLeastAsync(2);

        var attempt = Assert.Single(failing.Received);
        var sick = await partner.ReadAsync($"/api/events/webhooks/{id}");
        Assert.NotEqual(JsonValueKind.Null, sick.GetProperty("failingSince").ValueKind);
        Assert.InRange(sick.GetProperty("nextAttemptAt").GetDateTimeOffset() - attempt.At, TimeSpan.FromSeconds(4), TimeSpan.FromSeconds(7));

        failing.AnswerWith(200);
        var received = await failing.AtLeastAsync(3);

        Assert.Equal([$"events/agenda_event/{first}", $"events/agenda_event/{first}", $"events/agenda_event/{second}"], received.Select(webhook => webhook.Subject));
        Assert.Equal(received[0].Id, received[1].Id);
        Assert.All(received, webhook => Assert.True(webhook.IsSignedWith(secret)));
        await Eventually.EqualAsync(3, async () => (await partner.ReadAsync($"/api/events/webhooks/{id}/deliveries")).GetProperty("items").GetArrayLength());
        var log = (await partner.ReadAsync($"/api/events/webhooks/{id}/deliveries")).GetProperty("items").EnumerateArray().Reverse().ToList();
        Assert.Equal([(503, 1), (200, 2), (200, 1)], log.Select(entry => (entry.GetProperty("status").GetInt32(), entry.GetProperty("attempt").GetInt32())));
    }

    [Theory]
    [InlineData("HTTP/1.1 2\0\0 OK\r\n\r\n")]
    [InlineData("HTTP/1.1 200 OK\r\nBad\0Header value\r\n\r\n")]
    public async Task An_answer_that_the_log_cannot_hold_as_it_is_counts_as_any_failed_attempt(string answer)
    {
        await using var receiver = new RawReceiver(answer);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "bayard"));
        using var staff = fixture.ClientOf(TestUser.Staff("bayard"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);

        await staff.PublishAsync();

        var log = await Eventually.NotNullAsync(async () => (await partner.ReadAsync($"/api/events/webhooks/{id}/deliveries")).GetProperty("items").EnumerateArray().ToList() is { Count: > 0 } attempts ? attempts : null);
        var failed = Assert.Single(log);
        Assert.NotEqual(JsonValueKind.Null, failed.GetProperty("nextAttemptAt").ValueKind);
        Assert.DoesNotContain('\0', failed.GetProperty("error").GetString()!);
    }

    [Fact]
    public async Task A_long_reason_that_the_receiver_chose_is_cut()
    {
        await using var receiver = new RawReceiver($"HTTP/1.1 {new string('x', 10_000)}\r\n\r\n");
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "bayard"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);

        using var tested = await partner.SendAsync(HttpMethod.Post, $"/api/events/webhooks/{id}/test");

        Assert.InRange((await tested.JsonAsync()).GetProperty("error").GetString()!.Length, 1, 1024);
    }

    [Fact]
    public async Task What_a_receiver_asks_for_in_Retry_After_is_granted()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "joinville"));
        using var staff = fixture.ClientOf(TestUser.Staff("joinville"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);
        receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = 429;
            context.Response.Headers.RetryAfter = "600";
            return Task.CompletedTask;
        };

        await staff.PublishAsync();
        var attempt = (await receiver.AtLeastAsync(1))[0];

        var next = TimeSpan.Zero;
        await Eventually.TrueAsync(async () =>
        {
            var webhook = await partner.ReadAsync($"/api/events/webhooks/{id}");
            return webhook.GetProperty("nextAttemptAt").ValueKind != JsonValueKind.Null && (next = webhook.GetProperty("nextAttemptAt").GetDateTimeOffset() - attempt.At) > TimeSpan.Zero;
        });
        Assert.InRange(next, TimeSpan.FromSeconds(599), TimeSpan.FromSeconds(665));
    }

    [Fact]
    public async Task A_receiver_that_is_mended_need_not_wait_for_its_next_attempt()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "vignory"));
        using var staff = fixture.ClientOf(TestUser.Staff("vignory"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);
        receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = 503;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        };
        await staff.PublishAsync();
        await staff.PublishAsync();
        await Eventually.TrueAsync(async () => (await partner.ReadAsync($"/api/events/webhooks/{id}")).GetProperty("nextAttemptAt").ValueKind != JsonValueKind.Null);
        receiver.AnswerWith(204);

        using (var now = await partner.SendAsync(HttpMethod.Post, $"/api/events/webhooks/{id}/try-now", "*"))
            Assert.True(now.IsSuccessStatusCode);
        var received = await receiver.AtLeastAsync(3);

        Assert.Equal(received[0].Id, received[1].Id);
        Assert.NotEqual(received[1].Id, received[2].Id);
        var log = (await partner.ReadAsync($"/api/events/webhooks/{id}/deliveries")).GetProperty("items").EnumerateArray().Last();
        Assert.Equal("answered", log.GetProperty("fault").GetString());

        using var paused = await partner.SendAsync(HttpMethod.Post, $"/api/events/webhooks/{id}/disable", "*");
        Assert.Equal("partner", (await paused.JsonAsync()).GetProperty("pause").GetString());
        using var refused = await partner.SendAsync(HttpMethod.Post, $"/api/events/webhooks/{id}/try-now", "*");
        Assert.Equal("webhook.disabled", (await refused.JsonAsync()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_receiver_that_is_gone_is_told_nothing_more_until_it_is_enabled_and_then_all_in_order()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "wassy"));
        using var staff = fixture.ClientOf(TestUser.Staff("wassy"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url, "now", "skillshub.events.agenda_event.*");
        receiver.AnswerWith(410);
        await staff.PublishAsync();
        await Eventually.EqualAsync("disabled", async () => (await partner.ReadAsync($"/api/events/webhooks/{id}")).GetProperty("state").GetString());
        Assert.Single(receiver.Received);

        receiver.AnswerWith(204);
        await staff.PublishAsync();
        await staff.PublishAsync();
        await Eventually.TrueAsync(async () => (await partner.ReadAsync($"/api/events/webhooks/{id}")).GetProperty("pending").GetInt64() >= 3);
        using var enabled = await partner.SendAsync(HttpMethod.Post, $"/api/events/webhooks/{id}/enable", "*");

        var received = await receiver.AtLeastAsync(4);
        var sequences = received.Skip(1).Select(webhook => webhook.Event.GetProperty("sequence").GetString()!).ToList();
        Assert.Equal(received[0].Id, received[1].Id);
        Assert.Equal(sequences.Order(StringComparer.Ordinal), sequences);
        Assert.Equal(3, sequences.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task A_new_subscriber_may_start_at_the_beginning_and_choose_types()
    {
        await using var everything = await WebhookReceiver.StartAsync(Cancelled);
        await using var cancellations = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "chevillon"));
        using var staff = fixture.ClientOf(TestUser.Staff("chevillon"));
        var (id, tag) = await staff.PublishAsync();
        using var cancelled = await staff.SendAsync(HttpMethod.Post, $"/api/events/events/{id}/cancel", tag, new { reason = "Salle fermée" });
        await Eventually.TrueAsync(async () => (await partner.ReadAsync("/api/events/journal")).GetProperty("items").GetArrayLength() == 2);

        await partner.SubscribeAsync(everything.Url, "beginning");
        await partner.SubscribeAsync(cancellations.Url, "beginning", "skillshub.events.agenda_event.cancelled.v1");

        Assert.Equal([1, 2], (await everything.AtLeastAsync(2)).Select(webhook => webhook.Version));
        Assert.Equal("skillshub.events.agenda_event.cancelled.v1", Assert.Single(await cancellations.AtLeastAsync(1)).Type);
    }

    [Fact]
    public async Task One_trace_runs_from_the_request_to_the_partner()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "eurville"));
        using var staff = fixture.ClientOf(TestUser.Staff("eurville"));
        await partner.SubscribeAsync(receiver.Url);
        var (id, tag) = await staff.DraftAsync();
        var trace = ActivityTraceId.CreateRandom().ToString();
        staff.DefaultRequestHeaders.Add("traceparent", $"00-{trace}-{ActivitySpanId.CreateRandom()}-01");

        using var published = await staff.SendAsync(HttpMethod.Post, $"/api/events/events/{id}/publish", tag);

        var webhook = (await receiver.AtLeastAsync(1))[0];
        Assert.Contains(trace, webhook.Headers["traceparent"], StringComparison.Ordinal);
        Assert.Contains(trace, webhook.Event.GetProperty("traceparent").GetString(), StringComparison.Ordinal);
    }
}
