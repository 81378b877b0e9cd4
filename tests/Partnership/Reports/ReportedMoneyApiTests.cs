using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing.Identity;
using UglyToad.PdfPig;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;
using static SkillsHub.Partnership.Tests.Reports.ReportClient;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>No money is missing from the reports without a word: what no year holds is said, and what lies just outside the term is counted.</summary>
public sealed class ReportedMoneyApiTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private const string Early = "Demandé par le comité avant la fin de l'année.";

    private readonly AgreementClient agreements = new(service.ClientOf(TestUser.Staff()));

    private Guid id;
    private FundingRequests money = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        id = await agreements.BringIntoForceAsync();
        money = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Money_of_years_that_nobody_has_dated_is_named_by_funder_and_nothing_is_transmitted_without_it()
    {
        await money.PaidGrantAsync(Commune, 500m, fiscalYear: 1);
        await money.PaidGrantAsync(Communaute, 777.77m, fiscalYear: 1);
        await money.PaidGrantAsync(Commune, 11m);
        var staff = As(TestUser.Staff());
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await service.ReadAllAsync();

        var report = await staff.ReadAsync();
        Assert.Equal(11m, Paid(report["figures"]!["items"]!));
        var year = Assert.Single(report["outside"]!.AsArray())!;
        Assert.Equal((1, false, 1_277.77m), ((int)year["year"]!, (bool)year["isDated"]!, Paid(year["items"]!)));
        Assert.Equal(777.77m, (decimal)Assert.Single((await staff.ReadAsync($"/facts?measure=paid&party={Communaute}&fiscalYear=1"))["items"]!.AsArray())!["amount"]!);
        Assert.Equal(500m, Paid(Assert.Single((await As(TestUser.Partner(Commune)).ReadAsync())["outside"]!.AsArray())!["items"]!));
        Assert.Empty((await As(TestUser.Partner(Commune)).ReadAsync($"/facts?party={Communaute}&fiscalYear=1"))["items"]!.AsArray());
        Assert.Empty((await As(TestUser.Partner(Departement)).ReadAsync())["outside"]!.AsArray());
        var draft = await PrintAsync(staff, "/pdf");
        foreach (var words in new[] { "exercices sans dates", "Personne n’a dit", "777,77" })
            Assert.Contains(words, draft, StringComparison.Ordinal);
        await RefusedAsync(await staff.TransmitAsync(new { word = Early }), HttpStatusCode.Conflict, "report.years-undated");

        await DoneAsync(await SayAsync("2026-01-01"));
        await service.ReadAllAsync();
        report = await staff.ReadAsync();
        Assert.Empty(report["outside"]!.AsArray());
        Assert.Equal(1_288.77m, Paid(report["figures"]!["items"]!));
        await DoneAsync(await staff.TransmitAsync(new { word = Early }));
        Assert.DoesNotContain("exercices sans dates", await PrintAsync(staff, "/editions/1/pdf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_of_a_named_year_beside_years_that_count_from_another_day_is_said_in_their_editions_to_each_its_own()
    {
        await DoneAsync(await SayAsync("2025-09-01"));
        await money.PaidGrantAsync(Commune, 500m, fiscalYear: 2026);
        await money.PaidGrantAsync(Communaute, 777.77m, fiscalYear: 2026);
        var staff = As(TestUser.Staff(), 1);
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await service.ReadAllAsync();
        await DoneAsync(await staff.TransmitAsync(new { }));

        foreach (var (reader, paid) in new[] { (TestUser.Staff(), 1_277.77m), (TestUser.Partner(Commune), 500m) })
        {
            var edition = JsonNode.Parse(await As(reader, 1).BytesAsync("/editions/1"))!;
            Assert.Equal(0m, Paid(edition["figures"]!["items"]!));
            var year = Assert.Single(edition["outside"]!.AsArray())!;
            Assert.Equal((2026, true, paid), ((int)year["year"]!, (bool)year["isDated"]!, Paid(year["items"]!)));
            Assert.Contains("aucun rapport ne rend compte", await PrintAsync(As(reader, 1), "/editions/1/pdf"), StringComparison.Ordinal);
            Assert.Equal(paid, (await As(reader, 1).ReadAsync("/facts?measure=paid&fiscalYear=2026&edition=1"))["items"]!.AsArray().Sum(fact => (decimal)fact!["amount"]!));
        }

        // Whose report is open holds it.
        await DoneAsync(await As(TestUser.Staff(), 2026).OpenAsync(), HttpStatusCode.Created);
        Assert.Empty((await staff.ReadAsync())["outside"]!.AsArray());
    }

    [Fact]
    public async Task Works_that_were_decided_before_the_term_or_paid_after_the_end_count_in_the_first_report_and_in_the_last()
    {
        using var planned = await money.PostAsync("plan/lines", new { funder = Commune, nature = "investment", amount = 500m }, at: "plan");
        using var asked = await money.PostAsync("grants", new { line = await MadeAsync(planned), askedOn = "2025-05-10", amount = 500m });
        var grant = await MadeAsync(asked);
        await money.MadeStepAsync(grant, "decisions", new { on = "2025-07-20", amount = 500m, reference = "Délibération 12" });
        await money.MadeStepAsync(grant, "calls", new { on = "2025-10-01", amount = 500m, reference = "Appel 1" });
        await money.MadeStepAsync(grant, "payments", new { instalment = 1, on = "2025-11-05", amount = 500m, reference = "Virement 7" });
        await service.Database.ExecuteAsync($"update agreement set ended_on = '2025-11-01' where id = '{id}'", Token);
        var staff = As(TestUser.Staff(), 2025);
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await service.ReadAllAsync();

        var figures = (await staff.ReadAsync())["figures"]!;
        Assert.Equal((true, true, "2025-09-01", "2025-10-31"), ((bool)figures["takesBefore"]!, (bool)figures["takesAfter"]!, (string)figures["from"]!, (string)figures["to"]!));
        foreach (var step in new[] { "asked", "granted", "called", "paid" })
        {
            Assert.Equal(500m, SumOf(figures["items"]!, step));
            Assert.Single((await staff.ReadAsync($"/facts?measure={step}"))["items"]!.AsArray());
        }

        await DoneAsync(await staff.TransmitAsync(new { }));
        await service.Database.ExecuteAsync($"update agreement set ended_on = null where id = '{id}'", Token);
        var edition = await staff.BytesAsync("/editions/1");
        Assert.EndsWith($"\"figures\":{await staff.BytesAsync("/figures?edition=1")}}}", edition, StringComparison.Ordinal);
        Assert.Equal(500m, Paid(JsonNode.Parse(edition)!["figures"]!["items"]!));
        foreach (var words in new[] { "d’avant le 1er septembre 2025", "d’après le 31 octobre 2025" })
            Assert.Contains(words, (await PrintAsync(staff, "/editions/1/pdf")).Replace('\u00a0', ' '), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Money_before_a_first_fiscal_year_that_begins_after_the_term_counts_in_its_report_and_in_no_second_one()
    {
        await money.PaidGrantAsync(Commune, 500m);
        await DoneAsync(await SayAsync("2026-09-01"));
        await service.ReadAllAsync();

        Assert.Equal(500m, Paid((await As(TestUser.Staff(), 1).ReadAsync())["figures"]!["items"]!));
        Assert.False((bool)(await As(TestUser.Staff(), 2026).ReadAsync())["figures"]!["takesBefore"]!);
    }

    private ReportClient As(TestUser user, int year = 2026) => new(service.ClientOf(user), id, year);

    private static decimal Paid(JsonNode items) => SumOf(items, "paid");

    private static decimal SumOf(JsonNode items, string measure) => items.AsArray().Where(figure => (string)figure!["measure"]! == measure).Sum(figure => (decimal)figure!["amount"]!);

    private async Task<HttpResponseMessage> SayAsync(string firstFiscalYearFrom) =>
        await agreements.SendAsync(HttpMethod.Put, id, "years", new { firstFiscalYearFrom }, (await agreements.ReadAsync(id, "years")).ETag);

    private static async Task<string> PrintAsync(ReportClient report, string path)
    {
        using var answer = (await report.GetAsync(path)).EnsureSuccessStatusCode();
        using var pdf = PdfDocument.Open(await answer.Content.ReadAsByteArrayAsync(Token));
        return string.Join(' ', pdf.GetPages().SelectMany(page => page.GetWords()).Select(word => word.Text));
    }
}
