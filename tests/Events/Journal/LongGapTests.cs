using Npgsql;
using SkillsHub.Contracts;
using SkillsHub.Events.Journal;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;

namespace SkillsHub.Events.Tests.Journal;

/// <summary>One event of a stream is late, and more come behind it than anybody should read at once.</summary>
public sealed class LongGapTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const int Aside = 1_200;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task When_the_late_one_comes_all_follow_it_in_their_order()
    {
        var (hub, stream) = (NewHub(), Guid.CreateVersion7());
        await SetAsideAsync(hub, stream);
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);

        await broker.PublishAsync(EventPublisher.Update(hub, stream, 1), Cancelled);

        await Eventually.EqualAsync(Aside + 1L, () => fixture.Database.ScalarAsync<long>($"select count(*) from journal_entry where hub = '{hub}'", Cancelled));
        Assert.Equal(0, await fixture.Database.ScalarAsync<long>($"select count(*) from journal_waiting where hub = '{hub}'", Cancelled));
        Assert.True(await fixture.Database.ScalarAsync<bool>(
            $"select bool_and(expected = stream_position) from (select stream_position, row_number() over (order by position) as expected from journal_entry where hub = '{hub}') entries", Cancelled));
    }

    [Fact]
    public async Task Whoever_comes_early_looks_at_its_own_place_and_not_at_all_that_wait()
    {
        var (hub, stream) = (NewHub(), Guid.CreateVersion7());
        await SetAsideAsync(hub, stream);
        await using var connection = new NpgsqlConnection(fixture.Database.ConnectionString);
        await connection.OpenAsync(Cancelled);
        await using var transaction = await connection.BeginTransactionAsync(Cancelled);

        await new JournalTail(connection).LockAsync(Early(hub, stream, Aside + 2), Cancelled);

        await using var read = new NpgsqlCommand("select seq_tup_read + coalesce(idx_tup_fetch, 0) from pg_stat_xact_user_tables where relname = 'journal_waiting'", connection);
        Assert.InRange((long)(await read.ExecuteScalarAsync(Cancelled))!, 0, 10);
    }

    private static string NewHub() => $"hub-{Guid.NewGuid():N}"[..12];

    private static WaitingEvent Early(string hub, Guid stream, int position) => new()
    {
        Stream = $"events/agenda_event/{stream}",
        StreamPosition = position,
        ArrivedAt = DateTimeOffset.UtcNow,
        EventId = Guid.CreateVersion7(),
        Type = "skillshub.events.agenda_event.updated.v1",
        Hub = hub,
        Audience = Audience.Public,
        Parties = [],
        OccurredAt = DateTimeOffset.UtcNow,
        Data = "{}",
    };

    private Task SetAsideAsync(string hub, Guid stream) => fixture.Database.ExecuteAsync($$"""
        insert into journal_waiting (stream, stream_position, arrived_at, event_id, type, hub, audience, parties, occurred_at, data)
        select 'events/agenda_event/{{stream}}', number, now(), gen_random_uuid(), 'skillshub.events.agenda_event.updated.v1', '{{hub}}', 'Public', '{}', now(), '{}'
        from generate_series(2, {{Aside + 1}}) number
        """, Cancelled);
}
