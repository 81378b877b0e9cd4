using System.Diagnostics;
using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Topology;

/// <summary>Keeps a server up: starts it, watches its health, starts it again when it dies, gives up when it dies again and again.</summary>
internal sealed class ServerNode(LocalServer server, IReadOnlyList<Uri> addresses, Func<string, string> lastLines) : Node(server.Name, addresses)
{
    private const int Attempts = 5;

    private static readonly TimeSpan CheckEvery = TimeSpan.FromSeconds(3);

    private readonly Stopwatch healthy = new();

    public override async Task StopAsync(TimeSpan atMost)
    {
        await server.StopAsync(atMost);
        Become(NodeState.Stopped);
    }

    protected override async Task LiveAsync(CancellationToken cancellationToken)
    {
        Become(NodeState.Starting);
        await server.PrepareAsync(cancellationToken);
        var delays = new RestartDelays();
        for (var failures = 0; ;)
        {
            var problem = await OnceAsync(cancellationToken);
            if (problem is null)
            {
                failures = 0;
                problem = $"exit code {await server.Exited}";
            }
            else if (++failures == Attempts)
            {
                throw new StartException($"{problem} It was tried {Attempts} times. Its last lines:\n{lastLines(Name)}", server.Remedy);
            }

            var pause = delays.Next(healthy.Elapsed);
            Become(NodeState.Restarting, $"in {pause.TotalSeconds:0.0} s: {problem}");
            await server.KillAsync();
            await Task.Delay(pause, cancellationToken);
        }
    }

    /// <summary>One life. Null when it was healthy and then ended; else why it never was.</summary>
    private async Task<string?> OnceAsync(CancellationToken cancellationToken)
    {
        healthy.Reset();
        try
        {
            await server.ResumeAsync(cancellationToken);
        }
        catch (StartException exception)
        {
            return exception.Problem;
        }

        Become(NodeState.Healthy);
        healthy.Start();
        await WatchAsync(cancellationToken);
        healthy.Stop();
        return null;
    }

    private async Task WatchAsync(CancellationToken cancellationToken)
    {
        while (await Task.WhenAny(server.Exited, Task.Delay(CheckEvery, cancellationToken)) != server.Exited)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var state = await server.IsReadyAsync(cancellationToken) ? NodeState.Healthy : NodeState.Unhealthy;
            if (state != State && !server.Exited.IsCompleted)
                Become(state, state == NodeState.Healthy ? "again" : "does not answer its health check");
        }

        cancellationToken.ThrowIfCancellationRequested();
    }
}
