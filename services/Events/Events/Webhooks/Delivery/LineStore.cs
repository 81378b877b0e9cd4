using Npgsql;
using NpgsqlTypes;
using SkillsHub.Events.Journal;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>
/// The lines' SQL. Who delivers a line holds its advisory lock on a connection of its own, which the server gives back the
/// moment the process dies; the epoch, counted at every claim, keeps one that lost its lock without noticing from writing.
/// </summary>
internal sealed class LineStore(NpgsqlDataSource dataSource, TimeProvider clock)
{
    // First half of the two-part advisory keys, which nothing else in this database takes: "WH" in ASCII.
    private const int LockClass = 0x5748;

    // A line that another replica holds is due all the time: the lock is tried before the limit counts, or such lines would fill it.
    // Only what is new in its own hub makes a line due: asked as a value, each time of the index, so that no plan goes through the journal.
    private const string ClaimSql = """
        with due as materialized (
          select l.line, s.hub
          from webhook_line l join webhook_subscription s on s.id = l.subscription_id
          where s.state = 'Active' and s.stop_reason is null
            and l.position < (select j.position from journal_entry j where j.hub = s.hub order by j.position desc limit 1)
            and (l.next_attempt_at is null or l.next_attempt_at <= $1)
            and l.line <> all($2)
          order by random()),
        claimed as materialized (select line, hub from due where pg_try_advisory_lock($4, line) limit $3)
        update webhook_line l set epoch = epoch + 1 from claimed where claimed.line = l.line
        returning l.line, l.subscription_id, claimed.hub, l.epoch
        """;

    private const string LoadSql = """
        select s.url, s.hub, s.organisation, s.types, s.has_consented, s.secret, s.previous_secret, s.previous_secret_until,
               l.position, l.attempt, l.failing_since, (select position from journal_head)
        from webhook_line l join webhook_subscription s on s.id = l.subscription_id
        where l.line = $1 and l.epoch = $2 and s.state = 'Active' and s.stop_reason is null and (l.next_attempt_at is null or l.next_attempt_at <= $3)
        """;

    // One statement, so one transaction and one round trip: the log is written only if the line could be moved.
    private const string SaveSql = """
        with moved as (
          update webhook_line set position = $3, attempt = $4, next_attempt_at = $5, failing_since = $6
          where line = $1 and epoch = $2
          returning subscription_id),
        logged as (
          insert into webhook_delivery
            (id, subscription_id, position, event_id, type, attempt, started_at, duration_ms, status, succeeded, error, response_excerpt, next_attempt_at, url, bytes, response_headers)
          select log.id, moved.subscription_id, log.position, log.event_id, log.type, log.attempt, log.started_at, log.duration_ms, log.status, log.succeeded, log.error, log.response_excerpt, log.next_attempt_at, log.url, log.bytes, log.response_headers
          from moved, unnest($7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21)
            as log (id, position, event_id, type, attempt, started_at, duration_ms, status, succeeded, error, response_excerpt, next_attempt_at, url, bytes, response_headers))
        select count(*) from moved
        """;

    public async Task<List<LineClaim>> ClaimAsync(NpgsqlConnection locks, IReadOnlyCollection<int> own, int limit, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(ClaimSql, locks);
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        command.Parameters.Add(new() { Value = own.ToArray() });
        command.Parameters.Add(new() { Value = limit });
        command.Parameters.Add(new() { Value = LockClass });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var claims = new List<LineClaim>();
        while (await reader.ReadAsync(cancellationToken))
            claims.Add(new LineClaim(reader.GetInt32(0), reader.GetGuid(1), reader.GetString(2), reader.GetInt32(3)));
        return claims;
    }

