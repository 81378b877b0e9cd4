using Npgsql;
using NpgsqlTypes;
using SkillsHub.Persistence;

namespace SkillsHub.Messaging.Relay;

/// <summary>The relay's SQL: take the next rows, delete what is confirmed, hold back or park what failed.</summary>
internal sealed class OutboxBatch(NpgsqlConnection connection, TimeProvider clock)
{
    // The three programs work in turns on a batch: with 100 rows, waiting for one another took half of the time.
    public const int Size = 500;

    /// <summary>Attempts after which a row is parked for an operator.</summary>
    private const int MaxAttempts = 10;

    // No row locks: the lease says that nobody else relays, and an operator changes parked rows only. Locking each row before
    // deleting it would write it twice.
    // A row waits while an earlier one of its stream is held back or parked; other streams go on. It also waits for an earlier
    // row that a prefetch passes by: one whose waiting time ended, that an operator repaired or that committed after the last take.
    private const string TakeSql = """
        select sequence, message_id, stream, message_type, body, correlation_id, conversation_id, causation_id, traceparent, tracestate, occurred_at, attempts
        from outbox_message m
        where parked_at is null and sequence > $3
          and (next_attempt_at is null or next_attempt_at <= $1)
          and not exists (
            select from outbox_message earlier
            where earlier.stream = m.stream and earlier.position < m.position
              and (earlier.parked_at is not null or earlier.next_attempt_at > $1
                or (earlier.sequence <= $3 and earlier.sequence <> all($4))))
        order by sequence
        limit $2
        """;

    private const string HoldBackSql = """
        update outbox_message set attempts = attempts + 1, last_error = $2,
          next_attempt_at = $3, parked_at = $4
        where sequence = $1
        """;

    private const string PostponeSql = """
        update outbox_message m set last_error = 'No queue is bound to events of this type.', next_attempt_at = postponed.until
        from unnest($1, $2) as postponed (sequence, until)
        where m.sequence = postponed.sequence
        """;

    /// <summary>Takes the next rows, in their order.</summary>
    /// <param name="inFlight">The batch on its way to the broker: the next rows are those behind it. Empty to begin with the first row.</param>
    /// <param name="limit">How many at most.</param>
    /// <param name="cancellationToken">Ends the query.</param>
    public async Task<List<PendingMessage>> TakeAsync(IReadOnlyList<PendingMessage> inFlight, int limit, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(TakeSql, connection);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = limit });
        command.Parameters.Add(new() { Value = inFlight.Count == 0 ? 0L : inFlight[^1].Sequence });
        command.Parameters.Add(new() { Value = inFlight.Select(row => row.Sequence).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var rows = new List<PendingMessage>(limit);
        while (await reader.ReadAsync(cancellationToken))
        {
            rows.Add(new PendingMessage(
                reader.GetInt64(0),
                reader.GetGuid(1),
                reader.GetString(2),
                reader.GetString(3),
                reader.GetString(4),
                GuidAt(reader, 5),
                GuidAt(reader, 6),
                GuidAt(reader, 7),
                reader.IsDBNull(8) ? null : reader.GetString(8),
                reader.IsDBNull(9) ? null : reader.GetString(9),
                reader.GetFieldValue<DateTimeOffset>(10),
                reader.GetInt32(11)));
        }

        return rows;
    }

    public async Task DeleteAsync(IReadOnlyCollection<long> sequences, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("delete from outbox_message where sequence = any($1)", connection);
        command.Parameters.Add(new() { Value = sequences.ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task HoldBackAsync(PendingMessage row, PublishOutcome.MessageFault fault, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var isParked = fault.IsPermanent || row.Attempts + 1 >= MaxAttempts;
        await using var command = new NpgsqlCommand(HoldBackSql, connection);
        command.Parameters.Add(new() { Value = row.Sequence });
        command.Parameters.Add(new() { Value = StorableText.Of(fault.Reason) });
        command.Parameters.Add(new() { Value = isParked ? DBNull.Value : now + Backoff.Exponential(row.Attempts), NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = isParked ? now : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Lets rows wait whose turn comes without their doing: each as long again as it has waited, and no attempt is counted.</summary>
    public async Task PostponeAsync(IReadOnlyCollection<PendingMessage> rows, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = new NpgsqlCommand(PostponeSql, connection);
        command.Parameters.Add(new() { Value = rows.Select(row => row.Sequence).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.Bigint });
        command.Parameters.Add(new() { Value = rows.Select(row => now + Backoff.AfterWaiting(now - row.OccurredAt)).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static Guid? GuidAt(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetGuid(column);
}
