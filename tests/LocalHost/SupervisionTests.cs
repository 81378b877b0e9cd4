using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Tests;

public sealed class SupervisionTests(TemporaryFolder folder) : IClassFixture<TemporaryFolder>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task An_installation_is_finished_before_a_stop_is_heeded()
    {
        var go = Path.Combine(folder.Sub("install"), "go");
        var lines = new List<string>();
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var begun = new TaskCompletionSource();
        var spec = new ProcessSpec("sh", ["-c", "echo begun; until [ -e \"$1\" ]; do sleep 0.02; done; echo ended", "sh", go]);
        var run = Command.RunToEndAsync(spec, Log, () => Log("finishing"), stop.Token);
        await begun.Task.WaitAsync(Cancellation);

        await stop.CancelAsync();
        Assert.False(run.IsCompleted);
        Directory.CreateDirectory(go);

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => run);
        Assert.Equal(["begun", "finishing", "ended"], lines);

        void Log(string line)
        {
            lock (lines)
                lines.Add(line);
            begun.TrySetResult();
        }
    }

    [Fact]
    public void Only_half_a_minute_of_health_makes_restarts_quick_again()
    {
        var delays = new RestartDelays();
        TimeSpan Next(double healthySeconds) => delays.Next(TimeSpan.FromSeconds(healthySeconds));

        Assert.Equal([0.5, 1, 2, 4], [Next(0).TotalSeconds, Next(1).TotalSeconds, Next(29).TotalSeconds, Next(0).TotalSeconds]);
        Assert.Equal([0.5, 1], [Next(30).TotalSeconds, Next(0).TotalSeconds]);
    }
}
