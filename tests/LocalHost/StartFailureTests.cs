using System.Net;
using System.Net.Sockets;
using SkillsHub.LocalHost.Servers;
using SkillsHub.LocalHost.Topology;

namespace SkillsHub.LocalHost.Tests;

/// <summary>What prevents a start is said with what to do about it, and the exit code is not zero.</summary>
public sealed class StartFailureTests(TemporaryFolder folder, ITestOutputHelper output) : IClassFixture<TemporaryFolder>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_gateways_port_is_taken()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;

        var said = await FailAsync(Options("port") with { Port = port });

        Assert.Contains($"Port {port} of door is taken by another program (process {Environment.ProcessId}", said, StringComparison.Ordinal);
        Assert.Contains($"--port {port + 1}", said, StringComparison.Ordinal);
    }

    [Fact]
    public void The_gateways_port_is_for_the_administrator()
    {
        // As root, which may take any port, there is no other way to see it.
        var failure = ProjectPlan.Refused("door", 80, SocketError.AccessDenied);

        Assert.Contains("Port 80 of door is one that the system keeps for its administrator", failure.Problem, StringComparison.Ordinal);
        Assert.Contains("--port 8080", failure.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Another_host_runs_on_the_data()
    {
        var options = Options("shared");
        await using var first = await HostProcess.StartAsync(options, Cancellation);

        var said = await FailAsync(options);

        Assert.Contains($"(process {first.Id}) runs on the data in {options.Folder}", said, StringComparison.Ordinal);
        Assert.Contains("--data", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_data_is_of_another_version()
    {
        var options = Options("old");
        Directory.CreateDirectory(Path.Combine(options.Folder, "postgres/data"));
        await File.WriteAllTextAsync(Path.Combine(options.Folder, "postgres/data/PG_VERSION"), "9\n", Cancellation);

        var said = await FailAsync(options);

        Assert.Contains("is of PostgreSQL 9", said, StringComparison.Ordinal);
        Assert.Contains("apt-get install postgresql-9", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("1")]
    [InlineData("no")]
    [InlineData("")]
    public async Task Whether_demo_data_is_wanted_is_said_in_a_word_that_nobody_reads(string setting)
    {
        var said = await FailAsync(Options("demo", KeyValuePair.Create("Demo__Enabled", setting)));

        Assert.Contains($"Demo__Enabled is \"{setting}\"", said, StringComparison.Ordinal);
        Assert.Contains("true or to false", said, StringComparison.Ordinal);
        Assert.DoesNotContain("   at ", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_secrets_are_damaged()
    {
        var said = await FailDamagedAsync("secrets.json");

        Assert.Contains("Restore it from a backup", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_remembered_ports_are_damaged()
    {
        var said = await FailDamagedAsync("ports.json");

        Assert.Contains("Delete it", said, StringComparison.Ordinal);
        Assert.DoesNotContain("backup", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_cannot_be_written()
    {
        var options = Options("no-logs");
        Directory.CreateDirectory(options.Folder);
        await File.WriteAllTextAsync(Path.Combine(options.Folder, "logs"), "in the way", Cancellation);

        var said = await FailAsync(options);

        Assert.Contains(Path.Combine(options.Folder, "logs"), said, StringComparison.Ordinal);
        Assert.Contains("Make room on its disk", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_one_off_run_fails()
    {
        var said = await FailAsync(Options("migration", KeyValuePair.Create("SAMPLE_FAILS", "yes")));

        Assert.Contains("The one-off run sample-migrate ended with exit code 3", said, StringComparison.Ordinal);
        Assert.Contains("migrated Host=", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_process_dies_again_and_again()
    {
        var said = await FailAsync(Options("crashing", KeyValuePair.Create("SAMPLE_CRASHES", "yes")));

        Assert.Contains("ended with exit code 4 while it started. It was tried 5 times.", said, StringComparison.Ordinal);
        Assert.Contains("I cannot serve", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--port")]
    [InlineData("--port", "http")]
    [InlineData("--replicas", "0")]
    [InlineData("--everything")]
    public void The_command_line_is_wrong(params string[] arguments) =>
        Assert.Contains("--help", Assert.Throws<StartException>(() => CommandLine.Parse(arguments)).Remedy, StringComparison.Ordinal);

    [Fact]
    public void Help_names_the_variable_without_which_nobody_signs_in_under_another_name() => Assert.Contains("Identity__Issuer=https://", LocalHostOptions.Help, StringComparison.Ordinal);

    [Fact]
    public async Task A_package_is_missing_and_may_not_be_installed()
    {
        var missing = new DebianPackage("some-server", () => false);

        var failure = await Assert.ThrowsAsync<StartException>(() => Debian.EnsureInstalledAsync(missing, false, output.WriteLine, Cancellation));

        Assert.Contains("some-server is missing", failure.Problem, StringComparison.Ordinal);
        Assert.Contains("sudo apt-get install --no-install-recommends some-server", failure.Remedy, StringComparison.Ordinal);
    }

    private HostOptions Options(string name, params KeyValuePair<string, string>[] environment) => SampleSystem.Options(folder.Sub(name), output.WriteLine, environment);

    private async Task<string> FailDamagedAsync(string file)
    {
        var options = Options($"damaged-{file}");
        Directory.CreateDirectory(options.Folder);
        await File.WriteAllTextAsync(Path.Combine(options.Folder, file), "{\"portal-cl", Cancellation);

        var said = await FailAsync(options);

        Assert.Contains($"{file} is damaged", said, StringComparison.Ordinal);
        return said;
    }

    private static async Task<string> FailAsync(HostOptions options)
    {
        var failure = await Assert.ThrowsAsync<StartException>(() => HostProcess.StartAsync(options, Cancellation));
        Assert.Contains("exit code 1.", failure.Problem, StringComparison.Ordinal);
        return failure.Remedy;
    }
}
