using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using SkillsHub.LocalHost.Servers;

namespace SkillsHub.LocalHost.Tests.Servers;

public sealed class RabbitMqServerTests(TemporaryFolder folder, ITestOutputHelper output) : IClassFixture<TemporaryFolder>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_killed_broker_comes_back_with_its_queues_on_the_same_ports()
    {
        await using var server = await RabbitMqServer.StartAsync(Options("killed"), Cancellation);
        using (var created = await Management(server).PutAsJsonAsync("api/queues/%2F/kept", QuorumQueue, Cancellation))
            created.EnsureSuccessStatusCode();

        await server.KillAsync();
        await server.ResumeAsync(Cancellation);

        var queue = await Management(server).GetStringAsync("api/queues/%2F/kept", Cancellation);
        Assert.Contains("quorum", queue, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Two_brokers_run_side_by_side_and_serve_metrics()
    {
        await using var one = await RabbitMqServer.StartAsync(Options("one"), Cancellation);
        await using var two = await RabbitMqServer.StartAsync(Options("two"), Cancellation);

        using var client = new HttpClient();
        Assert.NotEqual(one.AmqpUri, two.AmqpUri);
        Assert.Contains("rabbitmq_identity_info", await client.GetStringAsync(one.MetricsUri, Cancellation), StringComparison.Ordinal);
        Assert.Contains("rabbitmq_identity_info", await client.GetStringAsync(two.MetricsUri, Cancellation), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("99.1.0", "or a newer one")]
    [InlineData("3.8.9", "one series at a time")]
    public async Task Data_that_the_installed_version_does_not_open_is_left_alone_and_named(string made, string remedy)
    {
        await MadeByAsync("foreign", made);

        var failure = await Assert.ThrowsAsync<StartException>(() => RabbitMqServer.StartAsync(Options("foreign"), Cancellation));

        Assert.Contains($"RabbitMQ {made}", failure.Problem, StringComparison.Ordinal);
        Assert.Contains(remedy, failure.Remedy, StringComparison.Ordinal);
        Assert.Contains("until all queues are empty", failure.Remedy, StringComparison.Ordinal);
        Assert.Equal(made, await MarkAsync("foreign"));
    }

    [Fact]
    public async Task Data_is_of_the_version_that_opened_it_and_no_other()
    {
        var installed = RabbitMqData.InstalledVersion();
        var earlier = $"{installed.Major}.{installed.Minor}";
        await MadeByAsync("older", earlier);
        await File.WriteAllTextAsync(folder.Sub("older/node/mnesia"), "No folder: the broker cannot start on it.", Cancellation);

        await Assert.ThrowsAsync<StartException>(() => RabbitMqServer.StartAsync(Options("older"), Cancellation));

        Assert.Equal(earlier, await MarkAsync("older"));
        File.Delete(folder.Sub("older/node/mnesia"));
        await using var server = await RabbitMqServer.StartAsync(Options("older"), Cancellation);
        Assert.Equal($"{installed}", await MarkAsync("older"));
    }

    [Fact]
    public async Task Who_moved_the_data_away_begins_anew()
    {
        await MadeByAsync("moved", "99.1.0");
        Directory.Delete(folder.Sub("moved/node"));

        await using var server = await RabbitMqServer.StartAsync(Options("moved"), Cancellation);

        Assert.Equal($"{RabbitMqData.InstalledVersion()}", await MarkAsync("moved"));
    }

    [Theory]
    [InlineData("3.10.8", "3.10.25", true)]
    [InlineData("3.10.8", "3.11.0", true)]
    [InlineData("3.10.8", "3.12.1", false)]
    [InlineData("3.10.8", "4.0.5", false)]
    [InlineData("3.12.1", "4.0.5", false)]
    [InlineData("3.13.7", "4.0.5", true)]
    [InlineData("4.0.5", "4.1.0", true)]
    public void A_series_opens_the_data_of_the_one_before(string made, string installed, bool opens) =>
        Assert.Equal(opens, RabbitMqData.Opens(Version.Parse(made), Version.Parse(installed)));

    private static object QuorumQueue => new { durable = true, arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" } };

    private static HttpClient Management(RabbitMqServer server)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.UserName}:{server.Password}"));
        var client = new HttpClient { BaseAddress = server.ManagementUri };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        return client;
    }

    private async Task MadeByAsync(string name, string version)
    {
        Directory.CreateDirectory(folder.Sub($"{name}/node"));
        await File.WriteAllTextAsync(folder.Sub($"{name}/version"), version, Cancellation);
    }

    private Task<string> MarkAsync(string name) => File.ReadAllTextAsync(folder.Sub($"{name}/version"), Cancellation);

    private ServerOptions Options(string name) => new() { Folder = folder.Sub(name), Durable = false, Log = output.WriteLine };
}
