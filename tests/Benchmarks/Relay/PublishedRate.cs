using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace SkillsHub.Benchmarks.Relay;

/// <summary>
/// Listens to the relay's own counter: asking the database how many rows are left would take a tenth of a small machine.
/// The clock starts with the first batch, because connecting is start-up and not throughput.
/// </summary>
internal sealed class PublishedRate : IDisposable
{
    private readonly MeterListener listener = new();
    private readonly TaskCompletionSource<double> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly int expected;
    private readonly Stopwatch watch = new();
    private long first;
    private long total;

    public PublishedRate(int expected)
    {
        this.expected = expected;
        listener.InstrumentPublished = (instrument, listening) =>
        {
            if (string.Equals(instrument.Name, "outbox.published", StringComparison.Ordinal))
                listening.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, count, _, _) => Count(count));
        listener.Start();
    }

    /// <summary>Messages per second between the first batch and the last message.</summary>
    public Task<double> WaitAsync(CancellationToken cancellationToken) => done.Task.WaitAsync(cancellationToken);

    public void Dispose() => listener.Dispose();

    private void Count(long count)
    {
        total += count;
        if (first == 0 && total > 0)
        {
            first = total;
            watch.Start();
        }

        if (total == expected)
            done.TrySetResult((total - first) / watch.Elapsed.TotalSeconds);
    }
}
