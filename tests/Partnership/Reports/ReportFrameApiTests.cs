using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;
using static SkillsHub.Partnership.Tests.Reports.ReportClient;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>What was transmitted stays what it was, of its year and with those who got it, whatever becomes of the agreement.</summary>
public sealed class ReportFrameApiTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private const string Early = "Demandé par le comité avant la fin de l'année.";

    private readonly AgreementClient agreements = new(service.ClientOf(TestUser.Staff()));

    private Guid id;
    private ReportClient staff = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        id = await agreements.BringIntoForceAsync();
        staff = As(TestUser.Staff());
        await new FundingRequests(service.ClientOf(TestUser.Staff()), id).PaidGrantAsync(Commune, 500m);
        await service.ReadAllAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task An_edition_stays_found_listed_and_computable_where_the_term_leaves_its_year_no_day()
    {
        await TransmittedAsync();
        ReportClient[] readers = [staff, As(TestUser.Partner(Commune)), As(TestUser.Partner(Communaute))];
        var frozen = await Task.WhenAll(readers.Select(reader => reader.BytesAsync("/editions/1")));

        await service.Database.ExecuteAsync($"update agreement set ended_on = '2026-01-01' where id = '{id}'", Token);

        Assert.Equal(frozen, await Task.WhenAll(readers.Select(reader => reader.BytesAsync("/editions/1"))));
        var figures = await Task.WhenAll(readers.Select(reader => reader.BytesAsync("/figures?edition=1")));
        Assert.All(frozen.Index(), entry => Assert.EndsWith($"\"figures\":{figures[entry.Index]}}}", entry.Item, StringComparison.Ordinal));
        Assert.Equal(500m, Assert.Single((await staff.ReadAsync("/facts?edition=1&measure=paid"))["items"]!.AsArray())!["amount"]!.GetValue<decimal>());
        Assert.Equal("transmitted", (string?)(await staff.ReadAsync())["state"]);
        using var years = await staff.ListAsync();
        Assert.Equal("transmitted", (string?)Assert.Single((await AgreementClient.BodyOf(years))["years"]!.AsArray(), year => (int)year!["year"]! == 2026)!["state"]);
        // What has to be corrected can be.
        await service.ReadAllAsync();
        await DoneAsync(await staff.TransmitAsync(new { word = Early, correction = "Un texte manquait." }));
        Assert.Contains("Un texte manquait.", await readers[1].BytesAsync("/editions/2"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edition_is_computed_again_in_its_own_frame_and_not_in_that_of_today()
    {
        await TransmittedAsync();
        var (first, position) = (await staff.BytesAsync("/figures?edition=1"), (long)(await staff.ReadAsync("/figures?edition=1"))["position"]!);

        await service.Database.ExecuteAsync($"update agreement set ended_on = '2026-03-02' where id = '{id}'", Token);

        Assert.Equal(first, await staff.BytesAsync("/figures?edition=1"));
        Assert.Equal(first, await staff.BytesAsync($"/figures?edition=1&position={position}"));
        Assert.Equal("2026-03-01", (string?)(await staff.ReadAsync($"/figures?position={position}"))["through"]);
        await RefusedAsync(await staff.GetAsync("/figures?edition=7"), HttpStatusCode.NotFound, "report.edition-not-found");
    }

    [Fact]
    public async Task While_the_journal_is_not_read_as_far_as_an_edition_counts_its_figures_are_refused_and_not_partial()
    {
        await TransmittedAsync();
        await service.Database.ExecuteAsync(
            $"""
            alter table annual_report_edition disable trigger user;
            update annual_report_edition set position = 999999999 where report_id in (select id from annual_report where agreement_id = '{id}');
            alter table annual_report_edition enable trigger user;
            """,
            Token);

        await RefusedAsync(await staff.GetAsync("/figures?edition=1"), HttpStatusCode.BadRequest, "report.place-not-read", "position");
        await RefusedAsync(await staff.GetAsync("/facts?edition=1"), HttpStatusCode.BadRequest, "report.place-not-read", "position");
    }

    [Fact]
    public async Task Fiscal_years_count_otherwise_until_something_was_transmitted_and_not_after()
    {
        await CountAsync("2025-09-01");
        await CountAsync("2026-01-01");
        var first = new ReportClient(service.ClientOf(TestUser.Staff()), id, 1);
        await DoneAsync(await first.OpenAsync(), HttpStatusCode.Created);
        await service.ReadAllAsync();
        await DoneAsync(await first.TransmitAsync(new { word = Early }));

        foreach (var other in new[] { "2025-09-01", null })
            await RefusedAsync(await SayAsync(other), HttpStatusCode.Conflict, "report.years-transmitted", "firstFiscalYearFrom");

        await CountAsync("2026-01-01");
        Assert.Equal(await first.BytesAsync("/editions/1"), await staff.BytesAsync("/editions/1"));
        Assert.Equal([1, 2026], (await first.ReadAsync())["editions"]![0]!["written"]!.AsArray().Select(way => (int)way!));
    }

    [Fact]
    public async Task A_year_that_was_reported_on_by_its_calendar_number_is_found_by_its_rank_once_years_count()
    {
        await TransmittedAsync();
        var frozen = await staff.BytesAsync("/editions/1");

        await CountAsync("2026-01-01");

        Assert.Equal(frozen, await new ReportClient(service.ClientOf(TestUser.Staff()), id, 1).BytesAsync("/editions/1"));
        Assert.EndsWith($"\"figures\":{await staff.BytesAsync("/figures?edition=1")}}}", frozen, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Years_that_would_bring_two_open_reports_onto_one_year_are_refused()
    {
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await CountAsync("2025-09-01");
        await DoneAsync(await new ReportClient(service.ClientOf(TestUser.Staff()), id, 1).OpenAsync(), HttpStatusCode.Created);

        await RefusedAsync(await SayAsync("2026-01-01"), HttpStatusCode.Conflict, "report.years-collide", "firstFiscalYearFrom");
    }

    [Fact]
    public async Task Who_left_before_the_year_gets_no_edition_and_learns_of_none_and_who_left_within_it_does()
    {
        await service.Database.ExecuteAsync($"update agreement_party set left_on = '2026-01-01' where agreement_id = '{id}' and slug = '{Departement}'", Token);
        await service.Database.ExecuteAsync($"update agreement_party set left_on = '2026-06-01' where agreement_id = '{id}' and slug = '{Commune}'", Token);
        await TransmittedAsync();

        var gone = As(TestUser.Partner(Departement));
        var report = await gone.ReadAsync();
        Assert.Equal(("draft", 0), ((string)report["state"]!, report["editions"]!.AsArray().Count));
        foreach (var path in new[] { "/editions/1", "/figures?edition=1", "/facts?edition=1" })
            await RefusedAsync(await gone.GetAsync(path), HttpStatusCode.NotFound, "report.edition-not-found");
        using var years = await gone.ListAsync();
        Assert.All((await AgreementClient.BodyOf(years))["years"]!.AsArray(), year => Assert.Null(year!["transmittedOn"]));
        var within = As(TestUser.Partner(Commune));
        Assert.Single((await within.ReadAsync())["editions"]!.AsArray());
        Assert.NotEmpty(await within.BytesAsync("/editions/1"));
        await service.ReadAllAsync();
        var told = JsonNode.Parse(await service.Journal.ScalarAsync<string>($"select data::text from journal_entry where type = 'skillshub.partnership.annual_report.transmitted.v1' and data->>'agreementId' = '{id}'", Token))!;
        var parties = told["parties"]!.AsArray().Select(party => (string)party!).ToList();
        Assert.Contains(Commune, parties);
        Assert.DoesNotContain(Departement, parties);
    }

    [Fact]
    public async Task Who_left_within_the_year_reads_of_promises_what_all_the_others_read()
    {
        await DoneAsync(await RegisterRequests.PlanAsync(agreements, id, number: 1, new { kind = "once", dueOn = "2026-06-30" }));
        await service.Database.ExecuteAsync($"update agreement_party set left_on = '2026-07-01' where agreement_id = '{id}' and slug = '{Commune}'", Token);
        await DoneAsync(await RegisterRequests.FulfilAsync(agreements, id, number: 1, new { fulfilledOn = "2026-06-20", proof = new { kind = "document", reference = "PV 3", title = "Procès-verbal" } }));
        await TransmittedAsync();

        foreach (var reader in new[] { staff, As(TestUser.Partner(Communaute)), As(TestUser.Partner(Commune)) })
        {
            var promise = JsonNode.Parse(await reader.BytesAsync("/editions/1"))!["figures"]!["promises"]!.AsArray().Single(one => (int)one!["number"]! == 1)!;
            Assert.Equal((1, 1, 0), ((int)promise["due"]!, (int)promise["inTime"]!, (int)promise["missed"]!));
        }
    }

    private ReportClient As(TestUser user) => new(service.ClientOf(user), id);

    private async Task TransmittedAsync()
    {
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await service.ReadAllAsync();
        await DoneAsync(await staff.TransmitAsync(new { word = Early }));
    }

    private async Task CountAsync(string firstFiscalYearFrom) => await DoneAsync(await SayAsync(firstFiscalYearFrom));

    private async Task<HttpResponseMessage> SayAsync(string? firstFiscalYearFrom) =>
        await agreements.SendAsync(HttpMethod.Put, id, "years", new { firstFiscalYearFrom }, (await agreements.ReadAsync(id, "years")).ETag);
}
