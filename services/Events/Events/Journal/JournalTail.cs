using Npgsql;
using NpgsqlTypes;
using SkillsHub.Contracts;

namespace SkillsHub.Events.Journal;

/// <summary>
/// The end of the journal, where one writer at a time may stand. It locks the row that holds the last position and keeps it
/// until the commit: positions therefore become visible in their own order, a roll-back leaves no hole, and a reader who
/// stands at position p never finds a smaller one later. A sequence would give neither.
/// </summary>
internal sealed class JournalTail(NpgsqlConnection connection)
{
    private const string InsertSql = """
        insert into journal_entry
          (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, traceparent, tracestate, data)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    private const string SetAsideSql = """
        insert into journal_waiting
          (stream, stream_position, arrived_at, event_id, type, hub, audience, parties, occurred_at, traceparent, tracestate, data)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict do nothing
        """;

    /// <summary>Waits for its turn, then reads how far journal and stream have come and what waits aside.</summary>
    public async Task<(long Head, int Last, List<WaitingEvent> Waiting)> LockAsync(string stream, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select position from journal_head for update"),
                new("select coalesce((select position from journal_stream where stream = $1), 0)") { Parameters = { new() { Value = stream } } },
                new("""
                    select stream, stream_position, arrived_at, event_id, type, hub, audience, parties, occurred_at, traceparent, tracestate, data
                    from journal_waiting where stream = $1 order by stream_position
                    """) { Parameters = { new() { Value = stream } } },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var head = reader.GetInt64(0);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var last = reader.GetInt32(0);
        await reader.NextResultAsync(cancellationToken);
        var waiting = new List<WaitingEvent>();
        while (await reader.ReadAsync(cancellationToken))
            waiting.Add(ReadWaiting(reader));
        return (head, last, waiting);
    }

    /// <summary>Appends a run of one stream, and tells every replica at commit.</summary>
    public async Task AppendAsync(long head, IReadOnlyList<WaitingEvent> run, DateTimeOffset now, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection);
        foreach (var entry in run)
            batch.BatchCommands.Add(Insert(++head, now, entry));
        var (stream, last) = (run[0].Stream, run[^1].StreamPosition);
        batch.BatchCommands.Add(new("""
            insert into journal_stream (stream, position) values ($1, $2)
            on conflict (stream) do update set position = excluded.position
            """) { Parameters = { new() { Value = stream }, new() { Value = last } } });
        if (run.Count > 1)
            batch.BatchCommands.Add(new("delete from journal_waiting where stream = $1 and stream_position <= $2") { Parameters = { new() { Value = stream }, new() { Value = last } } });
        batch.BatchCommands.Add(new("update journal_head set position = $1") { Parameters = { new() { Value = head } } });
        // The lock that NOTIFY takes at commit costs nothing here: writers already go in single file.
        batch.BatchCommands.Add(new($"notify {JournalSignal.Channel}"));
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task SetAsideAsync(WaitingEvent early, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(SetAsideSql, connection)
        {
            Parameters =
            {
                new() { Value = early.Stream },
                new() { Value = early.StreamPosition },
                new() { Value = early.ArrivedAt },
                new() { Value = early.EventId },
                new() { Value = early.Type },
                new() { Value = early.Hub },
                new() { Value = early.Audience.ToString() },
                new() { Value = early.Parties },
                new() { Value = early.OccurredAt.ToUniversalTime() },
                Text(early.Traceparent),
                Text(early.Tracestate),
                new() { Value = early.Data, NpgsqlDbType = NpgsqlDbType.Json },
            },
        };
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static NpgsqlBatchCommand Insert(long position, DateTimeOffset now, WaitingEvent entry) => new(InsertSql)
    {
        Parameters =
        {
            new() { Value = position },
            new() { Value = now },
            new() { Value = entry.EventId },
            new() { Value = entry.Type },
            new() { Value = entry.Stream },
            new() { Value = entry.StreamPosition },
            new() { Value = entry.Hub },
            new() { Value = entry.Audience.ToString() },
            new() { Value = entry.Parties },
            new() { Value = entry.OccurredAt.ToUniversalTime() },
            Text(entry.Traceparent),
            Text(entry.Tracestate),
            new() { Value = entry.Data, NpgsqlDbType = NpgsqlDbType.Json },
        },
    };

    private static NpgsqlParameter Text(string? value) => new() { Value = (object?)value ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text };

    private static WaitingEvent ReadWaiting(NpgsqlDataReader reader) => new()
    {
        Stream = reader.GetString(0),
        StreamPosition = reader.GetInt32(1),
        ArrivedAt = reader.GetFieldValue<DateTimeOffset>(2),
        EventId = reader.GetGuid(3),
        Type = reader.GetString(4),
        Hub = reader.GetString(5),
        Audience = Enum.Parse<Audience>(reader.GetString(6)),
        Parties = reader.GetFieldValue<string[]>(7),
        OccurredAt = reader.GetFieldValue<DateTimeOffset>(8),
        Traceparent = reader.IsDBNull(9) ? null : reader.GetString(9),
        Tracestate = reader.IsDBNull(10) ? null : reader.GetString(10),
        Data = reader.GetString(11),
    };
}
