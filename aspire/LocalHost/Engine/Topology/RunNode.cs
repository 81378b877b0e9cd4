using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Topology;

/// <summary>A one-off run that others wait for.</summary>
internal sealed class RunNode(string name, Func<ProcessSpec> command, int exitCode, Action<string> log, Func<string, string> lastLines) : Node(name, [])
{
    private static readonly TimeSpan Grace = TimeSpan.FromSeconds(3);

    private ChildProcess? child;

    public override async Task StopAsync(TimeSpan atMost)
    {
        if (child is not null)
            await child.StopAsync(atMost < Grace ? atMost : Grace);
    }

    protected override async Task LiveAsync(CancellationToken cancellationToken)
    {
        Become(NodeState.Starting);
        child = await ChildProcess.StartAsync(command(), log);
        var code = await child.Exited.WaitAsync(cancellationToken);
        if (code != exitCode)
        {
            throw new StartException(
                $"The one-off run {Name} ended with exit code {code}. Its last lines:\n{lastLines(Name)}",
                "Put right what they say and start again: what is done already is not done twice.");
        }

        Become(NodeState.Finished);
    }
}
