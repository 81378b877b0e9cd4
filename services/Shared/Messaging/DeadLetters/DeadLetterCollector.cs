using System.Text;
using System.Text.Json;
using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;
using NpgsqlTypes;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using SkillsHub.Messaging.Bus;
using SkillsHub.Messaging.Relay;
using SkillsHub.Persistence;

namespace SkillsHub.Messaging.DeadLetters;

/// <summary>Moves dead letters from the broker into the service's database, where an operator can list and repair them.</summary>
internal sealed class DeadLetterCollector(
    DeadLetterChannel broker,
    Subscriptions subscriptions,
    NpgsqlDataSource dataSource,
    TimeProvider clock,
    ILogger<DeadLetterCollector> logger) : BackgroundService
{
    private const string Kept = "Dead letters stay in the broker ({Reason}); tried again in {Delay}";

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (subscriptions.All.Count == 0)
            return;
        var faults = 0;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await CollectAsync(stored: () => faults = 0, stoppingToken);
            }
            catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
            {
                return;
            }
            catch (Exception fault)
            {
                var delay = Backoff.Exponential(faults++);
                logger.LogWarning(Kept, fault.Message, delay);
                await Task.Delay(delay, clock, stoppingToken);
            }
        }
    }

    private async Task CollectAsync(Action stored, CancellationToken cancellationToken)
    {
        // The migrate run has declared them; a broker that lost its data meanwhile gets them back.
        await broker.DeclareAsync(cancellationToken);
        await using var connection = await broker.ConnectAsync(cancellationToken);
        await using var channel = await connection.CreateChannelAsync(cancellationToken: cancellationToken);
        await channel.BasicQosAsync(0, 10, global: false, cancellationToken);
        var deliveries = Channel.CreateUnbounded<(Subscription Subscription, BasicDeliverEventArgs Delivery)>();
        channel.ChannelShutdownAsync += (_, args) =>
        {
            deliveries.Writer.TryComplete(new IOException(args.ReplyText));
            return Task.CompletedTask;
        };
        foreach (var subscription in subscriptions.All)
        {
            var consumer = new AsyncEventingBasicConsumer(channel);
            consumer.ReceivedAsync += async (_, delivery) => await deliveries.Writer.WriteAsync((subscription, Copy(delivery)), cancellationToken);
            await channel.BasicConsumeAsync(subscription.DeadLetterQueue, autoAck: false, consumer, cancellationToken);
        }

        await foreach (var (subscription, delivery) in deliveries.Reader.ReadAllAsync(cancellationToken))
        {
            await StoreOnceItCanAsync(subscription, delivery, cancellationToken);
            await channel.BasicAckAsync(delivery.DeliveryTag, multiple: false, cancellationToken);
            stored();
        }
    }

    // In place: each time that letters go back, the broker counts a delivery of all that were handed out, and at its limit they are gone.
    private async Task StoreOnceItCanAsync(Subscription subscription, BasicDeliverEventArgs delivery, CancellationToken cancellationToken)
    {
        for (var failures = 0; ; failures++)
        {
            try
            {
                await StoreAsync(subscription, delivery, cancellationToken);
                return;
            }
            catch (Exception fault) when (!cancellationToken.IsCancellationRequested)
            {
                var delay = Backoff.Exponential(failures);
                logger.LogWarning(Kept, fault.Message, delay);
                await Task.Delay(delay, clock, cancellationToken);
            }
        }
    }

    // The client reuses the body's memory as soon as the handler returns.
    private static BasicDeliverEventArgs Copy(BasicDeliverEventArgs delivery) => new(
        delivery.ConsumerTag,
        delivery.DeliveryTag,
        delivery.Redelivered,
        delivery.Exchange,
        delivery.RoutingKey,
        delivery.BasicProperties,
        delivery.Body.ToArray());

    private async Task StoreAsync(Subscription subscription, BasicDeliverEventArgs delivery, CancellationToken cancellationToken)
    {
        var headers = TextHeaders(delivery.BasicProperties);
        var reason = headers.GetValueOrDefault(DeadLetterFilter.ReasonHeader)
            ?? $"The broker gave up after {headers.GetValueOrDefault("x-first-death-reason") ?? "its delivery limit"}: the consumer died with the message each time.";
        var envelope = Envelope.Read(delivery.Body);
        await using var command = dataSource.CreateCommand("""
            insert into dead_letter (id, queue, message_type, body, content_type, headers, reason, received_at)
            values ($1, $2, $3, $4, $5, $6, $7, $8)
            on conflict (id) do nothing
            """);
        command.Parameters.Add(new() { Value = DeadLetterId.Of(subscription.Queue, envelope.MessageId, delivery.Body.Span) });
        command.Parameters.Add(new() { Value = subscription.Queue });
        command.Parameters.Add(new() { Value = (object?)StorableText.Of(envelope.MessageType) ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = delivery.Body.ToArray() });
        command.Parameters.Add(new() { Value = (object?)StorableText.Of(delivery.BasicProperties.ContentType) ?? DBNull.Value, NpgsqlDbType = NpgsqlDbType.Text });
        command.Parameters.Add(new() { Value = JsonSerializer.Serialize(headers), NpgsqlDbType = NpgsqlDbType.Jsonb });
        command.Parameters.Add(new() { Value = reason });
        command.Parameters.Add(new() { Value = clock.GetUtcNow() });
        if (await command.ExecuteNonQueryAsync(cancellationToken) == 1)
            logger.LogError("A message of {Queue} could not be handled: {Reason}", subscription.Queue, reason);
    }

    private static Dictionary<string, string> TextHeaders(IReadOnlyBasicProperties properties)
    {
        var headers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, value) in properties.Headers ?? new Dictionary<string, object?>(StringComparer.Ordinal))
        {
            if ((value is byte[] bytes ? Encoding.UTF8.GetString(bytes) : value as string) is { } text)
                headers[StorableText.Of(name)] = StorableText.Of(text);
        }

        return headers;
    }
}
