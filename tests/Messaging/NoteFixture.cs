using Microsoft.EntityFrameworkCore;
using SkillsHub.NoteService;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Servers;

namespace SkillsHub.Messaging.Tests;

/// <summary>A database and a virtual host for one test class.</summary>
public sealed class NoteFixture : IAsyncLifetime
{
    private TestDatabase? database;
    private TestVirtualHost? broker;
    private TestIssuer? issuer;

    public TestDatabase Database => database!;

    public TestVirtualHost Broker => broker!;

    public TestIssuer Issuer => issuer!;

    /// <summary>Configuration of a host or a process, changed by the given settings.</summary>
    public Dictionary<string, string> Settings(params IEnumerable<(string Key, string Value)> changes)
    {
        var settings = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__note-db"] = Database.ConnectionString,
            ["ConnectionStrings__rabbitmq"] = Broker.Amqp.AbsoluteUri,
            ["Identity__Issuer"] = Issuer.Issuer,
            ["Identity__MetadataAddress"] = Issuer.MetadataAddress,
            ["Messaging__RetryScale"] = "0.1",
        };
        foreach (var (key, value) in changes)
            settings[key] = value;
        return settings;
    }

    public async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        database = await CreateDatabaseAsync(cancellationToken);
        broker = await TestVirtualHost.CreateAsync(cancellationToken);
        issuer = await TestIssuer.StartAsync(cancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (issuer is not null)
            await issuer.DisposeAsync();
        if (database is not null)
            await database.DisposeAsync();
        if (broker is not null)
            await broker.DisposeAsync();
    }

    internal static Task<TestDatabase> CreateDatabaseAsync(CancellationToken cancellationToken)
    {
        var build = typeof(NoteDbContext).Module.ModuleVersionId.ToString("N")[..8] + typeof(IOutbox).Module.ModuleVersionId.ToString("N")[..8];
        return TestDatabase.CreateAsync($"notes_{build}", CreateSchemaAsync, cancellationToken);
    }

    private static async Task CreateSchemaAsync(string connectionString, CancellationToken cancellationToken)
    {
        var options = new DbContextOptionsBuilder<NoteDbContext>().UseNpgsql(connectionString).UseSnakeCaseNamingConvention();
        await using var context = new NoteDbContext(options.Options);
        await context.Database.EnsureCreatedAsync(cancellationToken);
    }
}
