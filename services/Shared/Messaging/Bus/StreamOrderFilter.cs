using System.Runtime.CompilerServices;
using MassTransit;
using MassTransit.RabbitMqTransport;
using RabbitMQ.Client;

namespace SkillsHub.Messaging.Bus;

/// <summary>
/// Handles the messages of one stream one after the other, in the order of their delivery, and different streams in parallel.
/// The bus starts every delivery on a pool thread, where neighbours overtake each other now and then (seen: once in fifty).
/// </summary>
internal sealed class StreamOrderFilter : IFilter<ReceiveContext>
{
    /// <summary>Transport header that names the stream; a message without it is handled on its own.</summary>
    public const string StreamHeader = "x-skillshub-stream";

    // Entering takes microseconds; longer means that an earlier delivery was dropped while the endpoint stopped.
    private static readonly TimeSpan EntryLimit = TimeSpan.FromSeconds(15);

    private readonly ConditionalWeakTable<IChannel, DeliveryOrder> channels = [];

    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        if (!context.TryGetPayload<ChannelContext>(out var channel) || context is not RabbitMqBasicConsumeContext delivery)
            throw new InvalidOperationException("The message did not come from RabbitMQ.");
        var stream = context.TransportHeaders.Get<string>(StreamHeader) ?? $"delivery {delivery.DeliveryTag}";
        var order = channels.GetOrCreateValue(channel.Channel);
        var fate = context.GetOrAddPayload(() => new DeliveryFate());
        var handled = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        try
        {
            await EnterAsync(order, delivery.DeliveryTag, stream, handled.Task, context.CancellationToken);
            fate.IsTriedOnce = order.IsTroubled(stream);
            await next.Send(context);
        }
        finally
        {
            order.Leave(stream, handled.Task, fate.IsGivenUp);
            handled.SetResult();
        }
    }

    private static async Task EnterAsync(DeliveryOrder order, ulong tag, string stream, Task handled, CancellationToken cancellationToken)
    {
        var entry = order.EnterAsync(tag, stream, handled);
        try
        {
            await entry.WaitAsync(EntryLimit, cancellationToken);
        }
        catch (TimeoutException)
        {
            order.GiveUpBefore(tag);
        }

        await await entry;
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("stream-order");
}
