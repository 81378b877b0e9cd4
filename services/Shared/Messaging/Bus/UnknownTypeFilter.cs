using System.Collections.Concurrent;
using MassTransit;

namespace SkillsHub.Messaging.Bus;

/// <summary>
/// Holds a message of a type that this release does not know, as in a rolling upgrade a later one publishes it: a replica that
/// knows it gets it, when this one stops. Behind <see cref="StreamOrderFilter"/>, so that its stream waits with it.
/// </summary>
internal sealed class UnknownTypeFilter(Subscription subscription, TimeProvider clock) : IFilter<ReceiveContext>
{
    // As long as the relay tries a row whose type it does not know.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly HashSet<string> known =
        subscription.Events.Select(definition => MessageUrn.ForTypeString(definition.ClrType)).ToHashSet(StringComparer.Ordinal);

    // By type, not by message: a type that nobody knows must not stop the queue for minutes with each of its messages.
    private readonly ConcurrentDictionary<string, DateTimeOffset> heldUntil = new(StringComparer.Ordinal);

    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        if (Envelope.Read(context.GetBody()).MessageType is { } type && !known.Contains(type))
            await HoldAsync(type, context.CancellationToken);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("unknown-type");

    private async Task HoldAsync(string type, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rest = heldUntil.GetOrAdd(type, now + Patience) - now;
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, clock, cancellationToken);
    }
}
