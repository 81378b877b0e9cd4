using System.Diagnostics;
using System.Text.Json;
using MassTransit;
using RabbitMQ.Client.Exceptions;
using SkillsHub.Contracts;
using SkillsHub.Messaging.Bus;
using SkillsHub.Messaging.Telemetry;

namespace SkillsHub.Messaging.Relay;

/// <summary>Hands one stored row to the broker, under its stored identity, as a step of the trace that stored it.</summary>
internal sealed class EventPublisher(IBus bus, EventRegistry registry, TimeProvider clock)
{
    // While the broker is away the bus waits for it; a confirm that was on its way when it went never comes.
    private static readonly TimeSpan ConfirmTimeout = TimeSpan.FromSeconds(20);

    /// <summary>Publishes one row.</summary>
    /// <param name="row">The row.</param>
    /// <param name="giveUp">Its confirm is not waited for any more, as if the broker had not answered.</param>
    public async Task<PublishOutcome> PublishAsync(PendingMessage row, CancellationToken giveUp)
    {
        // In a rolling upgrade a replica of the earlier release may have the lease: the row waits for one that knows its type.
        if (!registry.TryFind(row.MessageType, out var definition))
            return new PublishOutcome.MessageFault($"{row.MessageType} is not in the registry of this process.", IsPermanent: false);
        IntegrationEvent message;
        try
        {
            // The body goes out as it is stored: what a later release says in it need not be known here.
            message = EventHead.Read(row.Body, definition.ClrType);
        }
        catch (Exception malformed) when (malformed is JsonException or NotSupportedException)
        {
            return new PublishOutcome.MessageFault(malformed.Message, IsPermanent: true);
        }

        using var activity = MessagingMetrics.Source.StartActivity($"relay {row.MessageType}", ActivityKind.Internal, ParentOf(row));
        return await PublishAsync(row, definition, message, giveUp);
    }

    private async Task<PublishOutcome> PublishAsync(PendingMessage row, EventDefinition definition, IntegrationEvent message, CancellationToken giveUp)
    {
        try
        {
            // The bus gets no token: a declaration cancelled half-way leaves its channel waiting for the wrong answer, for ever
            // (seen with a broker that came back slowly). What is given up here may still be sent; the inbox absorbs it.
            var publishing = bus.Publish(message, definition.ClrType, Pipe.Execute<PublishContext>(context => Stamp(context, row)), CancellationToken.None);
            await publishing.WaitAsync(ConfirmTimeout, clock, giveUp);
            return new PublishOutcome.Confirmed();
        }
        catch (Exception returned) when (IsReturned(returned))
        {
            return new PublishOutcome.Unbound();
        }
        catch (Exception fault) when (IsTransport(fault))
        {
            return new PublishOutcome.TransportFault(fault);
        }
        catch (Exception fault)
        {
            return new PublishOutcome.MessageFault(fault.Message, IsPermanent: false);
        }
    }

    private static void Stamp(PublishContext context, PendingMessage row)
    {
        context.Serializer = new StoredEventSerializer(row.Body);
        context.MessageId = row.MessageId;
        context.CorrelationId = row.CorrelationId;
        context.ConversationId = row.ConversationId;
        context.InitiatorId = row.CausationId;
        context.Headers.Set(StreamOrderFilter.StreamHeader, row.Stream);
        if (context.TryGetPayload<RabbitMqSendContext>(out var send))
            send.Mandatory = true;
    }

    private static ActivityContext ParentOf(PendingMessage row) =>
        ActivityContext.TryParse(row.Traceparent, row.Tracestate, isRemote: true, out var parent) ? parent : default;

    // No queue is bound yet, which is the topology's fault and neither the row's nor the broker's.
    private static bool IsReturned(Exception fault) =>
        fault is MessageReturnedException || (fault.InnerException is { } inner && IsReturned(inner));

    private static bool IsTransport(Exception fault) =>
        fault is ConnectionException or RabbitMQClientException or TimeoutException or OperationCanceledException or IOException
            or System.Net.Sockets.SocketException or ObjectDisposedException
        || (fault.InnerException is { } inner && IsTransport(inner));
}
