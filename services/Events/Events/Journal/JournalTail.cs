using Npgsql;
using NpgsqlTypes;
using SkillsHub.Contracts;

namespace SkillsHub.Events.Journal;

/// <summary>
/// The end of the journal, where one writer at a time may stand. Taking positions locks the row that holds the last one until
/// the commit: positions therefore become visible in their own order, a roll-back leaves no hole, and a reader who stands at
/// position p never finds a smaller one later. A sequence would give neither. What can be done before is: streams are looked
/// up side by side, each under its own lock, so that the single file is as short as one batch and the commit.
/// </summary>
internal sealed class JournalTail(NpgsqlConnection connection)
{
    private const string InsertSql = """
        insert into journal_entry
          (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, traceparent, tracestate, data)
        values ((select position from journal_head) - $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
        """;

    // A stream may have thousands aside: they are read and appended by so many.
    private const int Piece = 500;

    private const string FollowersSql = """
        select stream, stream_position, arrived_at, event_id, type, hub, audience, parties, occurred_at, traceparent, tracestate, data
        from journal_waiting where stream = $1 and stream_position > $2 order by stream_position, arrived_at, event_id limit $3
        """;

    private const string SetAsideSql = """
        insert into journal_waiting
          (stream, stream_position, arrived_at, event_id, type, hub, audience, parties, occurred_at, traceparent, tracestate, data)
        values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
        on conflict do nothing
        """;

    /// <summary>
    /// Locks the event's stream, then reads how far it has come, whether another event waits at the same position and whether one waits at the next:
    /// whoever arrives looks at no more of what is aside, however much that is.
    /// </summary>
    public async Task<(int Last, bool HasRival, bool HasFollower)> LockAsync(WaitingEvent arrived, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("insert into journal_stream (stream, position) values ($1, 0) on conflict do nothing") { Parameters = { new() { Value = arrived.Stream } } },
                new("select position from journal_stream where stream = $1 for update") { Parameters = { new() { Value = arrived.Stream } } },
                new("""
                    select exists (select from journal_waiting where stream = $1 and stream_position = $2 and event_id <> $3),
                           exists (select from journal_waiting where stream = $1 and stream_position = $4)
                    """)
                {
                    Parameters =
                    {
                        new() { Value = arrived.Stream },
                        new() { Value = arrived.StreamPosition },
                        new() { Value = arrived.EventId },
                        new() { Value = arrived.StreamPosition + 1L },
                    },
                },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        var last = reader.GetInt32(0);
        await reader.NextResultAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return (last, reader.GetBoolean(0), reader.GetBoolean(1));
    }

    /// <summary>Locks a stream, then reads what it misses and who waits for that; null when nobody does.</summary>
    public async Task<JournalGap?> LockGapAsync(string stream, CancellationToken cancellationToken)
    {
        await using var batch = new NpgsqlBatch(connection)
        {
            BatchCommands =
            {
                new("select from journal_stream where stream = $1 for update") { Parameters = { new() { Value = stream } } },
                new("""
                    select position, stream_position, hub, min(arrived_at) over ()
                    from journal_stream join journal_waiting using (stream)
                    where stream = $1 and stream_position > position order by stream_position limit 1
                    """)
                {
                    Parameters = { new() { Value = stream } },
                },
            },
        };
        await using var reader = await batch.ExecuteReaderAsync(cancellationToken);
        await reader.NextResultAsync(cancellationToken);
        return await reader.ReadAsync(cancellationToken)
            ? new JournalGap(reader.GetInt32(0) + 1, reader.GetInt32(1) - 1, reader.GetString(2), reader.GetFieldValue<DateTimeOffset>(3))
            : null;
    }

    /// <summary>Appends a run of one locked stream, takes away what of it was aside, and tells every replica at commit.</summary>
    public async Task AppendAsync(IReadOnlyList<WaitingEvent> run, bool wasAside, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var (stream, last) = (run[0].Stream, run[^1].StreamPosition);
        await using var batch = new NpgsqlBatch(connection);
        batch.BatchCommands.Add(new("update journal_stream set position = $2 where stream = $1") { Parameters = { new() { Value = stream }, new() { Value = last } } });
        if (wasAside)
            batch.BatchCommands.Add(Remove(run));
        batch.BatchCommands.Add(new("update journal_head set position = position + $1") { Parameters = { new() { Value = (long)run.Count } } });
        for (var index = 0; index < run.Count; index++)
            batch.BatchCommands.Add(Insert(run.Count - 1 - index, now, run[index]));
        // The lock that NOTIFY takes at commit costs nothing here: writers already go in single file.
        batch.BatchCommands.Add(new("select pg_notify($1, hub) from unnest($2) hub")
        {
            Parameters = { new() { Value = JournalSignal.Channel }, new() { Value = run.Select(entry => entry.Hub).Distinct(StringComparer.Ordinal).ToArray() } },
        });
        await batch.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Appends all that waits aside behind a position of a locked stream without gap, and counts it.</summary>
    public async Task<int> AppendFollowersAsync(string stream, int position, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var last = position;
        while (true)
        {
            var run = StreamOrder.Following(last, await ReadFollowersAsync(stream, last, cancellationToken)).ToList();
            if (run.Count == 0)
                return last - position;
            await AppendAsync(run, wasAside: true, now, cancellationToken);
            last = run[^1].StreamPosition;
        }
    }

    /// <summary>Whether the journal's entry at the event's place in its stream is that very event.</summary>
    public async Task<bool> HoldsAsync(WaitingEvent arrived, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select event_id from journal_entry where stream = $1 and stream_position = $2", connection)
        {
            Parameters = { new() { Value = arrived.Stream }, new() { Value = arrived.StreamPosition } },
        };
        return await command.ExecuteScalarAsync(cancellationToken) is Guid known && known == arrived.EventId;
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

    // A piece of what waits aside behind a position of a locked stream, in order of position and arrival.
    private async Task<List<WaitingEvent>> ReadFollowersAsync(string stream, int position, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(FollowersSql, connection) { Parameters = { new() { Value = stream }, new() { Value = position }, new() { Value = Piece } } };
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var waiting = new List<WaitingEvent>();
        while (await reader.ReadAsync(cancellationToken))
            waiting.Add(ReadWaiting(reader));
        return waiting;
    }

    private static NpgsqlBatchCommand Remove(IReadOnlyList<WaitingEvent> run) =>
        new("delete from journal_waiting where stream = $1 and stream_position between $2 and $3 and event_id = any($4)")
        {
            Parameters =
            {
                new() { Value = run[0].Stream },
                new() { Value = run[0].StreamPosition },
                new() { Value = run[^1].StreamPosition },
                new() { Value = run.Select(entry => entry.EventId).ToArray() },
            },
        };

    private static NpgsqlBatchCommand Insert(long beforeHead, DateTimeOffset now, WaitingEvent entry) => new(InsertSql)
    {
        Parameters =
        {
            new() { Value = beforeHead },
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
