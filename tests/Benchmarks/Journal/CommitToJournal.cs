using System.Diagnostics;
using Npgsql;
using SkillsHub.Testing.Servers;

namespace SkillsHub.Benchmarks.Journal;

/// <summary>From the commit of an event to its place in the journal, at 100 events/s; with an empty journal and with a million rows.</summary>
internal static class CommitToJournal
{
    // Ids are of version 7, as the services make them: random ones would touch a page of every index for each event.
    // As a replica without the relay's lease does: commit, and wake the one that has it.
    private const string CommitSql = """
        with event as (select $1::uuid as id, $2::uuid as aggregate, clock_timestamp() as at)
        insert into outbox_message (message_id, stream, position, message_type, body, occurred_at, attempts)
        select id, 'events/agenda_event/' || aggregate, 1, 'skillshub.events.agenda_event.cancelled.v1',
               json_build_object('eventId', id, 'hub', 'measure', 'occurredAt', at, 'aggregateId', aggregate, 'aggregateVersion', 1,
                                 'title', 'Atelier', 'startsAt', at, 'reason', repeat('x', 300)), at, 0
        from event
        """;

    public static async Task RunAsync(CancellationToken cancellationToken)
    {
        await using var bench = new EventsBench();
        await bench.InitializeAsync();
        await MeasureAsync(bench.Database, "warm-up", cancellationToken);
        await MeasureAsync(bench.Database, "empty journal", cancellationToken);
        await bench.Database.ExecuteAsync(
            """
            insert into journal_stream (stream, position) select 'events/agenda_event/past-' || n, 1 from generate_series(1, 1000000) n;
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select (select position from journal_head) + n, now(), ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'skillshub.events.agenda_event.updated.v1', 'events/agenda_event/past-' || n, 1, 'past',
                   'Public', '{}', now(), json_build_object('aggregateVersion', 1, 'text', repeat('x', 300))
            from generate_series(1, 1000000) n;
            update journal_head set position = position + 1000000;
            insert into inbox_message (message_id, consumer, received_at) select ('01900000-0000-7000-8000-' || lpad(to_hex(n), 12, '0'))::uuid, 'events-journal', now() from generate_series(1, 1000000) n;
            """,
            cancellationToken);
        // A hub grows to this in years: what is measured is the size, not the disk that is still busy with three million new rows.
        // The test server leaves the syncing of its files to the kernel, which would do it half a minute later, in the midst of the measure.
        await bench.Database.ExecuteAsync("vacuum analyze", cancellationToken);
        await bench.Database.ExecuteAsync("checkpoint", cancellationToken);
        using (var sync = Process.Start("sync"))
            await sync.WaitForExitAsync(cancellationToken);
        await MeasureAsync(bench.Database, "a million journal rows", cancellationToken);
    }

    private static async Task MeasureAsync(TestDatabase database, string name, CancellationToken cancellationToken)
    {
        var before = await database.ScalarAsync<long>("select position from journal_head", cancellationToken);
        await using var source = NpgsqlDataSource.Create(database.ConnectionString);
        var commits = await Latency.CommitAsync(() => CommitAsync(source, cancellationToken), cancellationToken);
        await Latency.ArriveAsync(() => database.ScalarAsync<long>($"select position - {before} from journal_head", cancellationToken), commits, cancellationToken);
        Latency.Print(name, await database.ScalarAsync<double[]>(
            $"select percentile_cont(array[0.5, 0.9, 0.99, 1]) within group (order by extract(epoch from recorded_at - occurred_at) * 1000) from journal_entry where position > {before}",
            cancellationToken));
    }

    private static async Task CommitAsync(NpgsqlDataSource source, CancellationToken cancellationToken)
    {
        await using var batch = source.CreateBatch();
        batch.BatchCommands.Add(new(CommitSql) { Parameters = { new() { Value = Guid.CreateVersion7() }, new() { Value = Guid.CreateVersion7() } } });
        batch.BatchCommands.Add(new("notify skillshub_outbox"));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }
}
