using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Branding;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Partnership.Tests.Disputes;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Partnership.Tests.Reports;
using SkillsHub.Testing.Identity;
using UglyToad.PdfPig;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;
using static SkillsHub.Partnership.Tests.Reports.ReportClient;

namespace SkillsHub.Partnership.Tests;

/// <summary>What is one party's stands in no answer to another, whatever is asked: a reading that is new fails here until it has its place.</summary>
public sealed class EveryReadingTests(ReportingService service) : IClassFixture<ReportingService>, IAsyncLifetime
{
    private const string Secret = "SECRET-B";
    private const string Association = "association-ecole-du-soir-des-trois-rivieres";
    private const string Below = "/api/partnership/agreements/{agreementId}";

    private static readonly string[] Sums = ["222.22", "222,22", "7777.77", "7777,77", "7 777,77"];

    /// <summary>Of another's thing, which is not there.</summary>
    private static readonly string[] Private =
    [
        $"{Below}/funding/grants/{{number}}", $"{Below}/funding/expenses/{{id}}", $"{Below}/funding/in-kind/{{id}}", $"{Below}/disputes/{{number}}", $"{Below}/branding/permissions/{{number}}",
        "/api/partnership/organisations/{slug}/contact",
    ];

    /// <summary>Of the hub's staff, and of operators.</summary>
    private static readonly string[] OfStaff =
    [
        $"{Below}/reading", $"{Below}/reading/unknown-parties", $"{Below}/reports/{{year}}/pdf", "/api/partnership/agreements/sample", "/api/partnership/audit", "/api/partnership/hubs/organisations",
        "/api/partnership/organisations/contacts", "/api/partnership/staff-contact",
        "/api/partnership/operations/parked-messages", "/api/partnership/operations/parked-mails", "/api/partnership/operations/dead-letters",
    ];

    private readonly AgreementClient agreements = new(service.ClientOf(TestUser.Staff()));

    private Guid id;
    private Dictionary<string, string> places = [];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        id = await agreements.BringIntoForceAsync();
        var money = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
        var grant = await PaidGrantAsync(money);
        var expense = await MadeAsync(await LedgerApiTests.RecordAsync(money, new { spentOn = "2026-03-10", amount = 222.22m, supplier = Secret, label = Secret, family = "training", nature = "operating", allocations = new[] { new { grant, amount = 222.22m } } }), "id");
        var contribution = await MadeAsync(await money.PostAsync("in-kind", new { party = Communaute, kind = "premises", description = Secret, from = "2026-01-01", to = "2026-03-01", proof = new { kind = "document", reference = Secret, title = Secret }, valuation = new { amount = 7_777.77m, method = Secret } }), "id");
        await DoneAsync(await agreements.SendAsync(HttpMethod.Post, id, "commitments/1/fulfilments", new { fulfilledOn = "2026-03-15", proof = new { kind = "expense", reference = expense, title = "Pièce comptable" } }, "*"));
        var permission = await agreements.AskAsync(id, BrandClient.Ask(Communaute, ("action", Secret)));
        var dispute = await agreements.DisputeAsync(id, DisputeClient.Draft(("title", Secret), ("subject", Secret), ("parties", new JsonArray(Communaute, Association))));
        (await agreements.AppointAsync(id, CommitteeClient.Person(1, new DateOnly(2026, 3, 1)))).EnsureSuccessStatusCode();
        var meeting = await agreements.HoldAsync(id, new DateOnly(2026, 3, 20), new DateOnly(2026, 3, 1));
        await DoneAsync(await agreements.DecideAsync(id, meeting, new { kind = "evaluatesYear", text = "Une année utile.", fiscalYear = 2026 }));
        var notice = await MadeAsync(await agreements.PostAsync(id, "notices", new { purpose = "termination", from = Communaute, to = new[] { Commune, Departement, Association }, numbers = new Dictionary<string, string>(StringComparer.Ordinal) { [Commune] = $"{Guid.NewGuid():N}", [Departement] = $"{Guid.NewGuid():N}", [Association] = $"{Guid.NewGuid():N}" }, sentOn = "2026-03-02" }, ifMatch: null), "id");
        var amendment = await agreements.ProposeAsync(id, AmendmentClient.LongerNotice);
        using (var contact = new HttpRequestMessage(HttpMethod.Put, $"/api/partnership/organisations/{Communaute}/contact") { Content = JsonContent.Create(new { email = $"{Secret}@communaute.example" }) })
        {
            contact.Headers.TryAddWithoutValidation("If-Match", "*");
            using var told = await service.ClientOf(TestUser.Partner(Communaute)).SendAsync(contact, Token);
            Assert.Equal(HttpStatusCode.NoContent, told.StatusCode);
        }

