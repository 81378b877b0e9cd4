using SkillsHub.Testing.Servers;
using SkillsHub.Testing.Services;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>The real service beside the real events service, whose journal it follows through one broker.</summary>
public sealed class ReportingService() : ServiceFixture("services/Partnership/Partnership", "partnership-db")
{
    private const string EventsProject = "services/Events/Events";

    private TestDatabase? journal;

    /// <summary>The events service.</summary>
    public ServiceProcess Events { get; private set; } = null!;

    /// <summary>Its database.</summary>
    public TestDatabase Journal => journal!;

    /// <inheritdoc/>
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        if (Events is not null)
            await Events.DisposeAsync();
        if (journal is not null)
            await journal.DisposeAsync();
    }

    /// <inheritdoc/>
    protected override void Configure(IDictionary<string, string> environment)
    {
        environment["Demo__Enabled"] = "true";
        environment["Deadlines__Interval"] = "1.00:00:00";
        environment["Life__Interval"] = "1.00:00:00";
        environment["Journal__Interval"] = "00:00:00.1";
        environment["Journal__ClientSecret"] = "a secret for tests";
        if (Events is not null)
            environment["services__events__http__0"] = Events.Address.AbsoluteUri;
    }

    /// <inheritdoc/>
    protected override async Task PrepareAsync(CancellationToken cancellationToken)
    {
        journal = await TestDatabase.CreateAsync(cancellationToken);
        var environment = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["ConnectionStrings__events-db"] = journal.ConnectionString,
            ["ConnectionStrings__rabbitmq"] = Broker.Amqp.AbsoluteUri,
            ["Identity__Issuer"] = Issuer.Issuer,
            ["Identity__MetadataAddress"] = Issuer.MetadataAddress,
        };
        await ServiceProcess.RunAsync(EventsProject, ["migrate"], environment, cancellationToken);
        Events = await ServiceProcess.StartAsync(EventsProject, environment, cancellationToken);
    }
}
