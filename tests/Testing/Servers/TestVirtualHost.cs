using System.Net.Http.Json;

namespace SkillsHub.Testing.Servers;

/// <summary>A virtual host of the broker for one test class, deleted with its queues at its end.</summary>
public sealed class TestVirtualHost : IAsyncDisposable
{
    private readonly TestServers servers;

    private TestVirtualHost(TestServers servers, string name) => (this.servers, Name) = (servers, name);

    /// <summary>Its name on the broker.</summary>
    public string Name { get; }

    /// <summary>Address with credentials, for <c>ConnectionStrings:rabbitmq</c>.</summary>
    public Uri Amqp => servers.Amqp(Name);

    /// <summary>The broker's management API, authorized.</summary>
    public HttpClient Management => servers.Management;

    /// <summary>Makes an empty virtual host.</summary>
    public static async Task<TestVirtualHost> CreateAsync(CancellationToken cancellationToken)
    {
        var shared = await TestServers.GetAsync(cancellationToken);
        var host = new TestVirtualHost(shared, $"test-{Guid.NewGuid():N}");
        await host.PutAsync($"api/vhosts/{host.Name}", new { }, cancellationToken);
        await host.PutAsync($"api/permissions/{host.Name}/{shared.BrokerUser}", new { configure = ".*", write = ".*", read = ".*" }, cancellationToken);
        return host;
    }

    /// <summary>Deletes the virtual host.</summary>
    public async ValueTask DisposeAsync()
    {
        using var deleted = await servers.Management.DeleteAsync(new Uri($"api/vhosts/{Name}", UriKind.Relative));
        deleted.EnsureSuccessStatusCode();
    }

    private async Task PutAsync(string path, object body, CancellationToken cancellationToken)
    {
        using var answer = await servers.Management.PutAsJsonAsync(path, body, cancellationToken);
        answer.EnsureSuccessStatusCode();
    }
}
