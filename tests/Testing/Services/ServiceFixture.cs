using System.Security.Cryptography;
using System.Text;
using Npgsql;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Servers;
using Xunit;

namespace SkillsHub.Testing.Services;

/// <summary>
/// One running service for one test class: a copy of its migrated database, a virtual host, an issuer, a process. Derive a
/// sealed fixture per service and take it by <see cref="IClassFixture{TFixture}"/>, or let classes take turns at it by
/// <see cref="TurnFixture{TFixture}"/>.
/// </summary>
/// <param name="project">Folder of the service's project, <c>services/Partnership/Partnership</c>.</param>
/// <param name="database">Name of its connection string, <c>partnership-db</c>.</param>
public abstract class ServiceFixture(string project, string database) : IAsyncLifetime
{
    private readonly List<ServiceProcess> replicas = [];

    /// <summary>The service's database.</summary>
    public TestDatabase Database { get; private set; } = null!;

    /// <summary>The service's broker.</summary>
    public TestVirtualHost Broker { get; private set; } = null!;

    /// <summary>Who signs the tokens.</summary>
    public TestIssuer Issuer { get; private set; } = null!;

    /// <summary>The service.</summary>
    public ServiceProcess Service => replicas[0];

    /// <summary>A client that acts as the user; without user it is anonymous.</summary>
    public HttpClient ClientOf(TestUser? user) => Service.CreateClient(user is null ? null : Issuer.TokenFor(user));

    /// <summary>Starts one more process on the same database and broker.</summary>
    public async Task<ServiceProcess> StartReplicaAsync(CancellationToken cancellationToken)
    {
        var replica = await ServiceProcess.StartAsync(project, Environment(), cancellationToken);
        replicas.Add(replica);
        return replica;
    }

    /// <summary>Runs <c>migrate</c> once more on the service's own database, as every deployment does.</summary>
    public Task MigrateAgainAsync() => RunAsync("migrate");

    /// <summary>Runs another one-off command on the service's own database.</summary>
    public Task RunAsync(string command) => ServiceProcess.RunAsync(project, [command], Environment(), TestContext.Current.CancellationToken);

    /// <summary>
    /// Makes it what it was at first, for another class; says no where it cannot be, because a class restarted or ended the process,
    /// or what it left is still being worked on.
    /// </summary>
    public virtual async Task<bool> TryResetAsync(CancellationToken cancellationToken)
    {
        foreach (var replica in replicas.Skip(1))
            await replica.DisposeAsync();
        replicas.RemoveRange(1, replicas.Count - 1);
        if (!Service.IsFirstRun)
            return false;
        try
        {
            await Database.ResetAsync(cancellationToken);
            return true;
        }
        catch (PostgresException busy) when (busy.SqlState is PostgresErrorCodes.LockNotAvailable or PostgresErrorCodes.DeadlockDetected)
        {
            return false;
        }
    }

    /// <inheritdoc/>
    public virtual async ValueTask InitializeAsync()
    {
        var cancellationToken = TestContext.Current.CancellationToken;
        Issuer = await TestIssuer.StartAsync(cancellationToken);
        Broker = await TestVirtualHost.CreateAsync(cancellationToken);
        Database = await TestDatabase.CreateAsync(TemplateKey(), MigrateAsync, cancellationToken);
        await PrepareAsync(cancellationToken);
        await StartReplicaAsync(cancellationToken);
    }

    /// <inheritdoc/>
    public virtual async ValueTask DisposeAsync()
    {
        foreach (var replica in replicas)
            await replica.DisposeAsync();
        if (Database is not null)
            await Database.DisposeAsync();
        if (Broker is not null)
            await Broker.DisposeAsync();
        if (Issuer is not null)
            await Issuer.DisposeAsync();
        GC.SuppressFinalize(this);
    }

    /// <summary>Adds to the service's configuration, for both <c>migrate</c> and the run.</summary>
    /// <param name="environment">Environment variables.</param>
    protected virtual void Configure(IDictionary<string, string> environment)
    {
    }

    /// <summary>Starts what the service needs beside its database and broker, before it starts itself.</summary>
    /// <param name="cancellationToken">Cancels.</param>
    protected virtual Task PrepareAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private Dictionary<string, string> Environment(string? connectionString = null)
    {
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            [$"ConnectionStrings__{database}"] = connectionString ?? Database.ConnectionString,
            ["ConnectionStrings__rabbitmq"] = Broker.Amqp.AbsoluteUri,
            ["Identity__Issuer"] = Issuer.Issuer,
            ["Identity__MetadataAddress"] = Issuer.MetadataAddress,
            ["Logging__Console__FormatterName"] = "simple",
        };
        Configure(environment);
        return environment;
    }

    private Task MigrateAsync(string connectionString, CancellationToken cancellationToken) =>
        ServiceProcess.RunAsync(project, ["migrate"], Environment(connectionString), cancellationToken);

    // A rebuilt service has a template of its own, and so has each configuration that migrate heeds: demo data, where its files lie, the certificate
    // of the keys. What else fixtures configure differs from one to the next, and makes no other database.
    private string TemplateKey()
    {
        var built = File.GetLastWriteTimeUtc(ServiceProcess.ProgramOf(project)).Ticks;
        var configured = new Dictionary<string, string>(StringComparer.Ordinal);
        Configure(configured);
        var hasDemoData = configured.GetValueOrDefault("Demo__Enabled") == "true";
        var heeded = configured
            .Where(entry => entry.Key.StartsWith("DataProtection__", StringComparison.Ordinal) || (hasDemoData && (entry.Key == "Demo__Enabled" || entry.Key.StartsWith("Blobs__", StringComparison.Ordinal))))
            .OrderBy(entry => entry.Key, StringComparer.Ordinal)
            .Select(entry => $"{entry.Key}={entry.Value}");
        var key = SHA256.HashData(Encoding.UTF8.GetBytes($"{project} {built} {string.Join(' ', heeded)}"));
        return $"{database}_{Convert.ToHexStringLower(key)[..16]}";
    }
}
