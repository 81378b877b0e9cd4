using System.Collections.Concurrent;
using System.Diagnostics;
using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

/// <summary>Figures, not promises: run explicitly (<c>-explicit only</c>), they depend on the machine and its other work.</summary>
public sealed class FeedMeasures(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact(Explicit = true)]
    public async Task From_commit_to_partner_at_100_events_a_second_with_10_subscriptions()
    {
        const int Rate = 100;
        const int Events = Rate * 10;
        var (hub, committed, received) = ("measure-rate", new ConcurrentDictionary<string, DateTimeOffset>(StringComparer.Ordinal), new ConcurrentQueue<(string Event, DateTimeOffset At)>());
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        receiver.Answer = (webhook, context) =>
        {
            context.Response.StatusCode = 204;
            received.Enqueue((webhook.Subject, webhook.At));
            return Task.CompletedTask;
        };
        var drafts = new List<(Guid Id, string Tag)>();
        for (var index = 0; index < Events; index++)
            drafts.Add(await staff.DraftAsync());
        for (var index = 0; index < 10; index++)
            await partner.SubscribeAsync(receiver.Url);

        var pace = Stopwatch.StartNew();
        var publishing = drafts.Select(async (draft, index) =>
        {
            await Task.Delay(TimeSpan.FromSeconds((double)index / Rate) - pace.Elapsed is { Ticks: > 0 } wait ? wait : TimeSpan.Zero, Cancelled);
            using var answer = await staff.SendAsync(HttpMethod.Post, $"/api/events/events/{draft.Id}/publish", draft.Tag);
            committed[$"events/agenda_event/{draft.Id}"] = DateTimeOffset.UtcNow;
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        });
        await Task.WhenAll(publishing);
        await Eventually.TrueAsync(() => received.Count >= Events * 10, Patience);

        var append = await fixture.Database.ScalarAsync<double[]>($"select percentile_cont(array[0.5, 0.99]) within group (order by extract(epoch from recorded_at - occurred_at) * 1000) from journal_entry where hub = '{hub}'", Cancelled);
        Write($"decision to journal: p50 {append[0]:F1} ms, p99 {append[1]:F1} ms; publishing took {pace.Elapsed.TotalSeconds:F1} s in all");
        var lags = received.Select(delivery => (delivery.At - committed[delivery.Event]).TotalMilliseconds).Order().ToList();
        Write($"{lags.Count} deliveries, commit to partner: p50 {lags[lags.Count / 2]:F1} ms, p95 {lags[lags.Count * 95 / 100]:F1} ms, p99 {lags[lags.Count * 99 / 100]:F1} ms, max {lags[^1]:F1} ms");
    }

    [Fact(Explicit = true)]
    public async Task Deliveries_a_second_over_50_subscriptions_from_the_beginning()
    {
        const int Subscriptions = 50;
        const int Events = 1_000;
        const string Hub = "measure-dispatch";
        await fixture.Database.ExecuteAsync($$$"""
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select (select position from journal_head) + n, now(), gen_random_uuid(), 'skillshub.partnership.agreement.signed.v1', 'partnership/agreement/' || gen_random_uuid(), 1, '{{{Hub}}}', 'Public', '{}', now(),
                   json_build_object('aggregateVersion', 1, 'text', repeat('x', 800))
            from generate_series(1, {{{Events}}}) n;
            update journal_head set position = position + {{{Events}}};
            """, Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: Hub));
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        var watch = Stopwatch.StartNew();
        for (var index = 0; index < Subscriptions; index++)
            await partner.SubscribeAsync(receiver.Url, "beginning");

        await Eventually.TrueAsync(() => receiver.Received.Count >= Subscriptions * Events, Patience);

        Write($"{receiver.Received.Count} logged deliveries in {watch.Elapsed.TotalSeconds:F1} s: {receiver.Received.Count / watch.Elapsed.TotalSeconds:F0} a second");
    }

    [Fact(Explicit = true)]
    public async Task Events_a_second_from_the_broker_into_the_journal()
    {
        const int Events = 2_000;
        const string Hub = "measure-append";
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        var watch = Stopwatch.StartNew();
        await Parallel.ForEachAsync(Enumerable.Range(0, Events), new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = Cancelled }, async (_, token) =>
            await broker.PublishAsync(EventPublisher.Update(Hub, Guid.CreateVersion7(), 1), token));
        var published = watch.Elapsed;

        await Eventually.EqualAsync((long)Events, () => fixture.Database.ScalarAsync<long>($"select count(*) from journal_entry where hub = '{Hub}'", Cancelled), Patience);

        Write($"{Events} events published in {published.TotalSeconds:F1} s, in the journal after {watch.Elapsed.TotalSeconds:F1} s: {Events / watch.Elapsed.TotalSeconds:F0} a second");
    }

    private static void Write(string line) => TestContext.Current.TestOutputHelper!.WriteLine(line);
}
