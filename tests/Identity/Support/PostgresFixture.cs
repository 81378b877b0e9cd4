using System.Globalization;
using SkillsHub.LocalHost.Servers;
using SkillsHub.Testing;
using SkillsHub.Testing.Servers;

[assembly: AssemblyFixture(typeof(SkillsHub.Identity.Tests.Support.PostgresFixture))]

namespace SkillsHub.Identity.Tests.Support;

/// <summary>A database for each class, copied from one that was migrated once.</summary>
public sealed class PostgresFixture : IAsyncDisposable
{
    // A rebuilt Identity has a template of its own.
    private static readonly string Template = string.Create(
        CultureInfo.InvariantCulture, $"identity_{File.GetLastWriteTimeUtc(typeof(IdentityExtensions).Assembly.Location).Ticks}");

    private readonly TestFolder folder = new();
    private readonly System.Collections.Concurrent.ConcurrentBag<TestDatabase> databases = [];

    public async Task<string> CreateEmptyDatabaseAsync(CancellationToken cancellationToken) =>
        Keep(await TestDatabase.CreateAsync(cancellationToken));

    /// <summary>A migrated database with the demo accounts.</summary>
    public async Task<string> CreateDemoDatabaseAsync(CancellationToken cancellationToken) =>
        Keep(await TestDatabase.CreateAsync(Template, (database, _) => IdentityHost.MigrateAsync(database, ("Demo:Enabled", "true")), cancellationToken));

    /// <summary>A server of its own, for a test that stops it.</summary>
    public Task<PostgresServer> StartOwnServerAsync(CancellationToken cancellationToken) =>
        PostgresServer.StartAsync(new ServerOptions { Folder = folder.Sub("server"), Durable = false }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        foreach (var database in databases)
            await database.DisposeAsync();
        folder.Dispose();
    }

    private string Keep(TestDatabase database)
    {
        databases.Add(database);
        return database.ConnectionString;
    }
}
