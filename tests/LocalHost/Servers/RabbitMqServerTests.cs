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

    [Fact]
    public async Task Data_of_a_newer_version_is_left_alone_and_named()
    {
        Directory.CreateDirectory(folder.Sub("newer"));
        await File.WriteAllTextAsync(folder.Sub("newer/version"), "99.1.0", Cancellation);

        var failure = await Assert.ThrowsAsync<StartException>(() => RabbitMqServer.StartAsync(Options("newer"), Cancellation));

        Assert.Contains("RabbitMQ 99.1.0", failure.Problem, StringComparison.Ordinal);
    }

    private static object QuorumQueue => new { durable = true, arguments = new Dictionary<string, string>(StringComparer.Ordinal) { ["x-queue-type"] = "quorum" } };

    private static HttpClient Management(RabbitMqServer server)
    {
        var credentials = Convert.ToBase64String(Encoding.UTF8.GetBytes($"{server.UserName}:{server.Password}"));
        var client = new HttpClient { BaseAddress = server.ManagementUri };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Basic", credentials);
        return client;
    }

    private ServerOptions Options(string name) => new() { Folder = folder.Sub(name), Durable = false, Log = output.WriteLine };
}
