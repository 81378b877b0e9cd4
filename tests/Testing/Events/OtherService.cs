using System.Text.Json;
using RabbitMQ.Client;
using SkillsHub.Contracts;
using SkillsHub.Testing.Servers;

namespace SkillsHub.Testing.Events;

/// <summary>Tells events as another service does. The queues that read them are made by the migration.</summary>
public sealed class OtherService : IAsyncDisposable
{
    private readonly IConnection connection;
    private readonly IChannel channel;

    private OtherService(IConnection connection, IChannel channel) => (this.connection, this.channel) = (connection, channel);

    /// <summary>Opens a channel that confirms what it takes.</summary>
    public static async Task<OtherService> ConnectAsync(TestVirtualHost broker, CancellationToken cancellationToken)
    {
        var open = await new ConnectionFactory { Uri = broker.Amqp, ClientProvidedName = "another service" }.CreateConnectionAsync(cancellationToken);
        return new OtherService(open, await open.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true), cancellationToken));
    }

    /// <summary>Publishes in the bus's envelope, and returns when the broker has it.</summary>
    public async Task TellAsync(IntegrationEvent told, CancellationToken cancellationToken)
    {
        var type = told.GetType();
        var envelope = new
        {
            messageId = told.EventId,
            messageType = new[] { $"urn:message:{type.Namespace}:{type.Name}" },
            message = JsonSerializer.SerializeToElement(told, type, EventJson.Options),
        };
        var properties = new BasicProperties { ContentType = "application/vnd.masstransit+json", MessageId = told.EventId.ToString(), Persistent = true };
        await channel.BasicPublishAsync($"{type.Namespace}:{type.Name}", string.Empty, mandatory: true, properties, JsonSerializer.SerializeToUtf8Bytes(envelope, JsonSerializerOptions.Web), cancellationToken);
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await channel.DisposeAsync();
        await connection.DisposeAsync();
    }
}
