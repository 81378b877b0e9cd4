using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Supervision;

namespace SkillsHub.LocalHost.Tests.Telemetry;

public sealed class AlertRuleTests(ITestOutputHelper output)
{
    private static readonly string Folder = Path.Combine(SampleSystem.Repository, "aspire/Telemetry");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_rules_fire_when_their_tests_say_so() =>
        await PromtoolAsync(["test", "rules", .. Directory.GetFiles(Path.Combine(Folder, "tests"), "*.yml")]);

    [Fact]
    public async Task The_scrape_configuration_is_valid() =>
        await PromtoolAsync("check", "config", "--syntax-only", Path.Combine(Folder, "prometheus/prometheus.yml"));

    private async Task PromtoolAsync(params string[] arguments)
    {
        await Debian.EnsureInstalledAsync(DebianPackage.Prometheus, mayInstall: true, output.WriteLine, Cancellation);

        var result = await Command.RunAsync("promtool", arguments, Cancellation);

        Assert.True(result.Succeeded, result.Output);
    }
}
