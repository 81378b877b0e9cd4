using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>A funder sees its own private lines and never another's, wherever it asks.</summary>
public sealed class PrivateLinesTests(PartnershipService service) : IClassFixture<PartnershipService>, IAsyncLifetime
{
    private const string Secret = "SECRET-B";
    private const string Mine = "OWN-A";

    private static readonly string[] Sums = ["222.22", "222,22", "333.33", "333,33", "7777.77", "7777,77"];

    private Guid id;
    private FundingRequests staff = null!;
    private Dictionary<string, string> ofOther = [];

    /// <summary>Every reading of the funding API, with what another's thing is in its place.</summary>
    public static TheoryData<string> Reads =>
    [
        "plan", "grants", "grants/{number}", "expenses", "expenses/{expense}", "expenses/export", "statement", "budget", "scdl", "scdl/missing", "disclosure", "in-kind", "in-kind/{contribution}",
    ];

    public static TheoryData<string> Questions =>
    [
        $"grants?funder={Communaute}", $"expenses?funder={Communaute}", "expenses?ownMeans=true", $"expenses/export?funder={Communaute}", $"statement?funder={Communaute}", "statement?fiscalYear=1",
        "budget?by=year", "budget?by=nature", "budget?by=family", $"in-kind?party={Communaute}", "../audit?limit=100", "../audit?subject=grant&limit=100", "../audit?subject=expense&limit=100",
    ];

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        (id, staff) = await OpenAsync(service);
        var own = await staff.PaidGrantAsync(Commune, 500m);
        var other = await OtherGrantAsync();
        await RecordAsync(Mine, (own, 50m));
        var hidden = await RecordAsync(Secret, (other, 222.22m));
        await RecordAsync("Partagé", (own, 111.11m), (other, 222.22m));
        using var contribution = await staff.PostAsync("in-kind", new { party = Communaute, kind = "premises", description = Secret, from = "2026-01-01", to = "2026-03-01", proof = new { kind = "document", reference = Secret, title = Secret }, valuation = new { amount = 7_777.77m, method = Secret } });
        var given = (string)(await AgreementClient.BodyOf(contribution))["id"]!;
        ofOther = new(StringComparer.Ordinal) { ["{number}"] = $"{other}", ["{expense}"] = hidden, ["{contribution}"] = given };
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Theory]
    [MemberData(nameof(Reads))]
    [MemberData(nameof(Questions))]
    public async Task No_funder_and_no_other_party_reads_a_private_line_of_another(string path)
    {
        foreach (var party in new[] { Commune, Departement })
        {
            using var answer = await As(party).GetAsync(Of(path));
            var text = await answer.Content.ReadAsStringAsync(Token);
            Assert.True(answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NotFound, text);
            Assert.Equal(path.Contains('{', StringComparison.Ordinal) || path.StartsWith("statement?funder", StringComparison.Ordinal), answer.StatusCode == HttpStatusCode.NotFound);
            Assert.DoesNotContain(Secret, text, StringComparison.Ordinal);
            Assert.DoesNotContain(Sums, sum => text.Contains(sum, StringComparison.Ordinal));
            if (path.StartsWith("../audit", StringComparison.Ordinal))
                Assert.DoesNotContain(ofOther["{expense}"], text, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Reads))]
    public async Task Who_is_no_party_finds_nothing_at_all(string path)
    {
        foreach (var user in new[] { TestUser.Partner("un-passant"), TestUser.Staff("ailleurs"), TestUser.Partner(Communaute, "ailleurs") })
        {
            using var answer = await new FundingRequests(service.ClientOf(user), id).GetAsync(Of(path));
            await RefusedAsync(answer, HttpStatusCode.NotFound, "agreement.not-found");
        }
    }

    [Fact]
    public async Task A_funder_reads_its_own_part_of_all_and_the_staff_reads_all()
    {
        var own = await As(Commune).ReadAsync("expenses");
        Assert.Equal(["Partagé", Mine], own["items"]!.AsArray().Select(expense => (string)expense!["label"]!));
        Assert.Equal((null, 111.11m), ((decimal?)own["items"]![0]!["amount"], (decimal)own["items"]![0]!["share"]!));
        Assert.Equal(3, (await staff.ReadAsync("expenses"))["items"]!.AsArray().Count);
        var statement = await As(Commune).ReadAsync("statement");
        Assert.Equal((500m, 161.11m, 338.89m), ((decimal)statement["paid"]!, (decimal)statement["spent"]!, (decimal)statement["left"]!));
        Assert.Equal(161.11m, (decimal)Assert.Single(statement["families"]!.AsArray())!["spent"]!);
        Assert.Equal(444.44m, (decimal)(await staff.ReadAsync($"statement?funder={Communaute}"))["spent"]!);
        Assert.Contains("111,11", await (await As(Commune).GetAsync("expenses/export")).Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Single((await As(Communaute).ReadAsync("in-kind"))["items"]!.AsArray());
    }

    [Fact]
    public async Task Every_reading_of_the_API_is_tried_here()
    {
        using var anyone = service.ClientOf(user: null);
        var document = JsonNode.Parse(await anyone.GetStringAsync(new Uri("/api/partnership/openapi/v1.json", UriKind.Relative), Token))!;
        const string Root = "/agreements/{agreementId}/funding/";
        var reads = document["paths"]!.AsObject()
            .Where(path => path.Key.Contains(Root, StringComparison.Ordinal) && path.Value!.AsObject().ContainsKey("get"))
            .Select(path => path.Key[(path.Key.IndexOf(Root, StringComparison.Ordinal) + Root.Length)..].TrimEnd('/').Replace("expenses/{id}", "expenses/{expense}", StringComparison.Ordinal).Replace("in-kind/{id}", "in-kind/{contribution}", StringComparison.Ordinal));
        Assert.Equal(Reads.Select(row => row.Data).Order(StringComparer.Ordinal), reads.Order(StringComparer.Ordinal));
    }

    private FundingRequests As(string party) => new(service.ClientOf(TestUser.Partner(party)), id);

    private string Of(string path) => ofOther.Aggregate(path, (text, place) => text.Replace(place.Key, place.Value, StringComparison.Ordinal));

    private async Task<int> OtherGrantAsync()
    {
        using var line = await staff.PostAsync("plan/lines", new { funder = Communaute, nature = "operating" }, at: "plan");
        using var grant = await staff.PostAsync("grants", new { line = await MadeAsync(line), askedOn = "2026-02-10", amount = 7_777.77m, reference = Secret });
        var number = await MadeAsync(grant);
        await staff.MadeStepAsync(number, "decisions", new { on = "2026-02-20", amount = 7_777.77m, reference = Secret });
        await staff.MadeStepAsync(number, "calls", new { on = "2026-03-01", amount = 7_777.77m, reference = Secret });
        await staff.MadeStepAsync(number, "payments", new { instalment = 1, on = "2026-03-05", amount = 7_777.77m, reference = Secret });
        return number;
    }

    private async Task<string> RecordAsync(string label, params (int Grant, decimal Amount)[] parts)
    {
        using var answer = await LedgerApiTests.RecordAsync(staff, new
        {
            spentOn = "2026-03-10",
            amount = parts.Sum(part => part.Amount),
            supplier = label,
            label,
            invoice = label,
            family = "training",
            nature = "operating",
            allocations = parts.Select(part => new { grant = part.Grant, amount = part.Amount }),
            proof = new { kind = "document", reference = label, title = label },
        });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (string)(await AgreementClient.BodyOf(answer))["id"]!;
    }
}
