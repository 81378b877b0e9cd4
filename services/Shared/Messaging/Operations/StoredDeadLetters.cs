using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Npgsql;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using SkillsHub.Domain;
using SkillsHub.Messaging.Bus;
using SkillsHub.Messaging.DeadLetters;

namespace SkillsHub.Messaging.Operations;

/// <summary>Received messages that their consumer gave up.</summary>
internal sealed class StoredDeadLetters(NpgsqlDataSource dataSource, DeadLetterChannel broker, PositionMarker marker, ILogger<StoredDeadLetters> logger)
{
    // What places the message in its trace and its stream; the rest tells of the failure.
    private static readonly HashSet<string> KeptHeaders = new(StringComparer.Ordinal) { "traceparent", "tracestate", StreamOrderFilter.StreamHeader };

    public async Task<List<DeadLetterView>> ListAsync(Guid after, int limit, CancellationToken cancellationToken)
    {
        await using var command = dataSource.CreateCommand(
            "select id, queue, message_type, reason, received_at, length(body) from dead_letter where id > $1 order by id limit $2");
        command.Parameters.Add(new() { Value = after });
        command.Parameters.Add(new() { Value = limit });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var letters = new List<DeadLetterView>();
        while (await reader.ReadAsync(cancellationToken))
        {
            letters.Add(new DeadLetterView(
                reader.GetGuid(0),
                reader.GetString(1),
                reader.IsDBNull(2) ? null : reader.GetString(2),
                reader.GetString(3),
                reader.GetFieldValue<DateTimeOffset>(4),
                reader.GetInt32(5)));
        }

        return letters;
    }

    /// <summary>Sends the message back, then forgets it: a crash between the two sends it twice, which the inbox absorbs.</summary>
    public async Task<Error?> RetryAsync(Guid id, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await TakeAsync(connection, id, cancellationToken) is not { } letter)
            return new MessageNotFound();
        try
        {
            await broker.SendAsync(letter.Queue, letter.Properties, letter.Body, cancellationToken);
        }
        catch (PublishException returned) when (returned.IsReturn)
        {
            return new QueueGone(letter.Queue);
        }

        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    /// <summary>Forgets the message; where its position is waited for, a marker takes its place, sent before it is forgotten.</summary>
    public async Task<Error?> DiscardAsync(Guid id, string? actor, CancellationToken cancellationToken)
    {
        await using var connection = await dataSource.OpenConnectionAsync(cancellationToken);
        await using var transaction = await connection.BeginTransactionAsync(cancellationToken);
        if (await TakeAsync(connection, id, cancellationToken) is not { } letter)
            return new MessageNotFound();
        await marker.SendAsync(letter.Queue, letter.Properties, letter.Body, cancellationToken);
        logger.LogDiscardedLetter(id, letter.Type, letter.Queue, actor, Encoding.UTF8.GetString(letter.Body));
        await transaction.CommitAsync(cancellationToken);
        return null;
    }

    private static async Task<(string Queue, string? Type, BasicProperties Properties, byte[] Body)?> TakeAsync(NpgsqlConnection connection, Guid id, CancellationToken cancellationToken)
    {
        await using var command = new NpgsqlCommand("delete from dead_letter where id = $1 returning queue, content_type, headers, body, message_type", connection);
        command.Parameters.Add(new() { Value = id });
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        if (!await reader.ReadAsync(cancellationToken))
            return null;
        var headers = JsonSerializer.Deserialize<Dictionary<string, string>>(reader.GetString(2)) ?? [];
        var properties = new BasicProperties
        {
            Persistent = true,
            ContentType = reader.IsDBNull(1) ? null : reader.GetString(1),
            Headers = headers.Where(header => KeptHeaders.Contains(header.Key)).ToDictionary(header => header.Key, object? (header) => header.Value, StringComparer.Ordinal),
        };
        return (reader.GetString(0), reader.IsDBNull(4) ? null : reader.GetString(4), properties, reader.GetFieldValue<byte[]>(3));
    }
}
