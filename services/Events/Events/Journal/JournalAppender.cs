using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using SkillsHub.Contracts;
using SkillsHub.Events.Data;
using SkillsHub.Messaging;

namespace SkillsHub.Events.Journal;

/// <summary>Takes every event of every service into the journal, in the transaction of the inbox.</summary>
internal sealed class JournalAppender(EventsDb db, EventRegistry registry, ReceivedEvent received, JournalMetrics metrics, TimeProvider clock, ILogger<JournalAppender> logger) : IEventHandler<IntegrationEvent>
{
    public async Task HandleAsync(IntegrationEvent integrationEvent, CancellationToken cancellationToken)
    {
        var tail = new JournalTail((NpgsqlConnection)db.Database.GetDbConnection());
        var arrived = Describe(integrationEvent);
        var (last, hasRival, hasFollower) = await tail.LockAsync(arrived, cancellationToken);
        switch (StreamOrder.Place(last, arrived.StreamPosition))
        {
            case Arrival.Next:
                await AppendAsync(tail, [arrived], wasAside: false, cancellationToken);
                if (hasFollower)
                    await AppendFollowersAsync(tail, arrived, cancellationToken);
                break;
            case Arrival.Early:
                if (hasRival)
                    ReportConflict(arrived);
                await tail.SetAsideAsync(arrived, cancellationToken);
                break;
            case Arrival.Duplicate when !await tail.HoldsAsync(arrived, cancellationToken):
                // Its producer has counted its stream anew, as one does that was restored from a backup. It is kept, an operator decides.
                ReportConflict(arrived);
                await tail.SetAsideAsync(arrived, cancellationToken);
                break;
            default:
                metrics.CountDuplicate();
                break;
        }
    }

    private async Task AppendFollowersAsync(JournalTail tail, WaitingEvent arrived, CancellationToken cancellationToken)
    {
        var last = arrived.StreamPosition;
        while (true)
        {
            var run = StreamOrder.Following(last, await tail.ReadFollowersAsync(arrived.Stream, last, cancellationToken)).ToList();
            if (run.Count == 0)
                return;
            await AppendAsync(tail, run, wasAside: true, cancellationToken);
            last = run[^1].StreamPosition;
        }
    }

    private async Task AppendAsync(JournalTail tail, List<WaitingEvent> run, bool wasAside, CancellationToken cancellationToken)
    {
        await tail.AppendAsync(run, wasAside, clock.GetUtcNow(), cancellationToken);
        metrics.CountAppended(run.Count);
    }

    private void ReportConflict(WaitingEvent arrived) =>
        logger.LogError("Event {Event} claims position {Position} of {Stream}, which another event holds", arrived.EventId, arrived.StreamPosition, arrived.Stream);

    private WaitingEvent Describe(IntegrationEvent integrationEvent)
    {
        var definition = registry.Get(integrationEvent.GetType());
        var (audience, parties) = registry.ReadersOf(integrationEvent);
        return new WaitingEvent
        {
            Stream = registry.StreamOf(integrationEvent),
            StreamPosition = integrationEvent.AggregateVersion,
            ArrivedAt = clock.GetUtcNow(),
            EventId = integrationEvent.EventId,
            Type = definition.Type,
            Hub = integrationEvent.Hub,
            Audience = audience,
            Parties = [.. parties],
            OccurredAt = integrationEvent.OccurredAt,
            Traceparent = Activity.Current?.Id,
            Tracestate = Activity.Current?.TraceStateString,
            Data = received.Json,
        };
    }
}
