using System.Text.Json;
using MassTransit;
using SkillsHub.Contracts;
using SkillsHub.Messaging.Bus;

namespace SkillsHub.Messaging.Operations;

/// <summary>
/// Takes the place of a discarded dead letter in a queue whose handler follows positions and would wait for it for ever. It bears
/// the event's own id, so that a marker sent twice, or beside a retry, takes effect once.
/// </summary>
internal sealed class PositionMarker(IBus bus, Subscriptions subscriptions, EventRegistry registry, TimeProvider clock)
{
    private static readonly TimeSpan ConfirmTimeout = TimeSpan.FromSeconds(10);

    /// <summary>Sends the marker when the queue follows positions and the message says which one it held; returns when the broker has it.</summary>
    /// <exception cref="TimeoutException">The broker does not take it.</exception>
    public async Task SendAsync(string queue, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (!Follows(queue) || Read(body) is not { } marker)
            return;
        // As in the relay, the bus gets no token; the row of the letter is not held longer than this while the broker is away.
        await SendAsync(queue, marker).WaitAsync(ConfirmTimeout, cancellationToken);
    }

    private async Task SendAsync(string queue, StreamPositionDiscarded marker)
    {
        var endpoint = await bus.GetSendEndpoint(new Uri($"exchange:{queue}"));
        await endpoint.Send(marker, context =>
        {
            context.Serializer = new StoredEventSerializer(JsonSerializer.Serialize(marker, EventJson.Options));
            context.MessageId = marker.EventId;
            context.Headers.Set(StreamOrderFilter.StreamHeader, marker.Stream);
            if (context.TryGetPayload<RabbitMqSendContext>(out var send))
                send.Mandatory = true;
        }, CancellationToken.None);
    }

    private bool Follows(string queue) => subscriptions.All.Any(subscription =>
        string.Equals(subscription.Queue, queue, StringComparison.Ordinal)
        && subscription.Events.Any(definition => definition.ClrType == typeof(StreamPositionDiscarded)));

    // What nobody can read holds no position that anybody could know.
    private StreamPositionDiscarded? Read(ReadOnlyMemory<byte> body)
    {
        try
        {
            var envelope = Envelope.Read(body);
            var definition = registry.Definitions.First(candidate => string.Equals(MessageUrn.ForTypeString(candidate.ClrType), envelope.MessageType, StringComparison.Ordinal));
            return Of(definition, envelope.Message);
        }
        catch (Exception unreadable) when (unreadable is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private StreamPositionDiscarded Of(EventDefinition definition, JsonElement message)
    {
        var isMarker = definition.ClrType == typeof(StreamPositionDiscarded);
        var aggregate = message.GetProperty("aggregateId").GetGuid();
        return new StreamPositionDiscarded
        {
            EventId = message.GetProperty("eventId").GetGuid(),
            Hub = message.GetProperty("hub").GetString() ?? string.Empty,
            OccurredAt = clock.GetUtcNow(),
            AggregateId = aggregate,
            AggregateVersion = message.GetProperty("aggregateVersion").GetInt32(),
            Stream = isMarker ? message.GetProperty("stream").GetString() ?? string.Empty : definition.StreamOf(aggregate),
            DiscardedType = isMarker ? message.GetProperty("discardedType").GetString() ?? string.Empty : definition.Type,
            Parties = MarkerReaders.Of(definition, message),
        };
    }
}
