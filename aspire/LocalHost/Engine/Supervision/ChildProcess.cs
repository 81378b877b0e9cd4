using System.Diagnostics;

namespace SkillsHub.LocalHost.Supervision;

/// <summary>A running child, in a session of its own so that Ctrl+C reaches only us, and killed by the kernel when we die.</summary>
internal sealed class ChildProcess : IAsyncDisposable
{
    private readonly Process process;
    private readonly ProcessSpec spec;

    private ChildProcess(Process process, ProcessSpec spec)
    {
        this.process = process;
        this.spec = spec;
        Exited = WaitAsync();
    }

    public int Id => process.Id;

    /// <summary>Completes with the exit code once the process is gone and its last line was read.</summary>
    public Task<int> Exited { get; }

    public static async Task<ChildProcess> StartAsync(ProcessSpec spec, Action<string> log)
    {
        var started = new Process { StartInfo = Wrap(spec) };
        started.OutputDataReceived += (_, line) => Forward(line.Data, log);
        started.ErrorDataReceived += (_, line) => Forward(line.Data, log);
        await ForkThread.StartAsync(started);
        started.BeginOutputReadLine();
        started.BeginErrorReadLine();
        started.StandardInput.Close();
        return new ChildProcess(started, spec);
    }

    /// <summary>Asks the process to stop; kills its whole group when it has not within <paramref name="grace"/>.</summary>
    public async Task StopAsync(TimeSpan grace)
    {
        if (grace > TimeSpan.Zero && !Exited.IsCompleted && Posix.Send(Id, spec.StopSignal))
            await Task.WhenAny(Exited, Task.Delay(grace));
        if (!Exited.IsCompleted)
            Posix.Send(-Id, Signal.Kill);
        await Exited;
    }

    public async ValueTask DisposeAsync()
    {
        await StopAsync(TimeSpan.Zero);
        process.Dispose();
    }

    private static void Forward(string? line, Action<string> log)
    {
        if (!string.IsNullOrWhiteSpace(line))
            log(line);
    }

    private static string SignalName(Signal signal) => signal switch
    {
        Signal.Interrupt => "INT",
        Signal.Kill => "KILL",
        _ => "TERM",
    };

    private static ProcessStartInfo Wrap(ProcessSpec spec)
    {
        var start = new ProcessStartInfo("setsid")
        {
            UseShellExecute = false,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = spec.WorkingDirectory ?? "/",
        };
        string[] account = spec.Account is null ? [] : [$"--reuid={spec.Account}", $"--regid={spec.Account}", "--init-groups"];
        string[] wrapper = ["setpriv", .. account, "--pdeathsig", SignalName(spec.DeathSignal ?? spec.StopSignal), "--", spec.FileName];
        foreach (var argument in wrapper.Concat(spec.Arguments))
            start.ArgumentList.Add(argument);
        foreach (var (name, value) in spec.Environment)
            start.Environment[name] = value;
        return start;
    }

    private async Task<int> WaitAsync()
    {
        await process.WaitForExitAsync();
        // What it left behind ends now: later, the number of its group may be somebody else's.
        Posix.Send(-Id, Signal.Kill);
        return process.ExitCode;
    }
}
