using Microsoft.Extensions.Logging;
using SkillsHub.Messaging.Outbox;
using SkillsHub.Messaging.Telemetry;

namespace SkillsHub.Messaging.Relay;

/// <summary>Forwards committed rows to the broker for as long as it has the lease.</summary>
internal sealed class OutboxRelay(BatchPublisher publisher, OutboxSignal signal, MessagingMetrics metrics, TimeProvider clock, ILogger<OutboxRelay> logger)
{
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    public async Task RunAsync(RelayLease lease, CancellationToken cancellationToken)
    {
        var batch = new OutboxBatch(lease.Connection, clock);
        var faults = 0;
        var limit = OutboxBatch.Size;
        while (true)
        {
            var rows = await batch.TakeAsync(inFlight: [], limit, cancellationToken);
            if (rows.Count == 0)
            {
                await signal.WaitAsync(Poll, cancellationToken);
                continue;
            }

            var fault = await ForwardAsync(batch, rows, cancellationToken);
            // What is given up after a timeout stays in the bus's memory: while the broker is away one row asks for all.
            limit = fault is TimeoutException ? 1 : OutboxBatch.Size;
            if (fault is null)
            {
                faults = 0;
                continue;
            }

            var delay = Backoff.Exponential(faults++);
            logger.LogWarning("The broker does not take messages ({Reason}); tried again in {Delay}", fault.Message, delay);
            await Task.Delay(delay, clock, cancellationToken);
        }
    }

    // While there is a backlog, the database works on the batches before and after the one that is on its way to the broker.
    private async Task<Exception?> ForwardAsync(OutboxBatch batch, List<PendingMessage> rows, CancellationToken cancellationToken)
    {
        var previous = BatchOutcome.Empty;
        while (true)
        {
            var publishing = publisher.PublishAsync(rows, cancellationToken);
            var next = await SettleAndPrefetchAsync(batch, previous, rows, publishing, cancellationToken);
            previous = await publishing;
            if (previous.TransportFault is not null || next.Count == 0)
            {
                await SettleAsync(batch, previous, cancellationToken);
                return previous.TransportFault;
            }

            next.RemoveAll(row => previous.Stopped.Contains(row.Stream));
            rows = next;
        }
    }

    private async Task<List<PendingMessage>> SettleAndPrefetchAsync(
        OutboxBatch batch, BatchOutcome previous, List<PendingMessage> rows, Task publishing, CancellationToken cancellationToken)
    {
        try
        {
            await SettleAsync(batch, previous, cancellationToken);
            return rows.Count == OutboxBatch.Size ? await batch.TakeAsync(rows, OutboxBatch.Size, cancellationToken) : [];
        }
        catch
        {
            // The lease may be lost: what is on its way ends before another relay's rows of the same streams can matter.
            await publishing;
            throw;
        }
    }

    private async Task SettleAsync(OutboxBatch batch, BatchOutcome outcome, CancellationToken cancellationToken)
    {
        if (outcome.Confirmed.Count > 0)
            await batch.DeleteAsync(outcome.Confirmed, cancellationToken);
        foreach (var (row, fault) in outcome.Faults)
        {
            logger.LogError("Message {MessageId} ({Type}) of {Stream} cannot be published: {Reason}", row.MessageId, row.MessageType, row.Stream, fault.Reason);
            await batch.HoldBackAsync(row, fault, cancellationToken);
        }

        metrics.CountPublished(outcome.Confirmed.Count);
    }
}
