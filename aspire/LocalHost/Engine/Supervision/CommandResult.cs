namespace SkillsHub.LocalHost.Supervision;

internal sealed record CommandResult(int ExitCode, string Output)
{
    public bool Succeeded => ExitCode == 0;

    public CommandResult OrFail(string problem, string remedy) =>
        Succeeded ? this : throw new StartException($"{problem} (exit code {ExitCode})\n{Output}", remedy);
}
