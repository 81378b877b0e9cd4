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

    public static Task<CommandResult> RunAsync(string fileName, string[] arguments, CancellationToken cancellationToken) =>
        RunAsync(new ProcessSpec(fileName, arguments), cancellationToken);
}