        await service.ReadAllAsync();
        var report = new ReportClient(service.ClientOf(TestUser.Staff()), id);
        await DoneAsync(await report.OpenAsync(), HttpStatusCode.Created);
        await DoneAsync(await report.TransmitAsync(new { word = "Demandé par le comité." }));
        var deadline = (string)(await agreements.ReadAsync(id, "deadlines")).Body["items"]![0]!["id"]!;
        using var link = await service.ClientOf(TestUser.Partner(Commune)).PostAsJsonAsync("/api/partnership/calendar-links", new { name = $"{Guid.NewGuid()}" }, Token);
        var calendar = (string)(await AgreementClient.BodyOf(link))["path"]!;
        places = new(StringComparer.Ordinal)
        {
            [Below] = "",
            [$"{Below}/findings"] = "",
            [$"{Below}/source"] = "",
            [$"{Below}/file"] = "",
            [$"{Below}/reading"] = "",
            [$"{Below}/reading/unknown-parties"] = "",
            [$"{Below}/audit"] = "?limit=100",
            [$"{Below}/commitments"] = "?limit=100",
            [$"{Below}/commitments/{{number}}"] = "1",
            [$"{Below}/commitments/progress"] = "",
            [$"{Below}/commitments/export"] = "",
            [$"{Below}/years"] = "",
            [$"{Below}/deadlines"] = "?limit=100",
            [$"{Below}/deadlines/{{deadlineId}}"] = deadline,
            [$"{Below}/notices"] = "",
            [$"{Below}/notices/{{id}}"] = notice,
            [$"{Below}/terms"] = "",
            [$"{Below}/terms/difference"] = "?from=2026-03-01&to=2026-04-01",
            [$"{Below}/amendments"] = "",
            [$"{Below}/amendments/{{number}}"] = $"{amendment}",
            [$"{Below}/committee"] = "",
            [$"{Below}/committee/meetings"] = "",
            [$"{Below}/committee/meetings/{{number}}"] = $"{meeting}",
            [$"{Below}/committee/decisions"] = "",
            [$"{Below}/funding/plan"] = "",
            [$"{Below}/funding/grants"] = "?limit=100",
            [$"{Below}/funding/grants/{{number}}"] = $"{grant}",
            [$"{Below}/funding/expenses"] = "?limit=100",
            [$"{Below}/funding/expenses/{{id}}"] = expense,
            [$"{Below}/funding/expenses/export"] = "",
            [$"{Below}/funding/statement"] = "",
            [$"{Below}/funding/budget"] = "",
            [$"{Below}/funding/scdl"] = "",
            [$"{Below}/funding/scdl/missing"] = "",
            [$"{Below}/funding/disclosure"] = "",
            [$"{Below}/funding/in-kind"] = "",
            [$"{Below}/funding/in-kind/{{id}}"] = contribution,
            [$"{Below}/branding"] = "",
            [$"{Below}/branding/permissions/{{number}}"] = $"{permission}",
            [$"{Below}/reports"] = "",
            [$"{Below}/reports/{{year}}"] = "2026",
            [$"{Below}/reports/{{year}}/figures"] = "2026",
            [$"{Below}/reports/{{year}}/facts"] = "2026",
            [$"{Below}/reports/{{year}}/pdf"] = "2026",
            [$"{Below}/reports/{{year}}/editions/{{number}}"] = "2026 1",
            [$"{Below}/reports/{{year}}/editions/{{number}}/pdf"] = "2026 1",
            [$"{Below}/disputes/{{number}}"] = $"{dispute}",
            [$"{Below}/disputes/clause"] = "",
            ["/api/partnership/agreements"] = "?limit=100",
            ["/api/partnership/agreements/sample"] = "",
            ["/api/partnership/amendments/awaiting"] = "",
            ["/api/partnership/audit"] = "?limit=100",
            ["/api/partnership/branding/permissions"] = "?limit=100",
            ["/api/partnership/branding/live"] = $"?party={Commune}&use=name",
            ["/api/partnership/calendar"] = calendar[calendar.IndexOf('?', StringComparison.Ordinal)..],
            ["/api/partnership/calendar-links"] = "",
            ["/api/partnership/commitments/due"] = "?limit=100",
            ["/api/partnership/committees"] = "",
            ["/api/partnership/disputes"] = "",
            ["/api/partnership/organisations"] = "",
            ["/api/partnership/organisations/{slug}/contact"] = Communaute,
            ["/api/partnership/organisations/contacts"] = "",
            ["/api/partnership/staff-contact"] = "",
            ["/api/partnership/deadlines/due"] = "?limit=100",
            ["/api/partnership/hubs"] = "",
            ["/api/partnership/hubs/organisations"] = "",
            ["/api/partnership/operations/parked-mails"] = "",
            ["/api/partnership/operations/parked-messages"] = "",
            ["/api/partnership/operations/dead-letters"] = "",
        };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task No_reading_of_the_API_shows_a_party_what_is_anothers()
    {
        using var anyone = service.ClientOf(user: null);
        var readings = (await anyone.OperationsAsync()).Where(operation => operation.Method == "get").Select(operation => operation.Path.Replace("/agreements/{id}", "/agreements/{agreementId}", StringComparison.Ordinal)).ToList();
        Assert.Equal(places.Keys.Order(StringComparer.Ordinal), readings.Order(StringComparer.Ordinal));
        var wrong = new List<string>();
        foreach (var path in readings)
        {
            var expected = Private.Contains(path, StringComparer.Ordinal) ? HttpStatusCode.NotFound : OfStaff.Contains(path, StringComparer.Ordinal) ? HttpStatusCode.Forbidden : HttpStatusCode.OK;
            foreach (var party in new[] { Commune, Departement })
            {
                var (status, text) = await ReadAsync(TestUser.Partner(party), path);
                if (status != expected || text.Contains(Secret, StringComparison.Ordinal) || Sums.Any(sum => text.Contains(sum, StringComparison.Ordinal)))
                    wrong.Add($"{party} {path}: {status} {text}");
            }

            foreach (var user in path.StartsWith(Below, StringComparison.Ordinal) ? new[] { TestUser.Partner("un-passant"), TestUser.Staff("ailleurs"), TestUser.Partner(Communaute, "ailleurs") } : [])
            {
                var (status, text) = await ReadAsync(user, path);
                if (!(status == HttpStatusCode.NotFound || (status == HttpStatusCode.Forbidden && expected == status)) || text.Contains(id.ToString(), StringComparison.Ordinal))
                    wrong.Add($"{user} {path}: {status} {text}");
            }
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
    }

    [Fact]
    public async Task Whose_it_is_and_the_staff_read_it()
    {
        foreach (var path in Private)
        {
            foreach (var user in new[] { TestUser.Staff(), TestUser.Partner(Communaute) })
                Assert.Contains(Secret, (await ReadAsync(user, path)).Text, StringComparison.Ordinal);
        }
    }

    // The plan is everybody's: only what was asked, granted, called and paid is between the hub and its funder.
    private static async Task<int> PaidGrantAsync(FundingRequests money)
    {
        using var line = await money.PostAsync("plan/lines", new { funder = Communaute, nature = "operating" }, at: "plan");
        using var asked = await money.PostAsync("grants", new { line = await FundingRequests.MadeAsync(line), askedOn = "2026-02-10", amount = 7_777.77m, reference = Secret });
        var grant = await FundingRequests.MadeAsync(asked);
        await money.MadeStepAsync(grant, "decisions", new { on = "2026-02-20", amount = 7_777.77m, reference = Secret });
        await money.MadeStepAsync(grant, "calls", new { on = "2026-03-01", amount = 7_777.77m, reference = Secret, expectedOn = "2099-01-01" });
        await money.MadeStepAsync(grant, "payments", new { instalment = 1, on = "2026-03-05", amount = 7_777.77m, reference = Secret });
        return grant;
    }

    private static async Task<string> MadeAsync(HttpResponseMessage answer, string member)
    {
        using (answer)
        {
            var body = await AgreementClient.BodyOf(answer);
            Assert.True(answer.StatusCode == HttpStatusCode.Created, body.ToJsonString());
            return (string)body[member]!;
        }
    }

    private async Task<(HttpStatusCode Status, string Text)> ReadAsync(TestUser user, string path)
    {
        var address = path.Replace("{agreementId}", $"{id}", StringComparison.Ordinal);
        var place = places[path];
        foreach (var value in place.StartsWith('?') ? [] : place.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            address = address[..address.IndexOf('{', StringComparison.Ordinal)] + value + address[(address.IndexOf('}', StringComparison.Ordinal) + 1)..];
        using var client = service.ClientOf(user);
        using var answer = await client.GetAsync(address + (place.StartsWith('?') ? place : ""), Token);
        var bytes = await answer.Content.ReadAsByteArrayAsync(Token);
        if (answer.Content.Headers.ContentType?.MediaType != "application/pdf")
            return (answer.StatusCode, Encoding.UTF8.GetString(bytes));
        using var print = PdfDocument.Open(bytes);
        return (answer.StatusCode, string.Join('\n', print.GetPages().Select(page => page.Text)).Replace('\u202f', ' '));
    }
}
