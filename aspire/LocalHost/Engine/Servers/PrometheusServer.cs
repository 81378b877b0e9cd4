using System.Text.Json;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Servers;

/// <summary>A private Prometheus of Debian's package, with a copy of our configuration and the addresses of this start as its targets.</summary>
internal sealed class PrometheusServer(string name, ServerOptions options, int port, string configuration, Func<IEnumerable<ScrapeTarget>> targets)
    : LocalServer(name)
{
    private readonly ServerAccount account = new("prometheus");

    internal override string Remedy => $"If its data is damaged, remove {Data}: only past metrics are lost.";

    private string Copy => Path.Combine(options.Folder, "configuration");

    private string Data => Path.Combine(options.Folder, "data");

    internal override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await Debian.EnsureInstalledAsync(DebianPackage.Prometheus, options.MayInstall, options.Log, cancellationToken);
        await account.OwnFolderAsync(Data, cancellationToken);
        // A rule that a later release renamed or dropped must not go on firing.
        (await Command.RunAsync("rm", ["-rf", "--", Copy], cancellationToken)).OrFail($"{Copy} cannot be removed.", $"Remove it: rm -rf {Copy}");
        await account.OwnFolderAsync(Copy, cancellationToken);
        (await Command.RunAsync("cp", ["-rT", configuration, Copy], cancellationToken)).OrFail($"{configuration} cannot be copied.", "Check the clone.");
        await File.WriteAllTextAsync(Path.Combine(Copy, "targets.json"), Json(), cancellationToken);
        (await Command.RunAsync("chmod", ["-R", "a+rX", Copy], cancellationToken)).OrFail($"{Copy} cannot be opened.", "Check the data folder.");
    }

    internal override Task<bool> IsReadyAsync(CancellationToken cancellationToken) =>
        HttpProbe.AnswersAsync(new Uri($"http://127.0.0.1:{port}/-/ready"), cancellationToken);

    private protected override IReadOnlyList<ProcessSpec> Commands() =>
    [
        new ProcessSpec(
            "/usr/bin/prometheus",
            [
                $"--config.file={Path.Combine(Copy, "prometheus.yml")}", $"--storage.tsdb.path={Data}", $"--web.listen-address=127.0.0.1:{port}",
                "--storage.tsdb.retention.time=30d", "--storage.tsdb.retention.size=512MB", "--log.level=warn",
            ])
        { Account = account.Name, WorkingDirectory = Data },
    ];

    private protected override void WriteLog(string line) => options.Log(line);

    private string Json() => JsonSerializer.Serialize(targets().Select(target => new
    {
        targets = new[] { target.Address.Authority },
        labels = new { service = target.Service },
    }));
}
