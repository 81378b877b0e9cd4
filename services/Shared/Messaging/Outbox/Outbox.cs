using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Domain;

namespace SkillsHub.Messaging.Outbox;

internal sealed class Outbox<TContext>(TContext context, EventRegistry registry, MessageScope scope) : IOutbox
    where TContext : DbContext
{
    // The size up to which every CloudEvents intermediary must forward an event (CloudEvents 1.0, "Size Limits").
    private const int MaxBodyBytes = 64 * 1024;

    public void Add(Aggregate source, DateTimeOffset now, params IEnumerable<IntegrationEvent> events)
    {
        foreach (var facts in events)
        {
            Add(facts with
            {
                EventId = Guid.CreateVersion7(now),
                Hub = source.Hub,
                OccurredAt = now,
                AggregateId = source.Id,
                AggregateVersion = source.NextPosition(),
            });
        }
    }

    public async Task<bool> IsEmptyAsync(CancellationToken cancellationToken) => !await context.Set<OutboxMessage>().AnyAsync(cancellationToken);

    private void Add(IntegrationEvent integrationEvent)
    {
        var definition = registry.Get(integrationEvent.GetType());
        var body = JsonSerializer.Serialize(integrationEvent, definition.ClrType, EventJson.Options);
        if (Encoding.UTF8.GetByteCount(body) > MaxBodyBytes)
            throw new ArgumentException($"{definition.Type}: an event has at most {MaxBodyBytes} bytes of JSON; refer to what is larger.", nameof(integrationEvent));
        context.Add(new OutboxMessage
        {
            MessageId = integrationEvent.EventId,
            Stream = registry.StreamOf(integrationEvent),
            Position = integrationEvent.AggregateVersion,
            MessageType = definition.Type,
            Body = body,
            CorrelationId = scope.CorrelationId,
            ConversationId = scope.ConversationId,
            CausationId = scope.CausationId,
            Traceparent = Activity.Current?.Id,
            Tracestate = Activity.Current?.TraceStateString,
            OccurredAt = integrationEvent.OccurredAt,
        });
    }
}
