using System.Text.Json;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using SkillsHub.Contracts;
using SkillsHub.Messaging.Outbox;

namespace SkillsHub.Messaging.Operations;

/// <summary>Outgoing messages that the relay gave up.</summary>
internal sealed class ParkedMessages(NpgsqlDataSource dataSource, EventRegistry registry, OutboxSignal signal, TimeProvider clock, ILogger<ParkedMessages> logger)
{
    public async Task<List<ParkedMessage>> ListAsync(long after, int limit, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand("""
            select sequence, message_id, stream, position, message_type, occurred_at, parked_at, attempts, last_error,
                   (select count(*) from outbox_message later where later.stream = m.stream and later.position > m.position)
            from outbox_message m
            where parked_at is not null and sequence > $1
            order by sequence limit $2
            """);
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var messages = new List<ParkedMessage>();
        while (await reader.ReadAsync(cancellationToken))
        {
            messages.Add(new ParkedMessage(
                reader.GetInt64(0),
                reader.GetGuid(1),
                reader.GetString(2),
                reader.GetInt32(3),
                reader.GetString(4),
                reader.GetFieldValue<DateTimeOffset>(5),
                reader.GetFieldValue<DateTimeOffset>(6),
                reader.GetInt32(7),
                reader.IsDBNull(8) ? null : reader.GetString(8),
                reader.GetInt64(9)));
        }

        return messages;
    }

    public async Task<bool> RetryAsync(long sequence, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            "update outbox_message set attempts = 0, next_attempt_at = null, parked_at = null where sequence = $1 and parked_at is not null");
        command.Parameters.Add(new() { Value = sequence });
        return Woken(await command.ExecuteNonQueryAsync(cancellationToken) == 1);
    }

    /// <summary>Puts a marker at the row's position: readers who count positions see no gap.</summary>
    public async Task<bool> DiscardAsync(long sequence, string? actor, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await MarkerForAsync(connection, sequence, cancellationToken) is not { } discarded)
            return false;
        var marker = discarded.Marker;
        await using var command = new NpgsqlCommand("""
            update outbox_message set message_id = $2, message_type = $3, body = $4, attempts = 0, next_attempt_at = null, parked_at = null, last_error = null
            where sequence = $1
            """, connection);
        command.Parameters.Add(new() { Value = sequence });
        command.Parameters.Add(new() { Value = marker.EventId });
        command.Parameters.Add(new() { Value = EventDefinition.Of<StreamPositionDiscarded>().Type });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(marker, EventJson.Options), NpgsqlDbType = NpgsqlDbType.Json });
        await command.ExecuteNonQueryAsync(cancellationToken);
        logger.LogDiscardedMessage(discarded.Message, marker.DiscardedType, marker.Stream, actor, discarded.Body);
        await transaction.CommitAsync(cancellationToken);
        return Woken(repaired: true);
    }

    private async Task<(StreamPositionDiscarded Marker, Guid Message, string Body)?> MarkerForAsync(NpgsqlConnection connection, long sequence, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand(
            "select stream, position, message_type, body ->> 'hub', body, message_id from outbox_message where sequence = $1 and parked_at is not null for update", connection);
        command.Parameters.Add(new() { Value = sequence });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var stream = reader.GetString(0);
        var type = reader.GetString(2);
        var text = reader.GetString(4);
        using var body = JsonDocument.Parse(text);
        var marker = new StreamPositionDiscarded
        {
            EventId = Guid.CreateVersion7(clock.GetUtcNow()),
            Hub = reader.IsDBNull(3) ? string.Empty : reader.GetString(3),
            OccurredAt = clock.GetUtcNow(),
            AggregateId = EventDefinition.AggregateIn(stream),
            AggregateVersion = reader.GetInt32(1),
            Stream = stream,
            DiscardedType = type,
            Parties = MarkerReaders.Of(registry.TryFind(type, out var definition) ? definition : null, body.RootElement),
        };
        return (marker, reader.GetGuid(5), text);
    }

    private bool Woken(bool repaired)
    {
        if (repaired)
            signal.Pulse();
        return repaired;
    }
}
