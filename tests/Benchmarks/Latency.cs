namespace SkillsHub.Benchmarks;

/// <summary>A steady rate of commits, and how long each took to arrive.</summary>
internal static class Latency
{
    private const int PerSecond = 100;
    private const int Seconds = 30;

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

    /// <param name="name">What was measured.</param>
    /// <param name="percentiles">p50, p90, p99 and the longest, in ms.</param>
    public static void Print(string name, double[] percentiles) =>
        Console.WriteLine($"{name}: p50 {percentiles[0]:F1} ms, p90 {percentiles[1]:F1} ms, p99 {percentiles[2]:F1} ms, max {percentiles[3]:F1} ms (goal p50 10, p99 60)");
}
