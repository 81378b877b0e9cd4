using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class CrashTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const int Streams = 6;
    private const int Changes = 25;

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Replicas_killed_under_load_leave_no_gap_and_no_inversion_and_repeat_under_the_same_id()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        var (first, second) = (fixture.Service, await fixture.StartReplicaAsync(Cancelled));
        using var partner = fixture.ClientOf(TestUser.Partner());
        var (subscription, secret) = await partner.SubscribeAsync(receiver.Url);

        var streams = await WriteAsync(second, [], victim: first);
        await first.RestartAsync(Cancelled);
        streams = await WriteAsync(first, streams, victim: second);
        await second.RestartAsync(Cancelled);

        var expected = streams.Count * (1 + (2 * Changes));
        await Eventually.TrueAsync(() => receiver.Received.Select(webhook => webhook.Id).Distinct(StringComparer.Ordinal).Count() >= expected, Patience);
        var received = receiver.Received;
        Assert.All(received, webhook => Assert.True(webhook.IsSignedWith(secret)));
        foreach (var stream in received.GroupBy(webhook => webhook.Subject, StringComparer.Ordinal))
        {
            var firsts = stream.DistinctBy(webhook => webhook.Id).ToList();
            Assert.Equal(Enumerable.Range(1, 1 + (2 * Changes)), firsts.Select(webhook => webhook.Version));
        }

        Assert.Equal(expected, await fixture.Database.ScalarAsync<long>("select count(*) from journal_entry where hub = 'saint-dizier'", Cancelled));
        await Eventually.EqualAsync(0L, async () => (await (await second.ClientOf(fixture.Issuer, TestUser.Partner()).SendAsync(HttpMethod.Get, $"/api/events/webhooks/{subscription}")).JsonAsync()).GetProperty("pending").GetInt64());
        TestContext.Current.TestOutputHelper!.WriteLine($"{received.Count} posts for {expected} events");
    }

    [Fact]
    public async Task Connections_that_the_database_closes_are_opened_again_and_everything_arrives()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "brienne"));
        using var staff = fixture.ClientOf(TestUser.Staff("brienne"));
        await partner.SubscribeAsync(receiver.Url);
        await staff.PublishAsync();
        await receiver.AtLeastAsync(1);

        await fixture.Database.ExecuteAsync("select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()", Cancelled);

        // The pool notices closed connections one by one; what was refused meanwhile is asked again, as a person would.
        await Eventually.TrueAsync(async () =>
        {
            using var answer = await staff.SendAsync(HttpMethod.Get, "/health");
            return answer.IsSuccessStatusCode;
        });
        (Guid Id, string Tag) draft = default;
        await Eventually.TrueAsync(async () =>
        {
            using var answer = await staff.SendAsync(HttpMethod.Post, "/api/events/events", body: EventsClient.Announcement());
            if (answer.StatusCode != HttpStatusCode.Created)
                return false;
            draft = ((await answer.JsonAsync()).GetProperty("id").GetGuid(), answer.Headers.ETag!.ToString());
            return true;
        });
        await Eventually.TrueAsync(async () =>
        {
            using var answer = await staff.SendAsync(HttpMethod.Post, $"/api/events/events/{draft.Id}/publish", draft.Tag);
            return answer.IsSuccessStatusCode;
        });
        await Eventually.TrueAsync(() => receiver.Received.Any(webhook => webhook.Subject == $"events/agenda_event/{draft.Id}"), Patience);
        Assert.Equal(2, receiver.Received.DistinctBy(webhook => webhook.Id).Count());
    }

    // Changes every event many times, side by side, and kills the other replica half way.
    private async Task<Dictionary<Guid, string>> WriteAsync(ServiceProcess writer, Dictionary<Guid, string> streams, ServiceProcess victim)
    {
        using var staff = writer.ClientOf(fixture.Issuer, TestUser.Staff());
        while (streams.Count < Streams)
        {
            var (id, tag) = await staff.PublishAsync();
            streams.Add(id, tag);
        }

        var changed = 0;
        var kill = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var writing = Task.WhenAll(streams.Select(async stream =>
        {
            var tag = stream.Value;
            for (var change = 0; change < Changes; change++)
            {
                using var answer = await staff.SendAsync(HttpMethod.Put, $"/api/events/events/{stream.Key}", tag, EventsClient.Announcement($"Version {change}"));
                Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
                tag = answer.Headers.ETag!.ToString();
                if (Interlocked.Increment(ref changed) == Streams * Changes / 2)
                    kill.SetResult();
            }

            return KeyValuePair.Create(stream.Key, tag);
        }));
        await kill.Task.WaitAsync(Patience, Cancelled);
        await victim.KillAsync();
        return new Dictionary<Guid, string>(await writing);
    }
}
