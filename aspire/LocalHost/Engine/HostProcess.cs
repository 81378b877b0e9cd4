using System.Text.Json;
using SkillsHub.LocalHost.Supervision;
using SkillsHub.LocalHost.Topology;

namespace SkillsHub.LocalHost;

/// <summary>A LocalHost that runs as our child: the whole system for a test.</summary>
public sealed class HostProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromMinutes(3);
    private static readonly TimeSpan StopLimit = TimeSpan.FromSeconds(15);

    private readonly ChildProcess child;
    private readonly string file;
    private JsonElement state;

    private HostProcess(ChildProcess child, string file)
    {
        this.child = child;
        this.file = file;
    }

    /// <summary>Process id of the host.</summary>
    public int Id => child.Id;

    /// <summary>Completes with the host's exit code.</summary>
    public Task<int> Exited => child.Exited;

    /// <summary>Where users enter: the gateway.</summary>
    public Uri PublicAddress => new(state.GetProperty("publicAddress").GetString()!);

    /// <summary>From the host's first step until all was healthy.</summary>
    public TimeSpan ReadyAfter => TimeSpan.FromSeconds(state.GetProperty("readyAfterSeconds").GetDouble());

    /// <summary>Starts the host and returns when everything is healthy.</summary>
    /// <param name="options">What to run where.</param>
    /// <param name="cancellationToken">Gives up; nothing is left running.</param>
    /// <exception cref="StartException">The host ended instead; its output says why.</exception>
    public static async Task<HostProcess> StartAsync(HostOptions options, CancellationToken cancellationToken)
    {
        var addresses = Path.Combine(options.Folder, "addresses.json");
        var lines = new List<string>();
        var host = new HostProcess(await LaunchAsync(options, lines), addresses);
        try
        {
            if (await Deadline.WaitAsync(host.IsReadyAsync, StartLimit, TimeSpan.FromMilliseconds(100), cancellationToken))
                return host;
        }
        catch (StartException)
        {
            await host.DisposeAsync();
            lock (lines)
                throw new StartException($"The host ended with exit code {host.Exited.Result}.", string.Join('\n', lines));
        }
        catch
        {
            await host.DisposeAsync();
            throw;
        }

        await host.DisposeAsync();
        lock (lines)
            throw new StartException($"The host was not ready within {StartLimit.TotalSeconds} s.", string.Join('\n', lines));
    }

    /// <summary>Addresses of a resource's processes, in the order of its replicas.</summary>
    /// <param name="resource">Name in the topology; of one replica <c>name-0</c>, when there are several.</param>
    public IReadOnlyList<Uri> Addresses(string resource) =>
    [
        .. state.GetProperty("resources").EnumerateArray().Where(one => one.GetProperty("name").GetString() == resource)
            .SelectMany(one => one.GetProperty("addresses").EnumerateArray()).Select(address => new Uri(address.GetString()!)),
    ];

    /// <summary>The connection string that the services get.</summary>
    /// <param name="name">Name in the topology, for example <c>partnership-db</c> or <c>rabbitmq</c>.</param>
    public string ConnectionString(string name) => state.GetProperty("connectionStrings").GetProperty(name).GetString()!;

    /// <summary>Ends the host without a word, as <c>kill -9</c> does.</summary>
    public async Task KillAsync()
    {
        Posix.Send(Id, Signal.Kill);
        await child.Exited;
    }

    /// <summary>Stops it as Ctrl+C does.</summary>
    /// <returns>Its exit code.</returns>
    public async Task<int> StopAsync()
    {
        await child.StopAsync(StopLimit);
        return await child.Exited;
    }

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await child.DisposeAsync();
    }

    private static Task<ChildProcess> LaunchAsync(HostOptions options, List<string> lines)
    {
        string[] demo = options.Demo ? [] : ["--no-demo"];
        string[] arguments = [options.Binary, "--data", options.Folder, "--port", $"{options.Port}", "--replicas", $"{options.Replicas}", .. demo];
        var spec = new ProcessSpec(ProjectCommand.Host, arguments) { StopSignal = Signal.Interrupt, DeathSignal = Signal.Terminate, Environment = options.Environment };
        return ChildProcess.StartAsync(spec, line =>
        {
            lock (lines)
                lines.Add(line);
            options.Log(line);
        });
    }

    private async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (child.Exited.IsCompleted)
            throw new StartException($"The host ended with exit code {await child.Exited}.", "Its output says why.");
        if (!File.Exists(file))
            return false;
        using var document = JsonDocument.Parse(await File.ReadAllTextAsync(file, cancellationToken));
        state = document.RootElement.Clone();
        return state.GetProperty("state").GetString() == "ready" && state.GetProperty("processId").GetInt32() == Id;
    }
}
