using System.Net;
using System.Net.Http.Json;
using SkillsHub.Documentation.Contracts;
using SkillsHub.Documentation.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>The facts of the reports come from the real journal, each once and in its order, whoever of the replicas reads it and is killed meanwhile.</summary>
public sealed class JournalFollowerTests(ReportingService service) : IClassFixture<ReportingService>
{
    private const string Early = "Demandé par le comité avant la fin de l'année.";
    private const string Held = "partnership/agreement/held";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_told_becomes_facts_and_reading_all_anew_gives_the_same_facts()
    {
        await service.StartReplicaAsync(Token);
        using var staff = service.ClientOf(TestUser.Staff());
        var id = await new AgreementClient(staff).BringIntoForceAsync();
        var money = new FundingRequests(staff, id);
        await money.PaidGrantAsync(FundingRequests.Commune, 500m);
        await FactsAsync(id, "Paid", 1);
        await service.Service.KillAsync();
        await service.Service.RestartAsync(Token);
        await money.PaidGrantAsync(FundingRequests.Communaute, 700m);
        await FactsAsync(id, "Paid", 2);
        await service.ReadAllAsync();
        var before = await DigestAsync();

        await service.RunAsync("rebuild-reports");

        await service.ReadAllAsync();
        Assert.Equal(before, await DigestAsync());
        Assert.Equal(FundingRequests.Commune, await service.Database.ScalarAsync<string>($"select readers[1] from report_fact where agreement_id = '{id}' and measure = 'Paid' order by position limit 1", Token));
    }

    [Fact]
    public async Task A_journal_that_was_restored_and_has_grown_since_is_noticed_and_nothing_is_transmitted_until_all_is_read_anew()
    {
        using var staff = service.ClientOf(TestUser.Staff());
        var id = await new AgreementClient(staff).BringIntoForceAsync();
        var report = new ReportClient(staff, id);
        await ReportClient.DoneAsync(await report.OpenAsync(), HttpStatusCode.Created);
        await service.ReadAllAsync();
        var read = await service.Database.ScalarAsync<long>("select position from report_cursor", Token);
        // As if what stands there now were told after the restoration.
        await service.Database.ExecuteAsync($"update report_cursor set event_id = '{Guid.CreateVersion7()}'", Token);

        await new FundingRequests(staff, id).PaidGrantAsync(FundingRequests.Commune, 500m);
        await ToldAsync();

        await FundingRequests.RefusedAsync(await report.TransmitAsync(new { word = Early }), HttpStatusCode.Conflict, "report.journal-away");
        Assert.Equal(read, await service.Database.ScalarAsync<long>("select position from report_cursor", Token));

        await service.RunAsync("rebuild-reports");

        await service.ReadAllAsync();
        await ReportClient.DoneAsync(await report.TransmitAsync(new { word = Early }));
    }

    [Fact]
    public async Task Nothing_is_transmitted_before_all_that_was_recorded_is_told()
    {
        using var staff = service.ClientOf(TestUser.Staff());
        var report = new ReportClient(staff, await new AgreementClient(staff).BringIntoForceAsync());
        await ReportClient.DoneAsync(await report.OpenAsync(), HttpStatusCode.Created);
        await service.ReadAllAsync();
        await service.Database.ExecuteAsync(
            $"""
            insert into outbox_message (message_id, stream, position, message_type, body, occurred_at, attempts, parked_at)
            values ('{Guid.CreateVersion7()}', '{Held}', 1, 'held', '{"{}"}', now(), 1, now())
            """,
            Token);

        await FundingRequests.RefusedAsync(await report.TransmitAsync(new { word = Early }), HttpStatusCode.Conflict, "report.not-all-told");
        await service.Database.ExecuteAsync($"delete from outbox_message where stream = '{Held}'", Token);
        await ReportClient.DoneAsync(await report.TransmitAsync(new { word = Early }));
    }

    [Fact]
    public async Task A_later_release_reads_all_anew_by_itself_and_an_earlier_one_leaves_the_reading_to_it()
    {
        using var staff = service.ClientOf(TestUser.Staff());
        var id = await new AgreementClient(staff).BringIntoForceAsync();
        var report = new ReportClient(staff, id);
        await ReportClient.DoneAsync(await report.OpenAsync(), HttpStatusCode.Created);
        await service.ReadAllAsync();
        var before = await DigestAsync();
        // As an earlier release leaves them, which passed over what it did not know.
        await service.Database.ExecuteAsync("delete from report_fact where position % 2 = 0; update report_cursor set reading = 0", Token);

        await Eventually.TrueAsync(async () => before == await DigestAsync());

        await service.Database.ExecuteAsync("update report_cursor set reading = 1000", Token);
        await FundingRequests.RefusedAsync(await report.TransmitAsync(new { word = Early }), HttpStatusCode.Conflict, "report.journal-being-read");
        await new FundingRequests(staff, id).PaidGrantAsync(FundingRequests.Commune, 500m);
        await ToldAsync();
        Assert.Equal(before, await DigestAsync());
        await service.Database.ExecuteAsync("update report_cursor set reading = 0", Token);
        await FactsAsync(id, "Paid", 1);
    }

    [Fact]
    public async Task What_is_told_of_a_hub_before_it_is_registered_counts_by_its_own_calendar_from_then_on()
    {
        var hub = $"ile-{Guid.NewGuid():N}";
        await using (var documentation = await OtherService.ConnectAsync(service.Broker, Token))
        {
            // Where it is another day already than by universal time.
            await documentation.TellAsync(Published(hub, new DateTimeOffset(2026, 12, 31, 15, 0, 0, TimeSpan.Zero)), Token);
        }

        await Eventually.EqualAsync("2026-12-31", () => DayAsync(hub));
        using var operators = service.ClientOf(TestUser.Operator());
        using var answer = await operators.PostAsJsonAsync("/api/partnership/hubs", new { slug = hub, name = "Île", town = "Nouméa", timeZone = "Pacific/Noumea" }, Token);
        answer.EnsureSuccessStatusCode();

        await Eventually.EqualAsync("2027-01-01", () => DayAsync(hub));
    }

    private static ResourcePublished Published(string hub, DateTimeOffset at) => new()
    {
        EventId = Guid.CreateVersion7(),
        Hub = hub,
        OccurredAt = at,
        AggregateId = Guid.CreateVersion7(),
        AggregateVersion = 1,
        Title = "Guide",
        Description = "Un guide.",
        Type = ResourceType.Guide,
        Subjects = [],
        Language = "fr",
    };

    private Task<string> DayAsync(string hub) => service.Database.ScalarAsync<string>($"select coalesce((select day::text from report_fact where hub = '{hub}'), '')", Token);

    private Task ToldAsync() => Eventually.TrueAsync(async () => !await service.Database.ScalarAsync<bool>("select exists (select from outbox_message)", Token));

    private Task FactsAsync(Guid id, string measure, long count) => Eventually.EqualAsync(
        count, () => service.Database.ScalarAsync<long>($"select count(*) from report_fact where agreement_id = '{id}' and measure = '{measure}'", Token));

    private Task<string> DigestAsync() => service.Database.ScalarAsync<string>("select coalesce(md5(string_agg(f::text, '|' order by position)), '') from report_fact f", Token);
}
