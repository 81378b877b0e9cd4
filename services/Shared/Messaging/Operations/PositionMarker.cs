using System.Text.Json;
using MassTransit;
using RabbitMQ.Client;
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
    public async Task SendAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        if (!Follows(queue) || Read(Envelope.Read(body), StreamOf(properties)) is not { } marker)
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

    private static string? StreamOf(BasicProperties properties) =>
        properties.Headers is { } headers && headers.TryGetValue(StreamOrderFilter.StreamHeader, out var stream) ? stream as string : null;

    private bool Follows(string queue) => subscriptions.All.Any(subscription =>
        string.Equals(subscription.Queue, queue, StringComparison.Ordinal)
        && subscription.Events.Any(definition => definition.ClrType == typeof(StreamPositionDiscarded)));

    // What nobody can read holds no position that anybody could know.
    private StreamPositionDiscarded? Read(Envelope envelope, string? stream)
    {
        try
        {
            return DefinitionOf(envelope) is { } definition ? Known(definition, envelope.Message)
                : stream is null || envelope.MessageType is not { } type ? null
                : Unknown(stream, type, envelope.Message);
        }
        catch (Exception unreadable) when (unreadable is KeyNotFoundException or InvalidOperationException or FormatException)
        {
            return null;
        }
    }

    private EventDefinition? DefinitionOf(Envelope envelope) => registry.Definitions.FirstOrDefault(
        candidate => string.Equals(MessageUrn.ForTypeString(candidate.ClrType), envelope.MessageType, StringComparison.Ordinal));

    private StreamPositionDiscarded Known(EventDefinition definition, JsonElement message)
    {
        var isMarker = definition.ClrType == typeof(StreamPositionDiscarded);
        return Marker(
            message,
            isMarker ? message.GetProperty("stream").GetString() ?? string.Empty : definition.StreamOf(message.GetProperty("aggregateId").GetGuid()),
            isMarker ? message.GetProperty("discardedType").GetString() ?? string.Empty : definition.Type,
            MarkerReaders.Of(definition, message));
    }

    // An event of a later release: its position is as good as any other's, and who may know of it is not known here.
    private StreamPositionDiscarded Unknown(string stream, string type, JsonElement message) => Marker(message, stream, type, MarkerReaders.Of(discarded: null, message));

    private StreamPositionDiscarded Marker(JsonElement message, string stream, string discardedType, IReadOnlyList<string>? parties) => new()
    {
        EventId = message.GetProperty("eventId").GetGuid(),
        Hub = message.GetProperty("hub").GetString() ?? string.Empty,
        OccurredAt = clock.GetUtcNow(),
        AggregateId = message.GetProperty("aggregateId").GetGuid(),
        AggregateVersion = message.GetProperty("aggregateVersion").GetInt32(),
        Stream = stream,
        DiscardedType = discardedType,
        Parties = parties,
    };
}
