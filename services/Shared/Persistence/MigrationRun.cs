using System.Diagnostics;
using System.Runtime.InteropServices;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using OpenTelemetry.Metrics;
using OpenTelemetry.Trace;
using SkillsHub.Web;

namespace SkillsHub.Persistence;

/// <summary>The one-off run <c>dotnet X.dll migrate</c>. A serving process never migrates.</summary>
public static class MigrationRun
{
    /// <summary>Name of the activity source of the run.</summary>
    public const string SourceName = "SkillsHub.Persistence";

    private const int Attempts = 30;

    private const int Refused = 1;

    // As a shell tells of a program that a signal ended: 128 and the signal's number.
    private const int Interrupted = 130;
    private const int Terminated = 143;
    private static readonly ActivitySource Source = new(SourceName);

    /// <summary>Serves, or does the migration steps and ends when the only argument is <c>migrate</c>.</summary>
    /// <param name="app">The built process.</param>
    /// <param name="args">Its command line.</param>
    /// <returns>When the process has been told to stop, or the steps are done.</returns>
    public static Task RunOrMigrateAsync(this IHost app, string[] args) =>
        args is ["migrate"] ? app.MigrateAsync() : app.RunAsync();

    // The host is built and not started: nothing serves, so telemetry and the way to stop are opened here, and closed with the run.
    private static async Task MigrateAsync(this IHost app)
    {
        await using var services = (IAsyncDisposable)app;
        using var stop = new CancellationTokenSource();
        var exitCode = Terminated;
        using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal => Stop(signal, stop));
        using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, signal =>
        {
            exitCode = Interrupted;
            Stop(signal, stop);
        });
        _ = app.Services.GetService<TracerProvider>();
        _ = app.Services.GetService<MeterProvider>();
        var logger = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(MigrationRun));
        try
        {
            foreach (var step in app.Services.GetServices<IMigrationStep>())
            {
                using var activity = Source.StartActivity($"migrate {step.Name}");
                await RunAsync(step, logger, stop.Token);
            }
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested)
        {
            logger.LogWarning("Told to stop before all migration steps were done; the next run goes on");
            Environment.ExitCode = exitCode;
        }
        catch (MigrationRefusedException refusal)
        {
            logger.LogCritical("{Refusal}", refusal.Message);
            Environment.ExitCode = Refused;
        }
    }

    // A step that does not look at its token is ended by a second signal, as any program is.
    private static void Stop(PosixSignalContext signal, CancellationTokenSource stop)
    {
        signal.Cancel = !stop.IsCancellationRequested;
        stop.Cancel();
    }

    // Compose starts everything at once: the server may need some seconds more than we do.
    private static async Task RunAsync(IMigrationStep step, ILogger logger, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                var watch = Stopwatch.StartNew();
                await step.RunAsync(cancellationToken);
                logger.LogInformation("Migration step {Step} done in {Elapsed} ms", step.Name, watch.ElapsedMilliseconds);
                return;
            }
            catch (Exception absent) when (attempt < Attempts && ServerAbsence.Is(absent))
            {
                logger.LogWarning("Migration step {Step}: the server does not answer yet ({Reason})", step.Name, absent.Message);
                await Task.Delay(TimeSpan.FromSeconds(2), cancellationToken);
            }
        }
    }
}
