using System.Runtime.ExceptionServices;
using System.Text;
using MassTransit;
using RabbitMQ.Client;
using SkillsHub.Messaging.Bus;
using SkillsHub.Web;

namespace SkillsHub.Messaging.DeadLetters;

/// <summary>
/// Takes a message that its consumer gave up, or that no consumer knows, to the dead-letter queue with the reason. When that
/// fails the message stays in its queue and is delivered again.
/// </summary>
internal sealed class DeadLetterFilter(DeadLetterChannel channel, Subscription subscription) : IFilter<ExceptionReceiveContext>, IFilter<ReceiveContext>
{
    public const string ReasonHeader = "x-skillshub-reason";

    private const int MaxReason = 2_000;

    public async Task Send(ExceptionReceiveContext context, IPipe<ExceptionReceiveContext> next)
    {
        // Not the message's fault: it goes back to its queue.
        if (context.Exception is OutOfTurnException || ServerAbsence.Is(context.Exception) || context.CancellationToken.IsCancellationRequested)
            ExceptionDispatchInfo.Throw(context.Exception);
        var failure = context.Exception is TriedOnceException { InnerException: { } once } ? once : context.Exception;
        await SendAsync(context, $"{failure.GetType().Name}: {failure.Message}");
        await next.Send(context);
    }

    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        // What could not be read is given up as a failure first, and comes here because no consumer took it either.
        if (!FateOf(context).IsGivenUp)
            await SendAsync(context, "No consumer of this queue knows the message.");
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("dead-letter").Add("queue", subscription.DeadLetterQueue);

    private static DeliveryFate FateOf(ReceiveContext context) => context.GetOrAddPayload(() => new DeliveryFate());

    private async Task SendAsync(ReceiveContext context, string reason)
    {
        var headers = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            [ReasonHeader] = Encoding.UTF8.GetBytes(reason.Length > MaxReason ? reason[..MaxReason] : reason),
        };
        foreach (var header in context.TransportHeaders.GetAll())
        {
            if (header.Value is string text)
                headers.TryAdd(header.Key, Encoding.UTF8.GetBytes(text));
        }

        var properties = new BasicProperties
        {
            Persistent = true,
            ContentType = context.ContentType?.ToString(),
            Headers = headers,
        };
        await channel.SendAsync(subscription.DeadLetterQueue, properties, context.GetBody(), context.CancellationToken);
        FateOf(context).IsGivenUp = true;
    }
}
