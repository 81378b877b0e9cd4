using System.Net.Http.Headers;
using System.Runtime.InteropServices;
using SkillsHub.LocalHost.Supervision;
using Xunit;

namespace SkillsHub.Testing.Services;

/// <summary>The real, built program of a service, as a process of its own on a free port. It cannot outlive the tests.</summary>
public sealed class ServiceProcess : IAsyncDisposable
{
    private static readonly TimeSpan StartLimit = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StopGrace = TimeSpan.FromSeconds(10);
    private static readonly string DotNet = Path.GetFullPath(Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../../dotnet"));

    private readonly ProcessLog log = new();
    private readonly ProcessSpec spec;
    private ChildProcess? process;
    private int runs;

    private ServiceProcess(ProcessSpec spec, Uri address) => (this.spec, Address) = (spec, address);

    /// <summary>Where it listens.</summary>
    public Uri Address { get; }

    /// <summary>All that it has written so far.</summary>
    public string Log => log.ToString();

    /// <summary>Whether it runs.</summary>
    public bool IsRunning => process is { Exited.IsCompleted: false };

    /// <summary>Whether it still runs as it was started, neither ended nor restarted.</summary>
    internal bool IsFirstRun => IsRunning && runs == 1;

    /// <summary>Starts the program and returns when its <c>/health</c> answers 200.</summary>
    /// <param name="project">Folder of the project in the repository, <c>services/Partnership/Partnership</c>.</param>
    /// <param name="environment">Its configuration.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public static async Task<ServiceProcess> StartAsync(string project, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var address = new Uri($"http://127.0.0.1:{FreePort.Next()}");
        var service = new ServiceProcess(Spec(project, [], new(environment, StringComparer.Ordinal) { ["ASPNETCORE_URLS"] = address.AbsoluteUri }), address);
        try
        {
            await service.RestartAsync(cancellationToken);
        }
        catch
        {
            await service.DisposeAsync();
            throw;
        }

        return service;
    }

    /// <summary>Runs the program to its end, as <c>migrate</c> is; fails with its output unless it ends with 0.</summary>
    public static async Task RunAsync(string project, string[] arguments, IReadOnlyDictionary<string, string> environment, CancellationToken cancellationToken)
    {
        var result = await Command.RunAsync(Spec(project, arguments, new(environment, StringComparer.Ordinal)), cancellationToken);
        Assert.True(result.Succeeded, $"{project} {string.Join(' ', arguments)} ended with {result.ExitCode}:\n{result.Output}");
    }

    /// <summary>Starts a run, asks it to stop once it has written a text, and gives its exit code and all that it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> StopAtAsync(string text, string project, string[] arguments, IReadOnlyDictionary<string, string> environment)
    {
        var output = new ProcessLog();
        await using var run = await ChildProcess.StartAsync(Spec(project, arguments, new(environment, StringComparer.Ordinal)), output.Add);
        await Eventually.TrueAsync(() => run.Exited.IsCompleted || output.ToString().Contains(text, StringComparison.Ordinal));
        await run.StopAsync(StopGrace);
        return (await run.Exited, output.ToString());
    }

    /// <summary>The program that the build made of a project.</summary>
    internal static string ProgramOf(string project)
    {
        var folder = Repository.PathTo(project);
        var program = Path.Combine(folder, "bin", Repository.Configuration, "net10.0", $"{Path.GetFileName(folder)}.dll");
        return File.Exists(program)
            ? program
            : throw new InvalidOperationException($"{program} is not built: reference its project from the test project.");
    }

    /// <summary>A client of this process.</summary>
    /// <param name="token">Access token to send, if any.</param>
    public HttpClient CreateClient(string? token = null)
    {
        var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = Address, Timeout = TimeSpan.FromSeconds(60) };
        if (token is not null)
            client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    /// <summary>Starts it again on the same port with the same configuration.</summary>
    public async Task RestartAsync(CancellationToken cancellationToken)
    {
        await StopAsync();
        runs++;
        process = await ChildProcess.StartAsync(spec, log.Add);
        using var client = CreateClient();
        if (!await Deadline.WaitAsync(token => IsReadyAsync(client, token), StartLimit, TimeSpan.FromMilliseconds(50), cancellationToken))
            throw new InvalidOperationException($"{spec.Arguments[0]} is not ready after {StartLimit.TotalSeconds} s:\n{Log}");
    }

    /// <summary>Ends it as kill -9 does.</summary>
    public Task KillAsync() => EndAsync(TimeSpan.Zero);

    /// <summary>Asks it to stop, as a deployment does.</summary>
    public Task StopAsync() => EndAsync(StopGrace);

    /// <summary>Stops it.</summary>
    public async ValueTask DisposeAsync() => await StopAsync();

    private static ProcessSpec Spec(string project, string[] arguments, Dictionary<string, string> environment) =>
        new(DotNet, [ProgramOf(project), .. arguments]) { WorkingDirectory = Repository.PathTo(project), Environment = environment };

    private async Task<bool> IsReadyAsync(HttpClient client, CancellationToken cancellationToken)
    {
        if (!IsRunning)
            throw new InvalidOperationException($"{spec.Arguments[0]} ended while it started:\n{Log}");
        try
        {
            using var answer = await client.GetAsync(new Uri("/health", UriKind.Relative), cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task EndAsync(TimeSpan grace)
    {
        if (process is null)
            return;
        await process.StopAsync(grace);
        await process.DisposeAsync();
        process = null;
    }
}
