using System.Diagnostics;
using System.Runtime.InteropServices;

namespace SkillsHub.LocalHost.Terminal;

/// <summary>Ctrl+C, a closed terminal and SIGTERM ask for an orderly stop; a second one ends us at once, and the kernel ends our children with us.</summary>
internal sealed class StopSignals : IDisposable
{
    // A terminal and the programs between it and us may both send the same Ctrl+C.
    private static readonly TimeSpan SameOne = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource requested = new();
    private readonly PosixSignalRegistration[] registrations;
    private long first;

    public StopSignals() =>
        registrations = [.. new[] { PosixSignal.SIGINT, PosixSignal.SIGTERM, PosixSignal.SIGHUP, PosixSignal.SIGQUIT }.Select(signal =>
            PosixSignalRegistration.Create(signal, Handle))];

    public CancellationToken Requested => requested.Token;

    public void Request() => requested.Cancel();

    public void Dispose()
    {
        foreach (var registration in registrations)
            registration.Dispose();
        requested.Dispose();
    }

    private void Handle(PosixSignalContext context)
    {
        if (!requested.IsCancellationRequested)
            first = Stopwatch.GetTimestamp();
        context.Cancel = Stopwatch.GetElapsedTime(first) < SameOne;
        requested.Cancel();
    }
}
