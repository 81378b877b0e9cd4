using SkillsHub.LocalHost;
using SkillsHub.LocalHost.Terminal;
using SkillsHub.LocalHost.Topology;

namespace Aspire.Hosting;

/// <summary>The topology, ready to run.</summary>
public sealed class DistributedApplication
{
    private readonly DistributedApplicationBuilder builder;

    internal DistributedApplication(DistributedApplicationBuilder builder) => this.builder = builder;

    /// <summary>
    /// Begins a topology. Nobody stands between this call and <see cref="Run"/> to take an answer, so <c>--help</c> and whatever
    /// prevents a start end the program here.
    /// </summary>
    /// <param name="args">Command line.</param>
    public static IDistributedApplicationBuilder CreateBuilder(string[] args)
    {
        try
        {
            var directory = AppHostDirectory();
            var options = LocalHostOptions.Parse(args, directory);
            if (options is not null)
                return new DistributedApplicationBuilder(options, directory);
            Console.Out.Write(LocalHostOptions.Help);
            Environment.Exit(0);
        }
        catch (StartException exception)
        {
            Screen.ShowProblem(exception);
            Environment.Exit(1);
        }

        throw new InvalidOperationException("The program has ended.");
    }

    /// <summary>Runs the topology until it is told to stop, and sets the exit code.</summary>
    public void Run() => Environment.ExitCode = RunAsync().GetAwaiter().GetResult();

    private static string AppHostDirectory() => HostMetadata.Read("AppHostDirectory") ?? Directory.GetCurrentDirectory();

    private async Task<int> RunAsync()
    {
        using var stop = new StopSignals();
        using var launcher = LauncherWatch.Begin(stop);
        return await Orchestrator.RunAsync(builder, stop.Requested);
    }
}
