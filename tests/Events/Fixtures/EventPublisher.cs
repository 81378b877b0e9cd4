using System.Text.Json;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using SkillsHub.Contracts;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Testing;
using SkillsHub.Testing.Servers;

namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>Stands in for a broker that repeats and mixes what it was given.</summary>
public sealed class EventPublisher : IAsyncDisposable
{
    private readonly IConnection connection;
    private readonly IChannel channel;

    private EventPublisher(IConnection connection, IChannel channel) => (this.connection, this.channel) = (connection, channel);

    public static async Task<EventPublisher> ConnectAsync(TestVirtualHost broker, CancellationToken cancellationToken)
    {
        var open = await new ConnectionFactory { Uri = broker.Amqp, ClientProvidedName = "event publisher" }.CreateConnectionAsync(cancellationToken);
        await Eventually.TrueAsync(() => IsReadAsync(open, cancellationToken), within: null, "a journal that reads");
        return new EventPublisher(open, await open.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken));
    }

    public static AgendaEventUpdated Update(string hub, Guid aggregate, int version) => new()
    {
        EventId = Guid.CreateVersion7(),
        Hub = hub,
        OccurredAt = DateTimeOffset.UtcNow,
        AggregateId = aggregate,
        AggregateVersion = version,
        Kind = AgendaEventKind.Workshop,
        Title = $"Atelier {version}",
        Description = "Essayer, se tromper, recommencer.",
        StartsAt = DateTimeOffset.UtcNow.AddDays(3),
        EndsAt = DateTimeOffset.UtcNow.AddDays(3).AddHours(2),
        Zone = "Europe/Paris",
        Organiser = "Cnam",
        CoOrganisers = [],
    };

    /// <summary>Publishes in the bus's envelope, and returns when the broker has it.</summary>
    public Task PublishAsync(IntegrationEvent integrationEvent, CancellationToken cancellationToken) =>
        PublishAsync(integrationEvent, JsonSerializer.SerializeToElement(integrationEvent, integrationEvent.GetType(), EventJson.Options), cancellationToken);

    /// <summary>Publishes an event in the words of its producer.</summary>
    public async Task PublishAsync(IntegrationEvent integrationEvent, JsonElement message, CancellationToken cancellationToken)
    {
        var type = integrationEvent.GetType();
        var envelope = new
        {
            messageId = integrationEvent.EventId,
            messageType = new[] { $"urn:message:{type.Namespace}:{type.Name}" },
            message,
        };
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json", MessageId = integrationEvent.EventId.ToString(), Persistent = true };
        await channel.BasicPublishAsync($"{type.Namespace}:{type.Name}", string.Empty, mandatory: true, properties, JsonSerializer.SerializeToUtf8Bytes(envelope, JsonSerializerOptions.Web), cancellationToken);
    }

    // The service answers before its bus is up: until then no queue is bound to what is published.
    private static async Task<bool> IsReadAsync(IConnection open, CancellationToken cancellationToken)
    {
        await using var asking = await open.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            return (await asking.QueueDeclarePassiveAsync("events-journal", cancellationToken)).ConsumerCount > 0;
        }
        catch (OperationInterruptedException absent) when (absent.ShutdownReason?.ReplyCode == Constants.NotFound)
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
