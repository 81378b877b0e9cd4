using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Servers;
using Xunit;

namespace SkillsHub.Testing.Services;

/// <summary>
/// A running service, taken over from a class that has ended, with its database as it was migrated. For classes whose tests need
/// nothing that a process does only when it starts.
/// </summary>
/// <typeparam name="TFixture">The service.</typeparam>
/// <param name="turns">Those that run.</param>
public abstract class TurnFixture<TFixture>(Turns<TFixture> turns) : IAsyncLifetime
    where TFixture : ServiceFixture, new()
{
    /// <inheritdoc cref="ServiceFixture.Database"/>
    public TestDatabase Database => Standing.Database;

    /// <inheritdoc cref="ServiceFixture.Broker"/>
    public TestVirtualHost Broker => Standing.Broker;

    /// <inheritdoc cref="ServiceFixture.Issuer"/>
    public TestIssuer Issuer => Standing.Issuer;

    /// <inheritdoc cref="ServiceFixture.Service"/>
    public ServiceProcess Service => Standing.Service;

    /// <summary>The service whose turn it is.</summary>
    protected TFixture Standing { get; private set; } = null!;

    /// <inheritdoc cref="ServiceFixture.ClientOf"/>
    public HttpClient ClientOf(TestUser? user) => Standing.ClientOf(user);

    /// <inheritdoc cref="ServiceFixture.MigrateAgainAsync"/>
    public Task MigrateAgainAsync() => Standing.MigrateAgainAsync();

    /// <inheritdoc/>
    public async ValueTask InitializeAsync() => Standing = await turns.TakeAsync(TestContext.Current.CancellationToken);

    /// <inheritdoc/>
    public ValueTask DisposeAsync()
    {
        if (Standing is not null)
            turns.GiveBack(Standing);
        GC.SuppressFinalize(this);
        return ValueTask.CompletedTask;
    }
}
