using System.Collections.Concurrent;

namespace SkillsHub.Messaging.Relay;

/// <summary>
/// Publishes a batch: streams in parallel, the rows of one stream one after the other, up to the first that fails. Nothing more begins once the broker
/// takes no more, or the relay is told to stop: what is on its way then ends, and counts.
/// </summary>
internal sealed class BatchPublisher(EventPublisher publisher)
{
    // The client library slows a channel down on purpose when more than half of its 128 confirms are outstanding.
    public const int InFlight = 64;

    /// <summary>Publishes until all is confirmed, or no more may begin.</summary>
    /// <param name="rows">The rows, in their order.</param>
    /// <param name="stopping">No row begins any more.</param>
    /// <param name="giveUp">No confirm is waited for any more.</param>
    public async Task<BatchOutcome> PublishAsync(IReadOnlyList<PendingMessage> rows, CancellationToken stopping, CancellationToken giveUp)
    {
        var outcomes = new ConcurrentQueue<(PendingMessage Row, PublishOutcome Outcome)>();
        using var closed = CancellationTokenSource.CreateLinkedTokenSource(stopping);
        await Parallel.ForEachAsync(
            rows.GroupBy(row => row.Stream, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = CancellationToken.None },
            async (stream, _) => await PublishStreamAsync(stream, outcomes, closed, giveUp));
        return new BatchOutcome(
            [.. outcomes.Where(entry => entry.Outcome is PublishOutcome.Confirmed).Select(entry => entry.Row.Sequence)],
            [.. outcomes.Where(entry => entry.Outcome is PublishOutcome.MessageFault).Select(entry => (entry.Row, (PublishOutcome.MessageFault)entry.Outcome))],
            [.. outcomes.Where(entry => entry.Outcome is PublishOutcome.Unbound).Select(entry => entry.Row)],
            outcomes.Where(entry => entry.Outcome is not PublishOutcome.Confirmed).Select(entry => entry.Row.Stream).ToHashSet(StringComparer.Ordinal),
            outcomes.Select(entry => entry.Outcome).OfType<PublishOutcome.TransportFault>().FirstOrDefault()?.Exception);
    }

    private async Task PublishStreamAsync(
        IEnumerable<PendingMessage> stream, ConcurrentQueue<(PendingMessage Row, PublishOutcome Outcome)> outcomes, CancellationTokenSource closed, CancellationToken giveUp)
    {
        foreach (var row in stream)
        {
            if (closed.IsCancellationRequested)
                break;
            var outcome = await publisher.PublishAsync(row, giveUp);
            outcomes.Enqueue((row, outcome));
            if (outcome is PublishOutcome.TransportFault)
                await closed.CancelAsync();
            if (outcome is not PublishOutcome.Confirmed)
                break;
        }
    }
}
