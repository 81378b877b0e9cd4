using Microsoft.Extensions.Logging;
using SkillsHub.Messaging.Outbox;
using SkillsHub.Messaging.Telemetry;
using SkillsHub.Web;

namespace SkillsHub.Messaging.Relay;

/// <summary>Forwards committed rows to the broker for as long as it has the lease.</summary>
internal sealed class OutboxRelay(BatchPublisher publisher, OutboxSignal signal, MessagingMetrics metrics, TimeProvider clock, ILogger<OutboxRelay> logger)
{
    public static readonly TimeSpan Poll = TimeSpan.FromSeconds(2);

    // On a stop: what is on its way to the broker may be confirmed for so long, the rest of the grace is for writing that down.
    private static readonly TimeSpan LastConfirms = StopTime.Grace / 2;

    public async Task RunAsync(RelayLease lease, CancellationToken stopping)
    {
        using var giveUp = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        using var end = new CancellationTokenSource(Timeout.InfiniteTimeSpan, clock);
        await using var stop = stopping.Register(() =>
        {
            giveUp.CancelAfter(LastConfirms);
            end.CancelAfter(StopTime.Grace);
        });
        var batch = new OutboxBatch(lease.Connection, clock);
        var faults = 0;
        var limit = OutboxBatch.Size;
        while (true)
        {
            var rows = await batch.TakeAsync(inFlight: [], limit, stopping);
            if (rows.Count == 0)
            {
                await signal.WaitAsync(Poll, stopping);
                continue;
            }

            var fault = await ForwardAsync(batch, rows, stopping, giveUp.Token, end.Token);
            // What is given up after a timeout stays in the bus's memory: while the broker is away one row asks for all.
            limit = fault is TimeoutException ? 1 : OutboxBatch.Size;
            if (fault is null)
            {
                faults = 0;
                continue;
            }

            stopping.ThrowIfCancellationRequested();
            var delay = Backoff.Exponential(faults++);
            logger.LogWarning("The broker does not take messages ({Reason}); tried again in {Delay}", fault.Message, delay);
            await Task.Delay(delay, clock, stopping);
        }
    }

    // While there is a backlog, the database works on the batches before and after the one that is on its way to the broker.
    private async Task<Exception?> ForwardAsync(OutboxBatch batch, List<PendingMessage> rows, CancellationToken stopping, CancellationToken giveUp, CancellationToken end)
    {
        var previous = BatchOutcome.Empty;
        while (true)
        {
            var publishing = publisher.PublishAsync(rows, stopping, giveUp);
            var isFull = rows.Count == OutboxBatch.Size && !stopping.IsCancellationRequested;
            var next = await SettleAndPrefetchAsync(batch, previous, isFull ? rows : [], publishing, end);
            previous = await publishing;
            if (previous.TransportFault is not null || next.Count == 0 || stopping.IsCancellationRequested)
            {
                // On a stop too: what the broker has is not sent again by the next relay.
                await SettleAsync(batch, previous, end);
                return previous.TransportFault;
            }

            next.RemoveAll(row => previous.Stopped.Contains(row.Stream));
            rows = next;
        }
    }

    private async Task<List<PendingMessage>> SettleAndPrefetchAsync(
        OutboxBatch batch, BatchOutcome previous, List<PendingMessage> inFlight, Task publishing, CancellationToken cancellationToken)
    {
        try
        {
            await SettleAsync(batch, previous, cancellationToken);
            return inFlight.Count > 0 ? await batch.TakeAsync(inFlight, OutboxBatch.Size, cancellationToken) : [];
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

        if (outcome.Unbound.Count > 0)
        {
            var first = outcome.Unbound.First();
            logger.LogWarning("No queue takes {Count} messages, such as {MessageId} ({Type}); they are tried again within half a minute", outcome.Unbound.Count, first.MessageId, first.MessageType);
            await batch.PostponeAsync(outcome.Unbound, cancellationToken);
        }

        metrics.CountPublished(outcome.Confirmed.Count);
    }
}
