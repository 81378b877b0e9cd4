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
        var arrived = WaitingEvent.Of(integrationEvent, received.Json, registry, clock.GetUtcNow());
        var (last, hasRival, hasFollower) = await tail.LockAsync(arrived, cancellationToken);
        switch (StreamOrder.Place(last, arrived.StreamPosition))
        {
            case Arrival.Next:
                await tail.AppendAsync([arrived], wasAside: false, clock.GetUtcNow(), cancellationToken);
                metrics.CountAppended(1);
                if (hasFollower)
                    metrics.CountAppended(await tail.AppendFollowersAsync(arrived.Stream, arrived.StreamPosition, clock.GetUtcNow(), cancellationToken));
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

    private void ReportConflict(WaitingEvent arrived) =>
        logger.LogError("Event {Event} claims position {Position} of {Stream}, which another event holds", arrived.EventId, arrived.StreamPosition, arrived.Stream);
}
