using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Terminal;

/// <summary>Stops us when the <c>dotnet run</c> that started us is killed: nobody is left then who could press Ctrl+C.</summary>
internal sealed class LauncherWatch : IDisposable
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    private readonly Timer timer;

    private LauncherWatch(StopSignals stop, int launcher) => timer = new Timer(
        _ =>
        {
            if (Posix.ParentProcessId != launcher)
                stop.Request();
        },
        null,
        Interval,
        Interval);

    public static LauncherWatch? Begin(StopSignals stop)
    {
        var launcher = Posix.ParentProcessId;
        var commandLine = $"/proc/{launcher}/cmdline";
        var arguments = File.Exists(commandLine) ? File.ReadAllText(commandLine).Split('\0') : [];
        return Path.GetFileName(arguments.FirstOrDefault()) == "dotnet" && arguments.Contains("run") ? new LauncherWatch(stop, launcher) : null;
    }

    public void Dispose() => timer.Dispose();
}
