using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using CsCheck;
using SkillsHub.Contracts;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Journal;

public sealed class JournalOrderTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_a_later_release_added_to_a_contract_is_kept()
    {
        var hub = $"hub-{Guid.NewGuid():N}"[..12];
        var published = EventPublisher.Update(hub, Guid.CreateVersion7(), 1);
        var message = JsonSerializer.SerializeToNode(published, EventJson.Options)!.AsObject();
        message["addedLater"] = new JsonObject { ["seats"] = 3 };
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);

        await broker.PublishAsync(published, message.Deserialize<JsonElement>(), Cancelled);

        await Eventually.EqualAsync(
            message.ToJsonString(EventJson.Options),
            () => fixture.Database.ScalarAsync<string>($"select coalesce(max(data::text), '') from journal_entry where hub = '{hub}'", Cancelled));
    }

    [Fact]
    public async Task However_the_broker_mixes_and_repeats_the_journal_has_each_event_once_and_each_stream_in_order()
    {
        const int Streams = 12;
        const int Length = 15;
        var hub = $"hub-{Guid.NewGuid():N}"[..12];
        var events = Enumerable.Range(0, Streams).Select(_ => Guid.CreateVersion7())
            .SelectMany(stream => Enumerable.Range(1, Length).Select(version => EventPublisher.Update(hub, stream, version)))
            .ToArray();
        var mixed = Gen.Shuffle(events.Concat(events.Where((_, index) => index % 3 == 0)).ToArray()).Single();
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);

        await Parallel.ForEachAsync(mixed, Cancelled, async (integrationEvent, token) => await broker.PublishAsync(integrationEvent, token));

        await Eventually.EqualAsync((long)events.Length, () => fixture.Database.ScalarAsync<long>($"select count(*) from journal_entry where hub = '{hub}'", Cancelled));
        Assert.Equal(0, await fixture.Database.ScalarAsync<long>($"select count(*) from journal_waiting where hub = '{hub}'", Cancelled));
        Assert.Equal(0, await fixture.Database.ScalarAsync<long>("""
            select count(*) from (
              select stream_position, row_number() over (partition by stream order by position) as expected from journal_entry) entries
            where stream_position <> expected
            """, Cancelled));
        Assert.True(await fixture.Database.ScalarAsync<bool>("""
            select count(*) = max(position) and max(position) = (select position from journal_head) and count(distinct event_id) = count(*) from journal_entry
            """, Cancelled));
    }

    [Fact]
    public async Task Another_event_at_a_position_that_is_taken_is_kept_aside_and_holds_up_nothing()
    {
        var (hub, stream) = ($"hub-{Guid.NewGuid():N}"[..12], Guid.CreateVersion7());
        var other = EventPublisher.Update(hub, stream, 1);
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);

        await broker.PublishAsync(EventPublisher.Update(hub, stream, 1), Cancelled);
        await EntriesAsync(1);
        await broker.PublishAsync(other, Cancelled);
        await Eventually.EqualAsync(1L, WaitingAsync);
        await broker.PublishAsync(EventPublisher.Update(hub, stream, 3), Cancelled);
        await Eventually.EqualAsync(2L, WaitingAsync);
        await broker.PublishAsync(EventPublisher.Update(hub, stream, 2), Cancelled);
        await EntriesAsync(3);

        Assert.Equal(other.EventId, await fixture.Database.ScalarAsync<Guid>($"select event_id from journal_waiting where hub = '{hub}'", Cancelled));

        Task EntriesAsync(long count) => Eventually.EqualAsync(count, () => fixture.Database.ScalarAsync<long>($"select count(*) from journal_entry where hub = '{hub}'", Cancelled));
        Task<long> WaitingAsync() => fixture.Database.ScalarAsync<long>($"select count(*) from journal_waiting where hub = '{hub}'", Cancelled);
    }

    [Fact]
    public async Task Every_event_that_claims_a_taken_position_is_kept_and_listed()
    {
        var (hub, stream) = ($"hub-{Guid.NewGuid():N}"[..12], Guid.CreateVersion7());
        IReadOnlyList<IntegrationEvent> second = [EventPublisher.Update(hub, stream, 2), EventPublisher.Update(hub, stream, 2), EventPublisher.Update(hub, stream, 2)];
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        using var operations = fixture.ClientOf(TestUser.Operator());

        // The first comes early with a rival, and its successor; the last comes when all of that is in the journal.
        await broker.PublishAsync(second[0], Cancelled);
        await WaitingAsync(1);
        await broker.PublishAsync(second[1], Cancelled);
        await broker.PublishAsync(EventPublisher.Update(hub, stream, 3), Cancelled);
        await WaitingAsync(3);
        await broker.PublishAsync(EventPublisher.Update(hub, stream, 1), Cancelled);
        await WaitingAsync(1);
        await broker.PublishAsync(second[2], Cancelled);
        await WaitingAsync(2);

        Assert.Equal(3L, await fixture.Database.ScalarAsync<long>($"select count(*) from journal_entry where hub = '{hub}'", Cancelled));
        Assert.Equal(second[0].EventId, await fixture.Database.ScalarAsync<Guid>($"select event_id from journal_entry where hub = '{hub}' and stream_position = 2", Cancelled));
        var path = "/api/events/operations/journal/waiting?limit=1";
        var (listed, page) = (new List<Guid>(), await operations.ReadAsync(path));
        for (; page.TryGetProperty("next", out var next) && next.GetString() is { } cursor; page = await operations.ReadAsync($"{path}&after={Uri.EscapeDataString(cursor)}"))
            Collect();
        Collect();
        Assert.Equal(second.Skip(1).Select(rival => rival.EventId).Order(), listed.Order());

        void Collect() => listed.AddRange(page.GetProperty("items").EnumerateArray()
            .Where(item => item.GetProperty("hub").GetString() == hub && item.GetProperty("isConflict").GetBoolean())
            .Select(item => item.GetProperty("eventId").GetGuid()));
        Task WaitingAsync(long count) => Eventually.EqualAsync(count, () => fixture.Database.ScalarAsync<long>($"select count(*) from journal_waiting where hub = '{hub}'", Cancelled));
    }

    [Fact]
    public async Task A_conflict_is_listed_with_the_event_that_holds_its_position_before_all_that_follow_a_gap()
    {
        // The gap's stream comes first by name.
        var (hub, gap, stream) = ($"hub-{Guid.NewGuid():N}"[..12], Guid.CreateVersion7(DateTimeOffset.UnixEpoch), Guid.CreateVersion7());
        var (holder, rival) = (EventPublisher.Update(hub, stream, 1), EventPublisher.Update(hub, stream, 1));
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        using var operations = fixture.ClientOf(TestUser.Operator());
        await broker.PublishAsync(holder, Cancelled);
        await Eventually.EqualAsync(1L, () => fixture.Database.ScalarAsync<long>($"select count(*) from journal_entry where hub = '{hub}'", Cancelled));
        foreach (var integrationEvent in new[] { EventPublisher.Update(hub, gap, 2), EventPublisher.Update(hub, gap, 3), rival })
            await broker.PublishAsync(integrationEvent, Cancelled);
        await Eventually.EqualAsync(3L, () => fixture.Database.ScalarAsync<long>($"select count(*) from journal_waiting where hub = '{hub}'", Cancelled));

        var rows = new List<JsonElement>();
        for (var path = "/api/events/operations/journal/waiting?limit=2"; path.Length > 0;)
        {
            var page = await operations.ReadAsync(path);
            rows.AddRange(page.GetProperty("items").EnumerateArray());
            path = page.TryGetProperty("next", out var next) ? $"/api/events/operations/journal/waiting?limit=2&after={Uri.EscapeDataString(next.GetString()!)}" : string.Empty;
        }

        Assert.Equal(rows.Count, rows.DistinctBy(row => row.GetProperty("eventId").GetGuid()).Count());
        Assert.Equal(rows.OrderByDescending(row => row.GetProperty("isConflict").GetBoolean()), rows);
        var mine = rows.FindAll(row => row.GetProperty("hub").GetString() == hub);
        Assert.Equal([(1, true), (2, false), (3, false)], mine.Select(row => (row.GetProperty("streamPosition").GetInt32(), row.GetProperty("isConflict").GetBoolean())));
        Assert.Equal(rival.EventId, mine[0].GetProperty("eventId").GetGuid());
        Assert.Equal(holder.EventId, mine[0].GetProperty("holder").GetProperty("eventId").GetGuid());
        Assert.Equal("skillshub.events.agenda_event.updated.v1", mine[0].GetProperty("holder").GetProperty("type").GetString());
        Assert.Equal(holder.OccurredAt, mine[0].GetProperty("holder").GetProperty("occurredAt").GetDateTimeOffset(), TimeSpan.FromMilliseconds(1));
    }

    [Fact]
    public async Task An_operator_discards_an_event_at_a_position_that_is_taken_and_no_other()
    {
        var (hub, stream) = ($"hub-{Guid.NewGuid():N}"[..12], Guid.CreateVersion7());
        var (other, early) = (EventPublisher.Update(hub, stream, 1), EventPublisher.Update(hub, stream, 3));
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        foreach (var integrationEvent in new[] { EventPublisher.Update(hub, stream, 1), other, early })
            await broker.PublishAsync(integrationEvent, Cancelled);
        await Eventually.EqualAsync(2L, () => fixture.Database.ScalarAsync<long>($"select count(*) from journal_waiting where hub = '{hub}'", Cancelled));
        using var operations = fixture.ClientOf(TestUser.Operator());
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        var rival = await fixture.Database.ScalarAsync<Guid>($"select event_id from journal_waiting where hub = '{hub}' and stream_position = 1", Cancelled);

        Assert.Equal(HttpStatusCode.Forbidden, await DiscardAsync(staff, rival));
        Assert.Equal(HttpStatusCode.NotFound, await DiscardAsync(operations, early.EventId));
        Assert.Equal(HttpStatusCode.NoContent, await DiscardAsync(operations, rival));
        Assert.Equal(HttpStatusCode.NotFound, await DiscardAsync(operations, rival));
        Assert.Equal(early.EventId, await fixture.Database.ScalarAsync<Guid>($"select event_id from journal_waiting where hub = '{hub}'", Cancelled));

        // What was discarded can be read there, and nowhere else any more.
        await Eventually.TrueAsync(() => DiscardedInLog().Contains("Essayer, se tromper, recommencer.", StringComparison.Ordinal));

        string DiscardedInLog() => string.Join('\n', fixture.Service.Log.Split('\n').Where(line => line.Contains("is discarded", StringComparison.Ordinal)));
        static async Task<HttpStatusCode> DiscardAsync(HttpClient client, Guid id)
        {
            using var answer = await client.SendAsync(HttpMethod.Post, $"/api/events/operations/journal/waiting/{id}/discard");
            return answer.StatusCode;
        }
    }
}
