namespace SkillsHub.Identity.Tests.Support;

/// <summary>One replica on a database of its own, with the demo accounts.</summary>
public sealed class DemoIdentity(PostgresFixture postgres) : IAsyncLifetime
{
    internal IdentityHost Host { get; private set; } = null!;

    internal string Database { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        Database = await postgres.CreateDemoDatabaseAsync(CancellationToken.None);
        Host = await IdentityHost.StartAsync(Database);
        await Host.ReadyAsync(CancellationToken.None);
    }

    public ValueTask DisposeAsync() => Host.DisposeAsync();
}
