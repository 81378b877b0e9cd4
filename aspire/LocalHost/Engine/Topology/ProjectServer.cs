using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Topology;

/// <summary>A process of ours that serves HTTP.</summary>
internal sealed class ProjectServer(string name, Func<ProcessSpec> command, Uri? health, Action<string> log) : LocalServer(name)
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { UseProxy = false, AllowAutoRedirect = false }) { Timeout = TimeSpan.FromSeconds(5) };

    internal override string Remedy => "Put right what they say, build, and start again.";

    private protected override TimeSpan StopGrace => TimeSpan.FromSeconds(3);

    internal override Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal override async Task<bool> IsReadyAsync(CancellationToken cancellationToken)
    {
        if (health is null)
            return true;
        try
        {
            using var answer = await Http.GetAsync(health, HttpCompletionOption.ResponseHeadersRead, cancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (Exception exception) when (exception is HttpRequestException || (exception is TaskCanceledException && !cancellationToken.IsCancellationRequested))
        {
            return false;
        }
    }

    private protected override IReadOnlyList<ProcessSpec> Commands() => [command()];

    private protected override void WriteLog(string line) => log(line);
}
