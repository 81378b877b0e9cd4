using System.Data;
using Microsoft.Extensions.Logging;
using SkillsHub.Messaging.Outbox;
using SkillsHub.Messaging.Telemetry;

namespace SkillsHub.Messaging.Relay;

/// <summary>Forwards committed rows to the broker for as long as it has the lease.</summary>
internal sealed class OutboxRelay(EventPublisher publisher, OutboxSignal signal, MessagingMetrics metrics, TimeProvider clock, ILogger<OutboxRelay> logger)
{
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    public async Task RunAsync(RelayLease lease, CancellationToken cancellationToken)
    {
        var faults = 0;
        while (true)
        {
            var (taken, fault) = await ForwardAsync(lease, cancellationToken);
            if (fault is not null)
            {
                var delay = Backoff.Exponential(faults++);
                logger.LogWarning("The broker does not take messages ({Reason}); tried again in {Delay}", fault.Message, delay);
                await Task.Delay(delay, clock, cancellationToken);
                continue;
            }

            faults = 0;
            if (taken == 0)
                await signal.WaitAsync(Poll, cancellationToken);
        }
    }

    /// <summary>Forwards one batch: streams in parallel, the rows of one stream one after the other.</summary>
    public async Task<(int Taken, Exception? TransportFault)> ForwardAsync(RelayLease lease, CancellationToken cancellationToken)
    {
        await using var transaction = await lease.Connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
        var batch = new OutboxBatch(lease.Connection, clock);
        var rows = await batch.TakeAsync(cancellationToken);
        if (rows.Count == 0)
            return (0, null);
        var streams = await Task.WhenAll(rows.GroupBy(row => row.Stream, StringComparer.Ordinal).Select(stream => PublishStreamAsync(stream, cancellationToken)));
        var outcomes = streams.SelectMany(stream => stream).ToList();
        var confirmed = outcomes.Where(pair => pair.Outcome is PublishOutcome.Confirmed).Select(pair => pair.Row.Sequence).ToList();
        if (confirmed.Count > 0)
            await batch.DeleteAsync(confirmed, cancellationToken);
        foreach (var (row, outcome) in outcomes)
        {
            if (outcome is not PublishOutcome.MessageFault fault)
                continue;
            logger.LogError("Message {MessageId} ({Type}) of {Stream} cannot be published: {Reason}", row.MessageId, row.MessageType, row.Stream, fault.Reason);
            await batch.HoldBackAsync(row, fault, cancellationToken);
        }

        await transaction.CommitAsync(cancellationToken);
        metrics.CountPublished(confirmed.Count);
        return (rows.Count, outcomes.Select(pair => pair.Outcome).OfType<PublishOutcome.TransportFault>().FirstOrDefault()?.Exception);
    }

    private async Task<List<(PendingMessage Row, PublishOutcome Outcome)>> PublishStreamAsync(IEnumerable<PendingMessage> stream, CancellationToken cancellationToken)
    {
        var outcomes = new List<(PendingMessage, PublishOutcome)>();
        foreach (var row in stream)
        {
            var outcome = await publisher.PublishAsync(row, cancellationToken);
            outcomes.Add((row, outcome));
            if (outcome is not PublishOutcome.Confirmed)
                break;
        }

        return outcomes;
    }
}
