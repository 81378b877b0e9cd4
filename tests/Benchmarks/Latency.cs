using System.Diagnostics;

namespace SkillsHub.Benchmarks;

/// <summary>A steady rate of commits, and how long each took to arrive.</summary>
internal static class Latency
{
    private const int PerSecond = 100;
    private const int Seconds = 30;
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    /// <summary>Commits at the rate, whatever each takes.</summary>
    /// <returns>How many were committed.</returns>
    public static async Task<int> CommitAsync(Func<Task> commitAsync, CancellationToken cancellationToken)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(1000.0 / PerSecond));
        var commits = new List<Task>();
        for (var number = 0; number < PerSecond * Seconds && await timer.WaitForNextTickAsync(cancellationToken); number++)
            commits.Add(commitAsync());
        await Task.WhenAll(commits);
        return commits.Count;
    }

    /// <summary>Returns when all have arrived.</summary>
    /// <exception cref="TimeoutException">They have not in a minute: one is parked, most likely.</exception>
    public static async Task ArriveAsync(Func<Task<long>> countAsync, int commits, CancellationToken cancellationToken)
    {
        var watch = Stopwatch.StartNew();
        while (await countAsync() is var arrived && arrived < commits)
        {
            if (watch.Elapsed > Limit)
                throw new TimeoutException($"{arrived} of {commits} events arrived in {Limit.TotalSeconds:F0} s: see parked_at and last_error of outbox_message.");
            await Task.Delay(50, cancellationToken);
        }
    }

    /// <param name="name">What was measured.</param>
    /// <param name="percentiles">p50, p90, p99 and the longest, in ms.</param>
    public static void Print(string name, double[] percentiles) =>
        Console.WriteLine($"{name}: p50 {percentiles[0]:F1} ms, p90 {percentiles[1]:F1} ms, p99 {percentiles[2]:F1} ms, max {percentiles[3]:F1} ms (goal p50 10, p99 60)");
}
