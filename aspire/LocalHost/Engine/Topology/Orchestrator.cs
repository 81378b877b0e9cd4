using System.Diagnostics;
using Aspire.Hosting;
using SkillsHub.LocalHost.Storage;
using SkillsHub.LocalHost.Terminal;

namespace SkillsHub.LocalHost.Topology;

/// <summary>One run of the topology, from the first process to the last.</summary>
internal sealed class Orchestrator
{
    // Ctrl+C stops everything within 10 s; the rest is for saying so.
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(9.5);

    private readonly Screen screen;
    private readonly Plan plan;
    private readonly AddressFile file;
    private readonly LocalHostOptions options;
    private readonly Stopwatch clock = Stopwatch.StartNew();

    private Orchestrator(DistributedApplicationBuilder builder, Screen screen, LogBook logs)
    {
        options = builder.Options;
        this.screen = screen;
        plan = Plan.Make(builder, logs);
        file = new AddressFile(options.Data.File("addresses.json"));
    }

    /// <summary>Exit code: 0 after an orderly stop, 1 when something is wrong that a person must put right.</summary>
    public static async Task<int> RunAsync(DistributedApplicationBuilder builder, CancellationToken stop)
    {
        var console = Screen.ForConsole(builder.Resources.Max(resource => resource.Name.Length) + 2);
        using var data = builder.Options.Data;
        try
        {
            using var logs = new LogBook(data.File("logs"), console);
            return await new Orchestrator(builder, console, logs).RunAsync(stop);
        }
        catch (StartException exception)
        {
            Screen.ShowProblem(exception);
            return 1;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            Screen.ShowProblem(new StartException(
                $"A file of the data folder {data.Path} cannot be used: {exception.Message}",
                "Make room on its disk, or let this account write there; or choose another folder with --data.",
                exception));
            return 1;
        }
    }

    private async Task<int> RunAsync(CancellationToken stop)
    {
        screen.Say($"Data in {options.Data.Path}, logs in {options.Data.File("logs")}. Ctrl+C stops everything.\n");
        using var ending = CancellationTokenSource.CreateLinkedTokenSource(stop);
        file.Write("starting", options.Port, plan.Nodes, plan.Addresses, null);
        foreach (var node in plan.Nodes)
            node.Changed = (changed, detail) => screen.Progress(changed.Name, changed.State.ToString(), detail);
        var lives = plan.Nodes.Select(node => node.RunAsync(ending.Token)).ToList();
        try
        {
            await AllReachedAsync(lives);
            Announce();
            await FirstFailureAsync(lives);
            return 0;
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            return 0;
        }
        finally
        {
            await ending.CancelAsync();
            // Only when no life can start a process any more may we stop them; what made one of them fail is reported already.
            await Task.WhenAll(lives).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            await StopAsync();
            file.Remove();
        }
    }

    private async Task AllReachedAsync(IReadOnlyList<Task> lives)
    {
        var all = Task.WhenAll(plan.Nodes.Select(node => node.Reached));
        if (await Task.WhenAny(all, FirstFailureAsync(lives)) is var first && first != all)
            await first;
    }

    /// <summary>A life ends only by failure or when asked to; a one-off run's just ends.</summary>
    private static async Task FirstFailureAsync(IReadOnlyList<Task> lives)
    {
        var running = lives.ToList();
        while (running.Count > 0)
        {
            var ended = await Task.WhenAny(running);
            await ended;
            running.Remove(ended);
        }
    }

    private void Announce()
    {
        file.Write("ready", options.Port, plan.Nodes, plan.Addresses, clock.Elapsed);
        string[] header = ["Resource", "State", "Ready after", "Address"];
        var rows = plan.Nodes.Select(node => new[]
        {
            node.Name, node.State.ToString(), $"{node.ReachedAfter.TotalSeconds:0.0} s", string.Join("  ", node.Addresses.Select(address => address.ToString().TrimEnd('/'))),
        });
        screen.Table([header, .. rows]);
        screen.Say($"Ready after {clock.Elapsed.TotalSeconds:0.0} s. Open http://localhost:{options.Port}");
        screen.Say(HostMetadata.Read(options.Demo ? "DemoNote" : "StartNote") is { } note ? $"{note}\n" : "");
    }

    /// <summary>Our processes first, then the servers that they use, in the time that is left; each group at once.</summary>
    private async Task StopAsync()
    {
        screen.Say("\nStopping.");
        var watch = Stopwatch.StartNew();
        var clients = plan.Nodes.Where(node => node.WaitsFor.Count > 0).ToList();
        await Task.WhenAll(clients.Select(node => node.StopAsync(StopLimit)));
        await Task.WhenAll(plan.Nodes.Except(clients).Select(node => node.StopAsync(StopLimit - watch.Elapsed)));
        screen.Say($"Stopped. The data stays in {options.Data.Path}.");
    }
}
