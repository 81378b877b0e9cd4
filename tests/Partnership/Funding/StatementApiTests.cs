using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class StatementApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Fact]
    public async Task A_statement_of_a_year_adds_up_and_goes_down_to_each_expense_by_pages()
    {
        var (id, staff) = await OpenAsync(service);
        var (first, second) = (await staff.PaidGrantAsync(Communaute, 1_000m, fiscalYear: 2025), await staff.PaidGrantAsync(Communaute, 500m, fiscalYear: 2));
        const string In2025 = "2025-10-10";
        await RecordAsync(staff, In2025, "training", (first, 10m), (second, 1m));
        await RecordAsync(staff, In2025, "training", (first, 20m), (null, 5m));
        await RecordAsync(staff, In2025, "skills-watch", (first, 30m));
        // Year 2025 and year 1 are one, once the parties say so.
        var http = new AgreementClient(service.ClientOf(TestUser.Staff()));
        Assert.Equal(HttpStatusCode.NoContent, (await http.SendAsync(HttpMethod.Put, id, "years", new { firstFiscalYearFrom = "2025-01-01" }, (await http.ReadAsync(id)).ETag)).StatusCode);

        var statement = await staff.ReadAsync($"statement?funder={Communaute}&fiscalYear=1&limit=2");

        Assert.Equal("2025", (string?)statement["fiscalYear"]!["label"]);
        Assert.Equal(2_000m, (decimal)statement["planned"]!["knownSoFar"]!);
        Assert.Equal((1_000m, 60m, 940m), ((decimal)statement["paid"]!, (decimal)statement["spent"]!, (decimal)statement["left"]!));
        Assert.Equal([("skills-watch", 30m), ("training", 30m)], statement["families"]!.AsArray().Select(family => ((string)family!["family"]!, (decimal)family["spent"]!)));
        var next = (string)statement["expenses"]!["next"]!;
        var rest = await staff.ReadAsync($"statement?funder={Communaute}&fiscalYear=1&limit=2&after={next}");
        var shares = statement["expenses"]!["items"]!.AsArray().Concat(rest["expenses"]!["items"]!.AsArray()).Select(expense => (decimal)expense!["share"]!);
        Assert.Equal([30m, 20m, 10m], shares);
        Assert.All(statement["expenses"]!["items"]!.AsArray(), expense => Assert.False((bool)expense!["allocations"]![0]!["outsideYear"]!));
        var later = await staff.ReadAsync($"statement?funder={Communaute}&fiscalYear=2");
        Assert.Equal(1m, (decimal)later["spent"]!);
        // Known only since the parties said from when years count: it is shown, and nothing is overwritten.
        Assert.True((bool)later["expenses"]!["items"]![0]!["allocations"]![0]!["outsideYear"]!);
        Assert.Equal(61m, (decimal)(await staff.ReadAsync($"statement?funder={Communaute}"))["spent"]!);
    }

    [Fact]
    public async Task A_file_of_a_funder_and_a_year_adds_up_to_its_statement_and_shows_no_other_s_part()
    {
        var (id, staff) = await OpenAsync(service);
        var (first, second, other) = (await staff.PaidGrantAsync(Commune, 1_000m, fiscalYear: 1), await staff.PaidGrantAsync(Commune, 1_000m, fiscalYear: 2), await staff.PaidGrantAsync(Communaute, 1_000m));
        await RecordAsync(staff, "2026-03-10", "training", (first, 400m), (second, 300m), (other, 200m), (null, 100m));
        var commune = new FundingRequests(service.ClientOf(TestUser.Partner(Commune)), id);

        foreach (var (reader, question, spent) in new[] { (staff, $"funder={Commune}", 700m), (staff, $"funder={Commune}&fiscalYear=1", 400m), (commune, "fiscalYear=2", 300m), (commune, "", 700m) })
        {
            Assert.Equal(spent, (decimal)(await reader.ReadAsync($"statement?{question}"))["spent"]!);
            Assert.Equal(spent, (await reader.ReadAsync($"expenses?{question}"))["items"]!.AsArray().Sum(expense => (decimal)expense!["share"]!));
            using var file = await reader.GetAsync($"expenses/export?{question}");
            var line = (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Split("\r\n")[1];
            Assert.Contains($";{spent:0},00;", line, StringComparison.Ordinal);
            Assert.DoesNotContain("200,00", line, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_year_s_statement_names_what_is_no_single_year_s()
    {
        var (_, staff) = await OpenAsync(service);
        await staff.PaidGrantAsync(Commune, 50m, fiscalYear: 1);
        var works = await staff.PaidGrantAsync(Commune, 400m);
        await RecordAsync(staff, "2026-03-10", "training", (works, 30m));
        using var made = await staff.PostAsync("plan/bases", new { name = "Budget du lieu", amount = 1_000m, isPerYear = true }, at: "plan");
        using var unknown = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", @base = await MadeAsync(made), rate = 5m }, at: "plan");
        var unknownLine = await MadeAsync(unknown);

        var statement = await staff.ReadAsync($"statement?funder={Commune}&fiscalYear=1");

        Assert.Equal((50m, 0m), ((decimal)statement["granted"]!, (decimal)statement["spent"]!));
        Assert.Contains(unknownLine, statement["planned"]!["unknownLines"]!.AsArray().Select(line => (int)line!));
        var beyond = statement["beyond"]!;
        Assert.Equal([works], beyond["grants"]!.AsArray().Select(grant => (int)grant!["number"]!));
        Assert.Equal((400m, 30m), ((decimal)beyond["planned"]!["knownSoFar"]!, (decimal)beyond["spent"]!));
        Assert.Null((await staff.ReadAsync($"statement?funder={Commune}"))["beyond"]);
    }

    [Fact]
    public async Task Budget_stands_against_actual_by_each_key_and_the_unknown_is_shown_as_unknown()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Communaute, 400m, fiscalYear: 1);
        await RecordAsync(staff, "2026-03-10", "training", (grant, 30m), (null, 12m));

        var byFunder = (await staff.ReadAsync("budget"))["rows"]!.AsArray();
        var funder = byFunder.Single(row => (string?)row!["funder"] == Communaute)!;
        Assert.Equal((3_400m, 400m, 400m, 30m), ((decimal)funder["planned"]!, (decimal)funder["granted"]!, (decimal)funder["paid"]!, (decimal)funder["spent"]!));
        var own = byFunder.Single(row => (bool)row!["ownMeans"]!)!;
        Assert.Equal((null, 12m), ((decimal?)own["planned"], (decimal)own["spent"]!));
        var unknown = byFunder.Single(row => (string?)row!["funder"] == Departement)!;
        Assert.Null(unknown["planned"]);
        Assert.NotEmpty(unknown["unknownLines"]!.AsArray());
        Assert.Equal(42m, (decimal)Assert.Single((await staff.ReadAsync("budget?by=family"))["rows"]!.AsArray())!["spent"]!);
        Assert.Equal(42m, (await staff.ReadAsync("budget?by=nature"))["rows"]!.AsArray().Sum(row => (decimal)row!["spent"]!));
        Assert.Equal(42m, (await staff.ReadAsync("budget?by=year"))["rows"]!.AsArray().Sum(row => (decimal)row!["spent"]!));
        using var wrong = await staff.GetAsync("budget?by=moon");
        await RefusedAsync(wrong, HttpStatusCode.BadRequest, "request.invalid", "by");
    }

    [Fact]
    public async Task One_year_s_budget_is_read_by_nature_and_one_funder_s_alone()
    {
        var (_, staff) = await OpenAsync(service);
        await staff.PaidGrantAsync(Commune, 400m, "investment", fiscalYear: 2);
        var running = await staff.PaidGrantAsync(Commune, 300m, fiscalYear: 2);
        await staff.PaidGrantAsync(Communaute, 200m, fiscalYear: 2);
        await staff.PaidGrantAsync(Commune, 100m, fiscalYear: 3);
        await RecordAsync(staff, "2026-03-10", "training", (running, 30m), (null, 12m));

        var rows = (await staff.ReadAsync($"budget?by=nature&fiscalYear=2&funder={Commune}"))["rows"]!.AsArray();
        Assert.Equal([("investment", 400m, 0m), ("operating", 300m, 30m)], rows.Select(row => ((string)row!["nature"]!, (decimal)row["paid"]!, (decimal)row["spent"]!)));
        Assert.Equal(400m, (decimal)Assert.Single((await staff.ReadAsync($"budget?by=year&nature=investment&funder={Commune}&fiscalYear=2"))["rows"]!.AsArray())!["paid"]!);
        using var wrong = await staff.GetAsync("budget?fiscalYear=206");
        await RefusedAsync(wrong, HttpStatusCode.BadRequest, "request.invalid", "fiscalYear");
    }

    [Fact]
    public async Task The_staff_says_whose_statement()
    {
        var (_, staff) = await OpenAsync(service);
        using (var nobody = await staff.GetAsync("statement"))
            await RefusedAsync(nobody, HttpStatusCode.BadRequest, "funding.funder-required", "funder");
        using var stranger = await staff.GetAsync("statement?funder=un-passant");
        await RefusedAsync(stranger, HttpStatusCode.NotFound, "funding.funder-not-found");
    }

    private static async Task RecordAsync(FundingRequests staff, string spentOn, string family, params (int? Grant, decimal Amount)[] parts)
    {
        using var answer = await LedgerApiTests.RecordAsync(staff, new
        {
            spentOn,
            amount = parts.Sum(part => part.Amount),
            supplier = "Papeterie",
            label = "Papier",
            family,
            nature = "operating",
            allocations = parts.Select(part => new { grant = part.Grant, ownMeans = part.Grant is null, amount = part.Amount }),
        });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
    }
}
