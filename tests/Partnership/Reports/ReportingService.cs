using SkillsHub.Contracts;
using SkillsHub.Events.Contracts.V1;
using SkillsHub.Testing;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Servers;
using SkillsHub.Testing.Services;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>The real service beside the real events service, whose journal it follows through one broker.</summary>
public sealed class ReportingService() : ServiceFixture("services/Partnership/Partnership", "partnership-db")
{
    private const string EventsProject = "services/Events/Events";

    // Every aggregate counts what it has told.
    private const string Told = """
        select sum((xpath('/row/s/text()', query_to_xml(format('select coalesce(sum(stream_position), 0) as s from %I', table_name), true, true, '')))[1]::text::bigint)::bigint
        from information_schema.columns where column_name = 'stream_position' and table_schema = 'public'
        """;

    private TestDatabase? journal;

    /// <summary>The events service.</summary>
    public ServiceProcess Events { get; private set; } = null!;

    /// <summary>Its database.</summary>
    public TestDatabase Journal => journal!;

    /// <summary>Waits until all that was done is told, stands in the journal, and was read from there.</summary>
    public Task ReadAllAsync() => Eventually.TrueAsync(async () =>
    {
        var token = TestContext.Current.CancellationToken;
        var told = await Database.ScalarAsync<long>(Told, token);
        var kept = await Journal.ScalarAsync<long>("select count(*) from journal_entry where stream like 'partnership/%'", token);
        var waiting = await Database.ScalarAsync<long>("select count(*) from outbox_message", token);
        var announced = await Journal.ScalarAsync<long>("select count(*) from outbox_message", token);
        var head = await Journal.ScalarAsync<long>("select position from journal_head", token);
        return told == kept && waiting == 0 && announced == 0 && head == await Database.ScalarAsync<long>("select coalesce(max(position), 0) from report_cursor where position = head", token);
    });

    /// <summary>Tells of an event in March as the events service does: what that announces itself lies ahead.</summary>
    public async Task AnnounceAsync(string title)
    {
        var token = TestContext.Current.CancellationToken;
        await using var events = await OtherService.ConnectAsync(Broker, token);
        var startsAt = new DateTimeOffset(2026, 3, 20, 17, 0, 0, TimeSpan.Zero);
        var told = new AgendaEventPublished
        {
            EventId = Guid.CreateVersion7(),
            Hub = TestUser.DefaultHub,
            OccurredAt = startsAt.AddDays(-10),
            AggregateId = Guid.CreateVersion7(),
            AggregateVersion = 1,
            ActivityFamily = ActivityFamily.ScientificCulture,
            Kind = AgendaEventKind.Forum,
            Title = title,
            Description = "Ouvert à tous.",
            StartsAt = startsAt,
            EndsAt = startsAt.AddHours(2),
            Zone = "Europe/Paris",
            Organiser = "Cnam",
            CoOrganisers = [],
        };
        await events.TellAsync(told, token);
        await Eventually.TrueAsync(() => Journal.ScalarAsync<bool>($"select exists (select from journal_entry where event_id = '{told.EventId}')", token));
    }

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
