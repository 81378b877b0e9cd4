using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Topology;

/// <summary>A process of ours that serves HTTP.</summary>
internal sealed class ProjectServer(string name, Func<ProcessSpec> command, Uri? health, Action<string> log) : LocalServer(name)
{
    internal override string Remedy => "Put right what they say, build, and start again.";

    // Our processes give themselves 7 s (StopTime in services/Shared/Web).
    private protected override TimeSpan StopGrace => TimeSpan.FromSeconds(8);

    internal override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal override async Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        health is null || await HttpProbe.AnswersAsync(health, cancellationToken);

    private protected override IReadOnlyList<ProcessSpec> Commands() => [command()];

    private protected override void WriteLog(string line) => log(line);
}
