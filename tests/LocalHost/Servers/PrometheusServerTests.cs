using SkillsHub.LocalHost.Servers;

namespace SkillsHub.LocalHost.Tests.Servers;

public sealed class PrometheusServerTests(TemporaryFolder folder, ITestOutputHelper output) : IClassFixture<TemporaryFolder>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_rule_of_an_earlier_release_is_there_no_more()
    {
        var (earlier, later) = (await ReleaseAsync("earlier", "renamed.yml", "journal.yml"), await ReleaseAsync("later", "journal.yml"));
        await PrepareAsync(earlier);

        await PrepareAsync(later);

        Assert.Equal(["journal.yml"], Directory.EnumerateFiles(folder.Sub("server/configuration/rules")).Select(Path.GetFileName));
        Assert.True(File.Exists(folder.Sub("server/configuration/targets.json")));
    }

    private async Task<string> ReleaseAsync(string name, params string[] rules)
    {
        Directory.CreateDirectory(folder.Sub($"{name}/rules"));
        foreach (var rule in rules)
            await File.WriteAllTextAsync(folder.Sub($"{name}/rules/{rule}"), "groups: []", Cancellation);
        return folder.Sub(name);
    }

    private async Task PrepareAsync(string configuration)
    {
        var options = new ServerOptions { Folder = folder.Sub("server"), Durable = false, Log = output.WriteLine };
        await using var server = new PrometheusServer("prometheus", options, port: 0, configuration, () => []);
        await server.PrepareAsync(Cancellation);
    }
}
