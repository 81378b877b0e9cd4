using System.Text;

namespace SkillsHub.LocalHost.Supervision;

/// <summary>A short command that is run to its end.</summary>
internal static class Command
{
    public static async Task<CommandResult> RunAsync(ProcessSpec spec, CancellationToken cancellationToken, Action<string>? log = null)
    {
        var output = new StringBuilder();
        await using var child = await ChildProcess.StartAsync(spec, line =>
        {
            lock (output)
                output.AppendLine(line);
            log?.Invoke(line);
        });
        var code = await child.Exited.WaitAsync(cancellationToken);
        lock (output)
            return new CommandResult(code, output.ToString().TrimEnd());
    }

    /// <summary>For what must not be cut short: a request to stop is answered by <paramref name="onStop"/>, and heeded when the command has ended.</summary>
    public static async Task<CommandResult> RunToEndAsync(ProcessSpec spec, Action<string> log, Action onStop, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        await using var told = cancellationToken.Register(onStop);
        var result = await RunAsync(spec, CancellationToken.None, log);
        cancellationToken.ThrowIfCancellationRequested();
        return result;
    }

    public static Task<CommandResult> RunAsync(string fileName, string[] arguments, CancellationToken cancellationToken) =>
        RunAsync(new ProcessSpec(fileName, arguments), cancellationToken);
}
