using System.Net;
using System.Text.Json;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Journal;

/// <summary>Events that were confirmed and are nowhere any more, as after a restored backup of the journal's own database.</summary>
public sealed class SkipLostEventsTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Path = "/api/events/operations/journal/waiting/skip";
    private const string Marker = "skillshub.messaging.stream.position_discarded.v1";

    private readonly string hub = $"hub-{Guid.NewGuid():N}"[..12];
    private readonly Guid aggregate = Guid.CreateVersion7();

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    private string Stream => $"events/agenda_event/{aggregate}";

    [Fact]
    public async Task What_waits_behind_lost_events_reaches_the_partner_in_order_once_an_operator_skips_them()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: hub));
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        var person = TestUser.Operator();
        using var operations = fixture.ClientOf(person);
        await partner.SubscribeAsync(receiver.Url);
        await PublishAsync(1, 4, 5, 7);
        await WaitLongAsync(3);
        await receiver.AtLeastAsync(1);
        Assert.Equal([(4, (int?)3), (5, null), (7, null)], await WaitingAsync(operations));

        Assert.Equal(HttpStatusCode.NoContent, await SkipAsync(operations, from: 2, upTo: 3));

        Assert.Equal([1, 4, 5], (await receiver.AtLeastAsync(3)).Select(webhook => webhook.Version));
        Assert.Equal([(7, (int?)6)], await WaitingAsync(operations));
        Assert.Equal([(Marker, 2), (Marker, 3)], (await ReadAsync(staff)).Where(entry => entry.Type == Marker));
        Assert.Equal([1, 4, 5], (await ReadAsync(partner)).Select(entry => entry.Version));
        var told = Assert.Single(fixture.Service.Log.Split('\n'), line => line.Contains("are skipped by", StringComparison.Ordinal) && line.Contains(Stream, StringComparison.Ordinal));
        Assert.Contains("Positions 2 to 3", told, StringComparison.Ordinal);
        Assert.Contains(hub, told, StringComparison.Ordinal);
        Assert.Contains(person.Subject, told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_lost_event_that_comes_after_all_waits_for_an_operator()
    {
        using var operations = fixture.ClientOf(TestUser.Operator());
        var late = EventPublisher.Update(hub, aggregate, 1);
        await PublishAsync(2);
        await WaitLongAsync(1);
        Assert.Equal(HttpStatusCode.NoContent, await SkipAsync(operations, from: 1, upTo: 1));

        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        await broker.PublishAsync(late, Cancelled);

        await Eventually.EqualAsync(1L, CountAsideAsync);
        var listed = Assert.Single(await ListAsync(operations));
        Assert.True(listed.GetProperty("isConflict").GetBoolean());
        Assert.Equal(late.EventId, listed.GetProperty("eventId").GetGuid());
        Assert.Equal(Marker, listed.GetProperty("holder").GetProperty("type").GetString());
    }

    [Fact]
    public async Task Only_an_operator_skips_and_only_what_has_been_missed_for_a_minute()
    {
        using var operations = fixture.ClientOf(TestUser.Operator());
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        await PublishAsync(1, 4);
        await Eventually.EqualAsync(1L, CountAsideAsync);

        Assert.Equal((HttpStatusCode.Conflict, "journal.gap-young"), await RefusalAsync(operations, from: 2, upTo: 3));
        await WaitLongAsync(1);
        Assert.Equal(HttpStatusCode.Forbidden, await SkipAsync(staff, from: 2, upTo: 3));
        // What is there, what waits itself, and what an operator saw before it came.
        foreach (var (from, upTo) in new[] { (1, 3), (2, 4), (3, 3) })
            Assert.Equal((HttpStatusCode.NotFound, "journal.gap-not-found"), await RefusalAsync(operations, from, upTo));
        Assert.Equal((HttpStatusCode.NotFound, "journal.gap-not-found"), await RefusalAsync(operations, from: 1, upTo: 1, "events/agenda_event/unknown"));
        foreach (var (from, upTo, field) in new[] { (0, 3, "from"), (2, 1, "upTo"), (1, 20_000, "upTo") })
            Assert.Equal(field, await FieldAsync(operations, from, upTo));
        Assert.Equal(HttpStatusCode.NoContent, await SkipAsync(operations, from: 2, upTo: 2));
        Assert.Equal(1, await CountAsideAsync());
        Assert.Equal(HttpStatusCode.NoContent, await SkipAsync(operations, from: 3, upTo: 3));
        Assert.Equal(0, await CountAsideAsync());
        Assert.Equal((HttpStatusCode.NotFound, "journal.gap-not-found"), await RefusalAsync(operations, from: 3, upTo: 3));
    }

    [Fact]
    public async Task Many_lost_events_are_skipped_at_once()
    {
        using var operations = fixture.ClientOf(TestUser.Operator());
        await PublishAsync(1_200);
        await WaitLongAsync(1);

        Assert.Equal(HttpStatusCode.NoContent, await SkipAsync(operations, from: 1, upTo: 1_199));

        Assert.True(await fixture.Database.ScalarAsync<bool>(
            $"select bool_and(expected = stream_position) and count(*) = 1200 from (select stream_position, row_number() over (order by position) as expected from journal_entry where hub = '{hub}') entries", Cancelled));
    }

    private async Task PublishAsync(params int[] versions)
    {
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        foreach (var version in versions)
            await broker.PublishAsync(EventPublisher.Update(hub, aggregate, version), Cancelled);
    }

    // As if the alarm's minute were over.
    private async Task WaitLongAsync(long aside)
    {
        await Eventually.EqualAsync(aside, CountAsideAsync);
        await fixture.Database.ExecuteAsync($"update journal_waiting set arrived_at = arrived_at - interval '2 minutes' where hub = '{hub}'", Cancelled);
    }

    private Task<long> CountAsideAsync() => fixture.Database.ScalarAsync<long>($"select count(*) from journal_waiting where hub = '{hub}'", Cancelled);

    private async Task<List<JsonElement>> ListAsync(HttpClient operations) =>
        [.. (await operations.ReadAsync("/api/events/operations/journal/waiting?limit=100")).GetProperty("items").EnumerateArray().Where(item => item.GetProperty("hub").GetString() == hub)];

    private async Task<IEnumerable<(int Position, int? MissingUpTo)>> WaitingAsync(HttpClient operations) => (await ListAsync(operations))
        .Select(item => (item.GetProperty("streamPosition").GetInt32(), item.TryGetProperty("missingUpTo", out var upTo) && upTo.ValueKind == JsonValueKind.Number ? upTo.GetInt32() : (int?)null));

    private static async Task<IEnumerable<(string Type, int Version)>> ReadAsync(HttpClient reader) => (await reader.ReadAsync("/api/events/journal"))
        .GetProperty("items").EnumerateArray()
        .Select(entry => (entry.GetProperty("type").GetString()!, entry.GetProperty("data").GetProperty("aggregateVersion").GetInt32()));

    private async Task<HttpStatusCode> SkipAsync(HttpClient client, int from, int upTo)
    {
        using var answer = await client.SendAsync(HttpMethod.Post, Path, body: new { stream = Stream, from, upTo });
        return answer.StatusCode;
    }

    private async Task<(HttpStatusCode Status, string? Code)> RefusalAsync(HttpClient client, int from, int upTo, string? stream = null)
    {
        using var answer = await client.SendAsync(HttpMethod.Post, Path, body: new { stream = stream ?? Stream, from, upTo });
        return (answer.StatusCode, (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    private async Task<string?> FieldAsync(HttpClient client, int from, int upTo)
    {
        using var answer = await client.SendAsync(HttpMethod.Post, Path, body: new { stream = Stream, from, upTo });
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        return Assert.Single((await answer.JsonAsync()).GetProperty("errors").EnumerateArray()).GetProperty("field").GetString();
    }
}
