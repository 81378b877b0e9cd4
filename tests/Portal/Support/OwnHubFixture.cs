using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

namespace SkillsHub.Portal.Tests.Support;

/// <summary>
/// The portal behind its door, both as processes; behind them a <see cref="Hub"/> that answers as a test tells it. A class takes
/// it for itself where it minds what a process remembers: the hubs, and the renewals of sessions.
/// </summary>
public sealed class OwnHubFixture() : ServiceFixture("gateway/Portal", "portal-db")
{
    private TestIssuer identity = null!;
    private ServiceProcess? gateway;

    internal Hub Hub { get; private set; } = null!;

    public override async ValueTask InitializeAsync()
    {
        identity = await TestIssuer.StartAsync(TestContext.Current.CancellationToken);
        Hub = await Hub.StartAsync(identity);
        var environment = new[] { "partnership", "catalogue", "documentation", "events", "identity" }
            .ToDictionary(service => $"services__{service}__http__0", _ => Hub.Address.AbsoluteUri, StringComparer.Ordinal);
        environment["Identity__Issuer"] = identity.Issuer;
        environment["Identity__MetadataAddress"] = identity.MetadataAddress;
        gateway = await ServiceProcess.StartAsync("gateway/Gateway", environment, TestContext.Current.CancellationToken);
        await base.InitializeAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (gateway is not null)
            await gateway.DisposeAsync();
        await Hub.DisposeAsync();
        await identity.DisposeAsync();
    }

    /// <inheritdoc/>
    public override async Task<bool> TryResetAsync(CancellationToken cancellationToken)
    {
        Hub.Reset();
        return await base.TryResetAsync(cancellationToken);
    }

    internal Task<PortalVisitor> VisitAsync(TestUser? user = null) => PortalVisitor.ArriveAsync(Service.Address, Hub, user);

    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Identity__Issuer"] = identity.Issuer;
        environment["Identity__MetadataAddress"] = Hub.MetadataAddress;
        environment["Identity__ClientSecret"] = "secret-of-the-tests";
        environment["Portal__Gateway"] = gateway!.Address.AbsoluteUri;
        environment["services__prometheus__http__0"] = Hub.Address.AbsoluteUri;
    }
}
