using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using SkillsHub.NoteService;
using SkillsHub.Testing.Servers;

namespace SkillsHub.Benchmarks.Relay;

/// <summary>The note service of the messaging tests on a database and a virtual host of its own.</summary>
internal sealed class NoteBench : IAsyncDisposable
{
    private NoteBench(TestDatabase database, TestVirtualHost broker) => (Database, Broker) = (database, broker);

    public TestDatabase Database { get; }

    public TestVirtualHost Broker { get; }

    public static async Task<NoteBench> CreateAsync(CancellationToken cancellationToken)
    {
        var bench = new NoteBench(await TestDatabase.CreateAsync(cancellationToken), await TestVirtualHost.CreateAsync(cancellationToken));
        await using var scope = bench.Build().Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<NoteDbContext>().Database.EnsureCreatedAsync(cancellationToken);
        return bench;
    }

    public WebApplication Build(bool reads = true) => NoteApp.Build([], builder =>
    {
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["ConnectionStrings:note-db"] = Database.ConnectionString,
            ["ConnectionStrings:rabbitmq"] = Broker.Amqp.AbsoluteUri,
            ["Identity:Issuer"] = "http://localhost/",
            ["Notes:Reads"] = $"{reads}",
            ["urls"] = "http://127.0.0.1:0",
        });
        builder.Logging.SetMinimumLevel(LogLevel.Error);
    });

    public async ValueTask DisposeAsync()
    {
        await Database.DisposeAsync();
        await Broker.DisposeAsync();
    }
}
