using System.Collections.Concurrent;

namespace SkillsHub.Messaging.Relay;

/// <summary>Publishes a batch: streams in parallel, the rows of one stream one after the other, up to the first that fails.</summary>
internal sealed class BatchPublisher(EventPublisher publisher)
{
    // The client library slows a channel down on purpose when more than half of its 128 confirms are outstanding.
    private const int InFlight = 64;

    public async Task<BatchOutcome> PublishAsync(IReadOnlyList<PendingMessage> rows, CancellationToken cancellationToken)
    {
        var outcomes = new ConcurrentQueue<(PendingMessage Row, PublishOutcome Outcome)>();
        await Parallel.ForEachAsync(
            rows.GroupBy(row => row.Stream, StringComparer.Ordinal),
            new ParallelOptions { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken },
            async (stream, token) => await PublishStreamAsync(stream, outcomes, token));
        return new BatchOutcome(
            [.. outcomes.Where(entry => entry.Outcome is PublishOutcome.Confirmed).Select(entry => entry.Row.Sequence)],
            [.. outcomes.Where(entry => entry.Outcome is PublishOutcome.MessageFault).Select(entry => (entry.Row, (PublishOutcome.MessageFault)entry.Outcome))],
            outcomes.Where(entry => entry.Outcome is not PublishOutcome.Confirmed).Select(entry => entry.Row.Stream).ToHashSet(StringComparer.Ordinal),
            outcomes.Select(entry => entry.Outcome).OfType<PublishOutcome.TransportFault>().FirstOrDefault()?.Exception);
    }

    private async Task PublishStreamAsync(IEnumerable<PendingMessage> stream, ConcurrentQueue<(PendingMessage Row, PublishOutcome Outcome)> outcomes, CancellationToken cancellationToken)
    {
        foreach (var row in stream)
        {
            var outcome = await publisher.PublishAsync(row, cancellationToken);
            outcomes.Enqueue((row, outcome));
            if (outcome is not PublishOutcome.Confirmed)
                break;
        }
    }
}
