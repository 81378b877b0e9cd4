using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using SkillsHub.Messaging.Bus;

namespace SkillsHub.Messaging.DeadLetters;

/// <summary>
/// The plain AMQP side of the library: what a consumer gave up goes to its dead-letter queue, and what an operator repaired
/// goes back to its queue, both confirmed, byte for byte.
/// </summary>
internal sealed class DeadLetterChannel(BrokerAddress broker, Subscriptions subscriptions) : IAsyncDisposable
{
    // RabbitMQ 4 drops a quorum queue's message after 20 deliveries where nothing else is said, and behind these nobody collects.
    private static readonly Dictionary<string, object?> Arguments = new(StringComparer.Ordinal)
    {
        ["x-queue-type"] = "quorum",
        ["x-delivery-limit"] = int.MaxValue,
    };

    private readonly SemaphoreSlim gate = new(1);
    private IConnection? connection;
    private IChannel? channel;

    public async Task<IConnection> ConnectAsync(CancellationToken cancellationToken) =>
        await broker.CreateFactory("dead letters").CreateConnectionAsync(cancellationToken);

    public async Task DeclareAsync(CancellationToken cancellationToken)
    {
        await using var own = await ConnectAsync(cancellationToken);
        foreach (var subscription in subscriptions.All)
            await DeclareAsync(own, subscription.DeadLetterQueue, cancellationToken);
    }

    /// <summary>Sends to a queue by name and returns when the broker has stored it.</summary>
    /// <exception cref="PublishException">There is no such queue.</exception>
    /// <exception cref="TimeoutException">The broker did not take it; waiting may help.</exception>
    public async Task SendAsync(string queue, BasicProperties properties, ReadOnlyMemory<byte> body, CancellationToken cancellationToken)
    {
        await gate.WaitAsync(cancellationToken);
        try
        {
            var open = await OpenAsync(cancellationToken);
            await open.BasicPublishAsync(string.Empty, queue, mandatory: true, properties, body, cancellationToken);
        }
        catch (RabbitMQClientException fault) when (fault is not PublishException { IsReturn: true })
        {
            throw new TimeoutException("The broker did not take the message.", fault);
        }
        finally
        {
            gate.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (channel is not null)
            await channel.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
        gate.Dispose();
    }

    // A queue of an earlier release has other arguments, which nothing can change while letters may wait in it: it serves as it is.
    private static async Task DeclareAsync(IConnection own, string queue, CancellationToken cancellationToken)
    {
        // The broker closes the channel with its refusal.
        await using var model = await own.CreateChannelAsync(cancellationToken: cancellationToken);
        try
        {
            await model.QueueDeclareAsync(queue, durable: true, exclusive: false, autoDelete: false, Arguments, cancellationToken: cancellationToken);
        }
        catch (OperationInterruptedException refusal) when (refusal.ShutdownReason?.ReplyCode == Constants.PreconditionFailed)
        {
            await using var another = await own.CreateChannelAsync(cancellationToken: cancellationToken);
            await another.QueueDeclarePassiveAsync(queue, cancellationToken);
        }
    }

    private async Task<IChannel> OpenAsync(CancellationToken cancellationToken)
    {
        if (channel is { IsOpen: true })
            return channel;
        if (channel is not null)
            await channel.DisposeAsync();
        if (connection is not null)
            await connection.DisposeAsync();
        connection = await ConnectAsync(cancellationToken);
        return channel = await connection.CreateChannelAsync(
            new CreateChannelOptions(publisherConfirmationsEnabled: true, publisherConfirmationTrackingEnabled: true),
            cancellationToken);
    }
}
