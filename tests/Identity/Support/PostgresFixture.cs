using System.Globalization;
using Npgsql;
using SkillsHub.LocalHost.Servers;

[assembly: AssemblyFixture(typeof(SkillsHub.Identity.Tests.Support.PostgresFixture))]

namespace SkillsHub.Identity.Tests.Support;

/// <summary>One private server for all tests, and a database for each class, copied from one that was migrated once.</summary>
public sealed class PostgresFixture : IAsyncLifetime
{
    private const string Template = "demo";
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("identity-tests-");
    private readonly SemaphoreSlim oneCopyAtATime = new(1);
    private PostgresServer? server;
    private int count;

    [System.Diagnostics.CodeAnalysis.SuppressMessage("Interoperability", "CA1416", Justification = "Debian only, like the server.")]
    public async ValueTask InitializeAsync()
    {
        // The server runs under an account of its own.
        File.SetUnixFileMode(folder.FullName, folder.UnixFileMode | UnixFileMode.OtherExecute);
        server = await PostgresServer.StartAsync(new ServerOptions { Folder = folder.FullName, Durable = false }, CancellationToken.None);
        await server.CreateDatabasesAsync([Template], CancellationToken.None);
        await IdentityHost.MigrateAsync(server.ConnectionString(Template), ("Demo:Enabled", "true"));
        NpgsqlConnection.ClearAllPools();
    }

    public async Task<string> CreateEmptyDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = NextName();
        await server!.CreateDatabasesAsync([name], cancellationToken);
        return server.ConnectionString(name);
    }

    /// <summary>A migrated database with the demo accounts.</summary>
    public async Task<string> CreateDemoDatabaseAsync(CancellationToken cancellationToken)
    {
        var name = NextName();
        await oneCopyAtATime.WaitAsync(cancellationToken);
        try
        {
            await using var connection = new NpgsqlConnection(server!.ConnectionString("postgres"));
            await connection.OpenAsync(cancellationToken);
            await using var command = new NpgsqlCommand($"create database {name} template {Template}", connection);
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
        finally
        {
            oneCopyAtATime.Release();
        }

        return server.ConnectionString(name);
    }

    /// <summary>A server of its own, for a test that stops it.</summary>
    public async Task<PostgresServer> StartOwnServerAsync(CancellationToken cancellationToken) =>
        await PostgresServer.StartAsync(new ServerOptions { Folder = Path.Combine(folder.FullName, NextName()), Durable = false }, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        NpgsqlConnection.ClearAllPools();
        if (server is not null)
            await server.DisposeAsync();
        oneCopyAtATime.Dispose();
        folder.Delete(recursive: true);
    }

    private string NextName() => string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref count)}");
}
