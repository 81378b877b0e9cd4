using Npgsql;
using NpgsqlTypes;

namespace SkillsHub.Mail.Sending;

/// <summary>The worker's SQL. A row is claimed for a while, so that no transaction is open during the talk with a server, and another replica takes it up after a kill.</summary>
internal sealed class MailQueue(NpgsqlDataSource database, TimeProvider clock)
{
    /// <summary>Longer than the opening of a connection, the sending of one mail and the note of it may last.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromMinutes(5);

    private const string ClaimSql = """
        with due as (
            select id, next_attempt_at from mail
            where sent_at is null and parked_at is null and (next_attempt_at is null or next_attempt_at <= $1)
            order by id
            limit 1
            for update skip locked)
        update mail set next_attempt_at = $2
        from due
        where mail.id = due.id
        returning mail.id, key, recipient, subject, body, language, calendar_method, calendar, unsubscribe, created_at, attempts, due.next_attempt_at, sender_name
        """;

    public async Task<WaitingMail?> ClaimAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand(ClaimSql);
        command.Parameters.Add(new() { Value = now });
        command.Parameters.Add(new() { Value = now + Lease });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        return new WaitingMail(
            reader.GetGuid(0),
            reader.GetString(1),
            reader.GetString(2),
            reader.GetString(3),
            reader.GetString(4),
            reader.GetString(5),
            TextAt(reader, 6),
            TextAt(reader, 7),
            TextAt(reader, 8),
            reader.GetFieldValue<DateTimeOffset>(9),
            reader.GetInt32(10),
            reader.IsDBNull(11) ? null : reader.GetFieldValue<DateTimeOffset>(11),
            TextAt(reader, 12))
        {
            ClaimedUntil = now + Lease,
        };
    }

    /// <summary>Gives it back untried, as it was.</summary>
    public async Task ReleaseAsync(WaitingMail mail, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("update mail set next_attempt_at = $2 where id = $1");
        command.Parameters.Add(new() { Value = mail.Id });
        command.Parameters.Add(new() { Value = mail.DueAt is { } due ? due : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task MarkSentAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("update mail set sent_at = $2, attempts = attempts + 1, next_attempt_at = null, last_error = null where id = $1");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>Lets it wait, or for an operator where there is no next time.</summary>
    public async Task HoldBackAsync(Guid id, string reason, TimeSpan? wait, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await using var command = database.CreateCommand("update mail set attempts = attempts + 1, last_error = $2, next_attempt_at = $3, parked_at = $4 where id = $1");
        command.Parameters.Add(new() { Value = id });
        command.Parameters.Add(new() { Value = reason });
        command.Parameters.Add(new() { Value = wait is null ? DBNull.Value : now + wait, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        command.Parameters.Add(new() { Value = wait is null ? now : DBNull.Value, NpgsqlDbType = NpgsqlDbType.TimestampTz });
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    private static string? TextAt(NpgsqlDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);
}
