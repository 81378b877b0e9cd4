using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Servers;

/// <summary>A private server on 127.0.0.1: its processes are children that cannot outlive us, its data stays in its folder.</summary>
public abstract class LocalServer : IAsyncDisposable
{
    private readonly List<ChildProcess> children = [];

    private protected LocalServer(string name) => Name = name;

    internal string Name { get; }

    internal Task<int> Exited { get; private set; } = Task.FromResult(0);

    /// <summary>What to do when it does not start.</summary>
    internal virtual string Remedy => "Its last log lines say why.";

    /// <summary>How long a stop may take before the processes are killed; the data survives either.</summary>
    private protected virtual TimeSpan StopGrace => TimeSpan.FromSeconds(5);

    private protected virtual TimeSpan ReadyLimit => TimeSpan.FromSeconds(60);

    /// <summary>Stops the server cleanly, or kills it when it takes longer than a few seconds. Its data and ports are kept.</summary>
    public Task StopAsync() => EndAsync(StopGrace);

    /// <summary>The same with a limit of the caller's, if that is shorter.</summary>
    internal Task StopAsync(TimeSpan atMost) => EndAsync(atMost < StopGrace ? atMost : StopGrace);

    /// <summary>Ends the server without warning, as a crash does.</summary>
    public Task KillAsync() => EndAsync(TimeSpan.Zero);

    /// <summary>Starts a stopped server again on the same data and ports, and returns when it answers.</summary>
    /// <param name="cancellationToken">Gives up waiting; the server is then stopped.</param>
    public async Task ResumeAsync(CancellationToken cancellationToken)
    {
        try
        {
            await LaunchAsync();
            await WaitUntilReadyAsync(cancellationToken);
        }
        catch
        {
            await EndAsync(TimeSpan.Zero);
            throw;
        }
    }

    /// <summary>Stops the server.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        GC.SuppressFinalize(this);
    }

    internal abstract Task PrepareAsync(CancellationToken cancellationToken);

    internal abstract Task<bool> IsReadyAsync(CancellationToken cancellationToken);

    internal virtual Task WhenReadyAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal async Task LaunchAsync()
    {
        foreach (var command in Commands())
            children.Add(await ChildProcess.StartAsync(command, WriteLog));
        Exited = children[^1].Exited;
    }

    internal async Task WaitUntilReadyAsync(CancellationToken cancellationToken)
    {
        using var gone = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var ready = Deadline.WaitAsync(IsReadyAsync, ReadyLimit, TimeSpan.FromMilliseconds(50), gone.Token);
        if (await Task.WhenAny(ready, Exited) == Exited && !ready.IsCompleted)
        {
            await gone.CancelAsync();
            throw new StartException($"{Name} ended with exit code {await Exited} while it started.", Remedy);
        }

        if (!await ready)
            throw new StartException($"{Name} did not answer within {ReadyLimit.TotalSeconds} s.", Remedy);
        await WhenReadyAsync(cancellationToken);
    }

    private protected abstract IReadOnlyList<ProcessSpec> Commands();

    private protected abstract void WriteLog(string line);

    private async Task EndAsync(TimeSpan grace)
    {
        foreach (var child in Enumerable.Reverse(children))
        {
            await child.StopAsync(grace);
            await child.DisposeAsync();
        }

        children.Clear();
    }
}
