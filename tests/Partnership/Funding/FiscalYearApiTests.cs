using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class FiscalYearApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Fact]
    public async Task A_year_that_is_none_is_refused_wherever_it_is_asked_for()
    {
        var (_, staff) = await OpenAsync(service);
        using var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m }, at: "plan");
        using (var asked = await staff.PostAsync("grants", new { line = await MadeAsync(line), fiscalYear = 20_226, askedOn = "2026-02-10", amount = 100m }))
            await RefusedAsync(asked, HttpStatusCode.BadRequest, "request.invalid", "fiscalYear");

        foreach (var list in new[] { "grants?", "expenses?", "expenses/export?", $"statement?funder={Commune}&" })
        {
            using var answer = await staff.GetAsync($"{list}fiscalYear=20226");
            await RefusedAsync(answer, HttpStatusCode.BadRequest, "request.invalid", "fiscalYear");
        }
    }

    [Fact]
    public void A_year_that_is_none_and_stands_already_has_no_days() =>
        Assert.Equal(new FiscalYearView(20_226, Label: null, FirstDay: null, LastDay: null), new FiscalCalendar(new DateOnly(2025, 1, 1)).View(20_226));

    [Fact]
    public async Task The_amount_of_a_year_is_found_however_the_year_is_written_and_told_under_one_number()
    {
        var staff = await OpenIn2025Async();
        using var made = await staff.PostAsync("plan/bases", new { name = "Budget du lieu", amount = 1_000m, isPerYear = true, years = new[] { new { year = 2026, amount = 500m } } }, at: "plan");
        var budget = await MadeAsync(made);
        using var counted = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", @base = budget, rate = 50m, fiscalYears = new[] { 2 } }, at: "plan");
        using var named = await staff.PostAsync("plan/lines", new { funder = Communaute, nature = "operating", @base = budget, rate = 40m, fiscalYears = new[] { 2026 } }, at: "plan");
        var numbers = new[] { await MadeAsync(counted), await MadeAsync(named) };

        var plan = await staff.ReadAsync("plan");

        var lines = plan["lines"]!.AsArray().Where(line => numbers.Contains((int)line!["number"]!)).ToList();
        Assert.Equal([(2, 250m), (2, 200m)], lines.Select(line => ((int)line!["planned"]![0]!["fiscalYear"]!, (decimal)line["planned"]![0]!["amount"]!)));
        Assert.All(lines, line => Assert.Equal(2, (int)line!["fiscalYears"]![0]!["year"]!));
        var sum = Assert.Single(plan["sums"]!.AsArray(), one => (int)one!["base"]! == budget)!;
        Assert.Equal((2, 500m, 450m), ((int)sum["fiscalYear"]!, (decimal)sum["baseAmount"]!, (decimal)sum["knownAmount"]!));
    }

    [Fact]
    public async Task One_year_written_in_two_ways_does_not_stand_twice()
    {
        var staff = await OpenIn2025Async();
        var line = new { funder = Commune, nature = "operating", amount = 100m, isPerYear = true, fiscalYears = new[] { 2, 2026 } };
        var budget = new { name = "Budget", isPerYear = true, years = new[] { new { year = 2, amount = 500m }, new { year = 2026, amount = 600m } } };
        using var made = await staff.PostAsync("plan/bases", new { name = "Budget" }, at: "plan");
        var number = await MadeAsync(made);
        using var first = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m }, at: "plan");
        var changed = await MadeAsync(first);

        foreach (var (method, path, body, field) in new (HttpMethod, string, object, string)[]
        {
            (HttpMethod.Post, "plan/lines", line, "fiscalYears"),
            (HttpMethod.Put, $"plan/lines/{changed}", line, "fiscalYears"),
            (HttpMethod.Post, "plan/bases", budget with { name = "Autre" }, "years"),
            (HttpMethod.Put, $"plan/bases/{number}", budget, "years"),
        })
        {
            using var refused = await staff.SendAsync(method, path, body, at: "plan");
            await RefusedAsync(refused, HttpStatusCode.BadRequest, "funding.year-twice", field);
        }
    }

    [Theory]
    [InlineData("POST", "plan/bases", """{"name":"Budget","isPerYear":true,"years":[null]}""", "years[0]")]
    [InlineData("PUT", "disclosure", """{"funders":[null]}""", "funders[0]")]
    [InlineData("POST", "expenses", """{"spentOn":"2026-03-10","amount":5,"supplier":"A","label":"B","family":"training","nature":"operating","allocations":[null]}""", "allocations[0]")]
    public async Task Nothing_in_a_list_is_refused_with_its_place(string method, string path, string body, string field)
    {
        var (_, staff) = await OpenAsync(service);
        using var refused = await staff.SendAsync(new HttpMethod(method), path, JsonNode.Parse(body), at: "plan", key: Guid.NewGuid().ToString());
        await RefusedAsync(refused, HttpStatusCode.BadRequest, "request.invalid", field);
    }

    [Fact]
    public async Task An_origin_under_which_shares_of_a_year_exceed_its_base_is_refused()
    {
        var (id, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/bases", new { name = "Budget du lieu", amount = 1_000m, isPerYear = true }, at: "plan");
        var budget = await MadeAsync(made);
        foreach (var (funder, year) in new[] { (Commune, 1), (Communaute, 2025) })
        {
            using var line = await staff.PostAsync("plan/lines", new { funder, nature = "operating", @base = budget, rate = 60m, fiscalYears = new[] { year } }, at: "plan");
            await MadeAsync(line);
        }

        using var collides = await CountAsync(id, "2025-01-01");
        Assert.Equal(120m, (decimal)(await RefusedAsync(collides, HttpStatusCode.Conflict, "funding.years-collide", "firstFiscalYearFrom"))["sum"]!);
        using var holds = await CountAsync(id, "2026-01-01");
        Assert.Equal(HttpStatusCode.NoContent, holds.StatusCode);
    }

    [Fact]
    public async Task A_grant_keeps_the_year_as_its_line_writes_it_whatever_the_origin_becomes()
    {
        var (id, staff) = await OpenAsync(service);
        using (var counted = await CountAsync(id, "2025-01-01"))
            Assert.Equal(HttpStatusCode.NoContent, counted.StatusCode);
        using var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m, isPerYear = true, fiscalYears = new[] { 2, 3 } }, at: "plan");
        using var asked = await staff.PostAsync("grants", new { line = await MadeAsync(line), fiscalYear = 2026, askedOn = "2026-02-10", amount = 100m });
        var grant = await MadeAsync(asked);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-02-20", amount = 100m, reference = "D 1" });

        using var corrected = await CountAsync(id, "2025-09-01");

        Assert.Equal(HttpStatusCode.NoContent, corrected.StatusCode);
        Assert.Equal(100m, (decimal)(await staff.ReadAsync($"grants/{grant}"))["grant"]!["planned"]!);
        Assert.Single((await staff.ReadAsync($"statement?funder={Commune}&fiscalYear=2"))["grants"]!.AsArray());
    }

    [Fact]
    public async Task The_deadlines_of_fiscal_years_follow_the_plan()
    {
        var (id, staff) = await OpenAsync(service);
        var http = new AgreementClient(service.ClientOf(TestUser.Staff()));
        using var made = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m, isPerYear = true, fiscalYears = new[] { 4 } }, at: "plan");
        var line = await MadeAsync(made);
        Assert.Contains($"funding-year.{line}.4", await DeadlinesAsync());

        using (await staff.SendAsync(HttpMethod.Put, $"plan/lines/{line}", new { funder = Commune, nature = "operating", amount = 100m, isPerYear = true, fiscalYears = new[] { 5 } }, at: "plan"))
            Assert.Contains($"funding-year.{line}.5", await DeadlinesAsync());
        using (await staff.PostAsync($"plan/lines/{line}/set-aside", new { reason = "Erreur" }, at: "plan"))
            Assert.DoesNotContain($"funding-year.{line}.5", await DeadlinesAsync());

        async Task<IEnumerable<string>> DeadlinesAsync() =>
            [.. (await http.ReadAsync(id, "deadlines?kind=fundingYear&limit=100")).Body["items"]!.AsArray().Select(deadline => (string)deadline!["id"]!)];
    }

    private async Task<FundingRequests> OpenIn2025Async()
    {
        var (id, staff) = await OpenAsync(service);
        using var counted = await CountAsync(id, "2025-01-01");
        Assert.Equal(HttpStatusCode.NoContent, counted.StatusCode);
        return staff;
    }

    private async Task<HttpResponseMessage> CountAsync(Guid id, string firstFiscalYearFrom)
    {
        var http = new AgreementClient(service.ClientOf(TestUser.Staff()));
        return await http.SendAsync(HttpMethod.Put, id, "years", new { firstFiscalYearFrom }, (await http.ReadAsync(id)).ETag);
    }
}
