using System.Collections.Concurrent;
using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Events;
using SkillsHub.Contracts;
using SkillsHub.Testing.Servers;
using Xunit;

namespace SkillsHub.Testing.Events;

/// <summary>
/// Another service's ear: a queue bound to the contracts that a test wants to see. While no queue is bound to an event, the
/// relay rightly keeps it.
/// </summary>
public sealed class EventTap : IAsyncDisposable
{
    private readonly ConcurrentQueue<IntegrationEvent> events = new();
    private readonly IConnection connection;
    private readonly Dictionary<string, Type> types;

    private EventTap(IConnection connection, Dictionary<string, Type> types) => (this.connection, this.types) = (connection, types);

    /// <summary>What has arrived so far, in order.</summary>
    public IReadOnlyList<IntegrationEvent> Received => [.. events];

    /// <summary>Begins to listen.</summary>
    /// <param name="broker">Where.</param>
    /// <param name="contracts">To what, <c>PartnershipContracts.Events</c>.</param>
    /// <param name="cancellationToken">Cancels.</param>
    public static async Task<EventTap> ListenAsync(TestVirtualHost broker, IEnumerable<EventDefinition> contracts, CancellationToken cancellationToken)
    {
        var exchanges = contracts.Select(contract => contract.ClrType).Append(typeof(StreamPositionDiscarded)).Distinct()
            .ToDictionary(ExchangeOf, StringComparer.Ordinal);
        var open = await new ConnectionFactory { Uri = broker.Amqp, ClientProvidedName = "event tap" }.CreateConnectionAsync(cancellationToken);
        var tap = new EventTap(open, exchanges);
        var channel = await open.CreateChannelAsync(cancellationToken: cancellationToken);
        var queue = await channel.QueueDeclareAsync(cancellationToken: cancellationToken);
        foreach (var exchange in exchanges.Keys)
        {
            await channel.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, durable: true, cancellationToken: cancellationToken);
            await channel.QueueBindAsync(queue.QueueName, exchange, string.Empty, cancellationToken: cancellationToken);
        }

        var consumer = new AsyncEventingBasicConsumer(channel);
        consumer.ReceivedAsync += (_, delivery) =>
        {
            tap.Take(delivery);
            return Task.CompletedTask;
        };
        await channel.BasicConsumeAsync(queue.QueueName, autoAck: true, consumer, cancellationToken);
        return tap;
    }

    /// <summary>The first event of the type, and of the condition, that has come or comes before the deadline.</summary>
    public async Task<TEvent> FirstAsync<TEvent>(Func<TEvent, bool>? matches = null, TimeSpan? within = null)
        where TEvent : IntegrationEvent
    {
        TEvent? found = null;
        await Eventually.TrueAsync(() => (found = events.OfType<TEvent>().FirstOrDefault(matches ?? (_ => true))) is not null, within, $"an event {typeof(TEvent).Name}");
        return found!;
    }

    /// <summary>Stops listening.</summary>
    public ValueTask DisposeAsync() => connection.DisposeAsync();

    // The bus gives each contract an exchange of this name.
    private static string ExchangeOf(Type contract) => $"{contract.Namespace}:{contract.Name}";

    private void Take(BasicDeliverEventArgs delivery)
    {
        using var envelope = JsonDocument.Parse(delivery.Body);
        var read = envelope.RootElement.GetProperty("message").Deserialize(types[delivery.Exchange], EventJson.Options);
        events.Enqueue(Assert.IsAssignableFrom<IntegrationEvent>(read));
    }
}
