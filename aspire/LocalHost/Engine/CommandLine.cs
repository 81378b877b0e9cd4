using System.Globalization;

namespace SkillsHub.LocalHost;

internal sealed record CommandLine
{
    private const int MaximumPort = 65_535;
    private const int MaximumReplicas = 8;

    public string? Data { get; private init; }

    public int? Port { get; private init; }

    public int? Replicas { get; private init; }

    public bool NoDemo { get; private init; }

    public bool NoInstall { get; private init; }

    public bool Help { get; private init; }

    public static CommandLine Parse(IReadOnlyList<string> args)
    {
        var command = new CommandLine();
        for (var index = 0; index < args.Count; index++)
        {
            var (name, attached) = Split(args[index]);
            string Value() => attached ?? (++index < args.Count ? args[index] : throw Wrong($"{name} needs a value."));
            command = name switch
            {
                "--port" => command with { Port = Number(name, Value(), 0, MaximumPort) },
                "--replicas" => command with { Replicas = Number(name, Value(), 1, MaximumReplicas) },
                "--data" => command with { Data = Value() },
                "--no-demo" => command with { NoDemo = true },
                "--no-install" => command with { NoInstall = true },
                "--help" or "-h" => command with { Help = true },
                _ => throw Wrong($"There is no option {args[index]}."),
            };
        }

        return command;
    }

    private static (string Name, string? Value) Split(string argument)
    {
        var parts = argument.Split('=', 2);
        return (parts[0], parts.Length == 2 ? parts[1] : null);
    }

    private static int Number(string name, string text, int least, int most) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : throw Wrong($"{name} takes a number from {least} to {most}, not {text}.");

    private static StartException Wrong(string problem) => new(problem, "See the options with --help.");
}