    public static async Task ReleaseAsync(NpgsqlConnection locks, IReadOnlyCollection<int> lines, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("select pg_advisory_unlock($1, line) from unnest($2) line", locks);
        command.Parameters.Add(new() { Value = LockClass });
        command.Parameters.Add(new() { Value = lines.ToArray() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Reads the line anew before each batch, so that a pause, a rotation or a lost claim counts at once.</summary>
    /// <returns>Null when there is nothing to deliver for this claim any more.</returns>
    public async Task<LineState?> LoadAsync(LineClaim claim, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(LoadSql);
        command.Parameters.Add(new() { Value = claim.Line });
        command.Parameters.Add(new() { Value = claim.Epoch });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        return new LineState(
            new Uri(reader.GetString(0)),
            new JournalView(reader.GetString(1), reader.GetString(2), reader.GetFieldValue<string[]>(3)),
            reader.GetBoolean(4),
            reader.GetFieldValue<byte[]>(5),
            reader.IsDBNull(6) ? null : reader.GetFieldValue<byte[]>(6),
            reader.IsDBNull(7) ? null : reader.GetFieldValue<DateTimeOffset>(7),
            reader.GetInt64(8),
            reader.GetInt32(9),
            reader.IsDBNull(10) ? null : reader.GetFieldValue<DateTimeOffset>(10),
            reader.GetInt64(11));
    }

    /// <summary>Writes progress and log in one transaction.</summary>
    /// <returns>False when the line has been claimed by another, or its subscription is gone: nothing was written.</returns>
    public async Task<bool> SaveAsync(LineClaim claim, LineProgress progress, IReadOnlyList<WebhookDelivery> deliveries, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var command = SaveCommand(claim, progress, deliveries);
        command.Connection = connection;
        return await command.ExecuteScalarAsync(cancellationToken) is 1L;
    }

    /// <summary>The same for somebody else's transaction; its answer counts the lines that were moved, 1 or none.</summary>
    public static NpgsqlCommand SaveCommand(LineClaim claim, LineProgress progress, IReadOnlyList<WebhookDelivery> deliveries)
    {
        var command = new NpgsqlCommand(SaveSql);
        command.Parameters.Add(new() { Value = claim.Line });
        command.Parameters.Add(new() { Value = claim.Epoch });
        command.Parameters.Add(new() { Value = progress.Position });
        command.Parameters.Add(new() { Value = progress.Attempt });
        command.Parameters.Add(new() { Value = (object?)progress.NextAttemptAt ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = (object?)progress.FailingSince ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(Column(NpgsqlDbType.Uuid, delivery => delivery.Id));
        command.Parameters.Add(Column(NpgsqlDbType.Bigint, delivery => delivery.Position));
        command.Parameters.Add(Column(NpgsqlDbType.Uuid, delivery => delivery.EventId));
        command.Parameters.Add(Column(NpgsqlDbType.Text, delivery => delivery.Type));
        command.Parameters.Add(Column(NpgsqlDbType.Integer, delivery => delivery.Attempt));
        command.Parameters.Add(Column(NpgsqlDbType.TimestampTz, delivery => delivery.StartedAt));
        command.Parameters.Add(Column(NpgsqlDbType.Integer, delivery => delivery.DurationMs));
        command.Parameters.Add(Column(NpgsqlDbType.Integer, delivery => delivery.Status));
        command.Parameters.Add(Column(NpgsqlDbType.Boolean, delivery => delivery.Succeeded));
        command.Parameters.Add(Column(NpgsqlDbType.Text, delivery => delivery.Error));
        command.Parameters.Add(Column(NpgsqlDbType.Text, delivery => delivery.ResponseExcerpt));
        command.Parameters.Add(Column(NpgsqlDbType.TimestampTz, delivery => delivery.NextAttemptAt));
        command.Parameters.Add(Column(NpgsqlDbType.Text, delivery => delivery.Url));
        command.Parameters.Add(Column(NpgsqlDbType.Integer, delivery => delivery.Bytes));
        command.Parameters.Add(Column(NpgsqlDbType.Text, delivery => delivery.ResponseHeaders));
        return command;

        NpgsqlParameter Column<T>(NpgsqlDbType type, Func<WebhookDelivery, T> value) =>
            new() { Value = deliveries.Select(value).ToArray(), NpgsqlDbType = NpgsqlDbType.Array | type };
    }
}
