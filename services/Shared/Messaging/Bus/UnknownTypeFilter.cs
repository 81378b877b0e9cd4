using System.Collections.Concurrent;
using System.Text.Json;
using MassTransit;
using MassTransit.Serialization;
using SkillsHub.Contracts;

namespace SkillsHub.Messaging.Bus;

/// <summary>
/// Holds a message of a type that this release does not know, or with a value that it does not know, as in a rolling upgrade a later
/// one publishes it: a replica that knows it gets it, when this one stops. Behind <see cref="StreamOrderFilter"/>, so that its stream waits with it.
/// </summary>
internal sealed class UnknownTypeFilter(Subscription subscription, TimeProvider clock) : IFilter<ReceiveContext>
{
    // As long as the relay tries a row whose type it does not know.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);

    private readonly Dictionary<string, EventDefinition> known =
        subscription.Events.ToDictionary(definition => MessageUrn.ForTypeString(definition.ClrType), StringComparer.Ordinal);

    // By type and place, not by message: what nobody knows must not stop the queue for minutes with each of its messages.
    private readonly ConcurrentDictionary<string, DateTimeOffset> heldUntil = new(StringComparer.Ordinal);

    public async Task Send(ReceiveContext context, IPipe<ReceiveContext> next)
    {
        if (UnknownIn(Envelope.Read(context.GetBody())) is { } unknown)
            await HoldAsync(unknown, context.CancellationToken);
        await next.Send(context);
    }

    public void Probe(ProbeContext context) => context.CreateFilterScope("unknown-type");

    private string? UnknownIn(Envelope envelope) =>
        envelope.MessageType is not { } type ? null
        : !known.TryGetValue(type, out var definition) ? type
        : UnreadableIn(envelope.Message, definition.ClrType) is { } place && EventHead.IsIn(envelope.Message, definition.ClrType) ? $"{type} {place}"
        : null;

    // As the bus is about to read it. What does not even say which event it is is of no release, and waits for nobody.
    private static string? UnreadableIn(JsonElement message, Type contract)
    {
        try
        {
            message.Deserialize(contract, SystemTextJsonMessageSerializer.Options);
            return null;
        }
        catch (JsonException unreadable)
        {
            return string.Concat((unreadable.Path ?? "$").Where(sign => !char.IsAsciiDigit(sign)));
        }
        catch (Exception unreadable) when (unreadable is NotSupportedException or InvalidOperationException)
        {
            return "$";
        }
    }

    private async Task HoldAsync(string unknown, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var rest = heldUntil.GetOrAdd(unknown, now + Patience) - now;
        if (rest > TimeSpan.Zero)
            await Task.Delay(rest, clock, cancellationToken);
    }
}
