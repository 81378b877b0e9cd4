using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;
using static SkillsHub.Partnership.Tests.Reports.ReportClient;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>The report on a year of an agreement, from the real journal.</summary>
public sealed class ReportApiTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private const string Early = "Demandé par le comité avant la fin de l'année.";
    private static readonly string[] OfOthers = ["7777.77", "222.22", "333.33"];

    private readonly AgreementClient agreements = new(service.ClientOf(TestUser.Staff()));

    private Guid id;
    private ReportClient staff = null!;
    private FundingRequests money = null!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        id = await agreements.BringIntoForceAsync();
        staff = As(TestUser.Staff());
        money = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
        var own = await money.PaidGrantAsync(Commune, 500m);
        var other = await money.PaidGrantAsync(Communaute, 7_777.77m);
        await SpendAsync((own, 50m), (other, 222.22m), (null, 333.33m));
        await service.AnnounceAsync("Forum des métiers");
        await service.ReadAllAsync();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task The_staff_reads_all_that_counts_and_each_figure_opens_down_to_its_facts()
    {
        var report = await staff.ReadAsync();

        var figures = report["figures"]!["items"]!.AsArray();
        Assert.Equal(8_277.77m, Sum(figures, "paid"));
        Assert.Equal((272.22m, 333.33m), (Sum(figures, "spent"), Sum(figures, "ownMeans")));
        Assert.Equal("scientific-culture", (string?)Assert.Single(Of(figures, "agendaEvent"))["family"]);
        Assert.All(figures, figure => Assert.True((int)figure!["count"]! > 0));
        foreach (var figure in figures)
        {
            var facts = (await staff.ReadAsync($"/facts?limit=100&{QueryOf(figure!)}"))["items"]!.AsArray();
            Assert.Equal((int)figure!["count"]!, facts.Count);
            Assert.All(facts, fact => Assert.True((long)fact!["position"]! <= (long)report["figures"]!["position"]!));
            Assert.Equal((decimal?)figure["amount"] ?? 0m, facts.Sum(fact => (decimal?)fact!["amount"] ?? 0m));
        }
    }

    [Fact]
    public async Task A_partner_reads_its_own_money_and_never_anothers_wherever_it_asks()
    {
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await DoneAsync(await staff.TransmitAsync(new { word = Early }));
        foreach (var party in new[] { Commune, Departement })
        {
            var partner = As(TestUser.Partner(party));
            foreach (var path in new[] { "", "/figures", "/facts?limit=100", "/facts?measure=paid", $"/facts?party={Communaute}", "/facts?measure=ownMeans", "/facts?edition=1&limit=100", "/editions/1" })
            {
                var text = await partner.BytesAsync(path);
                Assert.DoesNotContain(OfOthers, sum => text.Contains(sum, StringComparison.Ordinal));
                Assert.DoesNotContain("ownMeans", text, StringComparison.Ordinal);
            }
        }

        var figures = (await As(TestUser.Partner(Commune)).ReadAsync())["figures"]!["items"]!.AsArray();
        Assert.Equal((500m, 50m), (Sum(figures, "paid"), Sum(figures, "spent")));
        Assert.NotEmpty(Of(figures, "agendaEvent"));
        Assert.Empty(Of((await As(TestUser.Partner(Departement)).ReadAsync())["figures"]!["items"]!.AsArray(), "paid"));
        Assert.Contains("7777.77", await staff.BytesAsync("/editions/1"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_draft_is_the_staffs_and_keeps_what_each_wrote()
    {
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Conflict);
        var read = await staff.TagAsync();
        await DoneAsync(await staff.WriteAsync("overview", "Une première année.", ifMatch: null), HttpStatusCode.PreconditionRequired);
        await DoneAsync(await staff.WriteAsync("overview", "Une première année.", read));
        await DoneAsync(await staff.WriteAsync("training", "Trois sessions.", read), HttpStatusCode.PreconditionFailed);
        await DoneAsync(await staff.WriteAsync("training", "Trois sessions.", await staff.TagAsync()));
        await RefusedAsync(await staff.WriteAsync("weather", "Beau.", await staff.TagAsync()), HttpStatusCode.BadRequest, "request.invalid", "section");
        Assert.Equal(["overview", "training"], (await staff.ReadAsync())["texts"]!.AsArray().Select(text => (string)text!["section"]!));
        var partner = As(TestUser.Partner(Commune));
        Assert.Empty((await partner.ReadAsync())["texts"]!.AsArray());
        await DoneAsync(await partner.WriteAsync("overview", "Non.", await staff.TagAsync()), HttpStatusCode.Forbidden);
        await DoneAsync(await partner.TransmitAsync(new { word = Early }), HttpStatusCode.Forbidden);
        using var audit = await service.ClientOf(TestUser.Partner(Commune)).GetAsync($"/api/partnership/agreements/{id}/audit?limit=100", Token);
        Assert.DoesNotContain("première année", await audit.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_transmitted_stays_as_it_was_beside_what_corrects_it_and_is_told_and_evaluated()
    {
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await DoneAsync(await staff.WriteAsync("overview", "Une première année.", await staff.TagAsync()));
        await RefusedAsync(await staff.TransmitAsync(new { word = Early, transmittedOn = "2025-01-01" }), HttpStatusCode.BadRequest, "report.transmitted-outside", "transmittedOn");
        await RefusedAsync(await staff.TransmitAsync(new { word = Early, correction = "Rien." }), HttpStatusCode.Conflict, "report.nothing-to-correct", "correction");
        await DoneAsync(await staff.TransmitAsync(new { word = Early }));
        await RefusedAsync(await staff.TransmitAsync(new { word = Early }), HttpStatusCode.Conflict, "report.transmitted", "correction");
        var partner = As(TestUser.Partner(Commune));
        var first = await partner.BytesAsync("/editions/1");
        Assert.Contains("Une première année.", first, StringComparison.Ordinal);

        await money.PaidGrantAsync(Commune, 111m);
        await DoneAsync(await staff.WriteAsync("overview", "Une année pleine.", await staff.TagAsync()));
        // Nothing waits for the journal here: what was just recorded is in it, or nothing is transmitted.
        await Eventually.TrueAsync(async () =>
        {
            using var answer = await staff.TransmitAsync(new { word = Early, correction = "Un versement manquait." });
            return answer.IsSuccessStatusCode || (answer.StatusCode == HttpStatusCode.Conflict ? false : throw new InvalidOperationException(await answer.Content.ReadAsStringAsync(Token)));
        });

        Assert.Equal(first, await partner.BytesAsync("/editions/1"));
        var second = JsonNode.Parse(await partner.BytesAsync("/editions/2"))!;
        Assert.Equal((611m, "Un versement manquait."), (Sum(second["figures"]!["items"]!.AsArray(), "paid"), (string?)second["correction"]));
        Assert.Equal(500m, (await partner.ReadAsync("/facts?edition=1&measure=paid"))["items"]!.AsArray().Sum(fact => (decimal)fact!["amount"]!));
        await service.ReadAllAsync();
        Assert.Equal(2L, await service.Journal.ScalarAsync<long>($"select count(*) from journal_entry where type = 'skillshub.partnership.annual_report.transmitted.v1' and data->>'agreementId' = '{id}'", Token));

        (await agreements.AppointAsync(id, CommitteeClient.Person(1, new DateOnly(2026, 3, 1)))).EnsureSuccessStatusCode();
        var meeting = await agreements.HoldAsync(id, new DateOnly(2026, 11, 1), new DateOnly(2026, 10, 1));
        await DoneAsync(await agreements.DecideAsync(id, meeting, new { kind = "evaluatesYear", text = "Une année utile.", fiscalYear = 2026 }));
        var evaluated = await partner.ReadAsync();
        Assert.Equal(("evaluated", "Une année utile."), ((string)evaluated["state"]!, (string)Assert.Single(evaluated["evaluations"]!.AsArray())!["text"]!));
        using var years = await partner.ListAsync();
        Assert.Equal("evaluated", (string?)(await AgreementClient.BodyOf(years))["years"]!.AsArray().Single(year => (int)year!["year"]! == 2026)!["state"]);
    }

    [Fact]
    public async Task Read_anew_from_the_start_of_the_journal_the_report_is_the_same_to_the_byte()
    {
        await DoneAsync(await staff.OpenAsync(), HttpStatusCode.Created);
        await DoneAsync(await staff.TransmitAsync(new { word = Early }));
        var position = (long)(await staff.ReadAsync())["editions"]![0]!["position"]!;
        ReportClient[] readers = [staff, As(TestUser.Partner(Commune)), As(TestUser.Partner(Communaute))];
        var before = await Task.WhenAll(readers.Select(reader => reader.BytesAsync($"/figures?position={position}")));
        var frozen = await Task.WhenAll(readers.Select(reader => reader.BytesAsync("/editions/1")));
        await money.PaidGrantAsync(Commune, 9m);

        await service.RunAsync("rebuild-reports");
        await service.ReadAllAsync();

        Assert.Equal(before, await Task.WhenAll(readers.Select(reader => reader.BytesAsync($"/figures?position={position}"))));
        Assert.Equal(frozen, await Task.WhenAll(readers.Select(reader => reader.BytesAsync("/editions/1"))));
        Assert.All(readers.Index(), entry => Assert.EndsWith($"\"figures\":{before[entry.Index]}}}", frozen[entry.Index], StringComparison.Ordinal));
        Assert.Equal(3, before.Distinct(StringComparer.Ordinal).Count());
    }

    [Fact]
    public async Task Who_is_no_party_finds_nothing_and_no_process_or_operator_gets_in()
    {
        foreach (var path in new[] { "", "/figures", "/facts", "/editions/1" })
        {
            foreach (var user in new[] { TestUser.Partner("un-passant"), TestUser.Staff("ailleurs"), TestUser.Partner(Commune, "ailleurs") })
                await RefusedAsync(await As(user).GetAsync(path), HttpStatusCode.NotFound, "agreement.not-found");
            foreach (var user in new[] { TestUser.Process(), TestUser.Operator(), TestUser.Nobody() })
                await DoneAsync(await As(user).GetAsync(path), HttpStatusCode.Forbidden);
        }
    }

    [Fact]
    public async Task A_wrong_question_is_told_what_is_wrong()
    {
        await RefusedAsync(await new ReportClient(service.ClientOf(TestUser.Staff()), id, 1).GetAsync(), HttpStatusCode.Conflict, "report.year-not-dated", "year");
        await RefusedAsync(await new ReportClient(service.ClientOf(TestUser.Staff()), id, 2020).GetAsync(), HttpStatusCode.NotFound, "report.no-such-year");
        await RefusedAsync(await staff.GetAsync("/editions/7"), HttpStatusCode.NotFound, "report.edition-not-found");
        await RefusedAsync(await staff.GetAsync("/figures?position=999999999"), HttpStatusCode.BadRequest, "report.place-not-read", "position");
        await RefusedAsync(await staff.GetAsync("/facts?measure=weather"), HttpStatusCode.BadRequest, "request.invalid", "measure");
        await RefusedAsync(await staff.WriteAsync("overview", "Rien.", "*"), HttpStatusCode.NotFound, "report.not-opened");
    }

    private ReportClient As(TestUser user) => new(service.ClientOf(user), id);

    private static List<JsonNode> Of(JsonArray figures, string measure) => [.. figures.Where(figure => (string)figure!["measure"]! == measure).Select(figure => figure!)];

    private static decimal Sum(JsonArray figures, string measure) => Of(figures, measure).Sum(figure => (decimal)figure["amount"]!);

    private static string QueryOf(JsonNode figure) => string.Join('&', new[] { "measure", "family", "party", "nature", "sort" }
        .Select(name => (Name: name, Value: (string?)figure[name] ?? (name is "family" or "party" ? "none" : null)))
        .Where(entry => entry.Value is not null)
        .Select(entry => $"{entry.Name}={entry.Value}"));

    private async Task SpendAsync(params (int? Grant, decimal Amount)[] parts)
    {
        using var answer = await LedgerApiTests.RecordAsync(money, new
        {
            spentOn = "2026-03-10",
            amount = parts.Sum(part => part.Amount),
            supplier = "Papeterie",
            label = "Papier",
            family = "training",
            nature = "operating",
            allocations = parts.Select(part => part.Grant is null ? (object)new { ownMeans = true, amount = part.Amount } : new { grant = part.Grant, amount = part.Amount }),
        });
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Token));
    }
}
