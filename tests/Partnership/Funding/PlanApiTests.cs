using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class PlanApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Fact]
    public async Task The_last_signature_opens_the_plan_of_the_text_with_what_was_settled_and_unknown_is_not_zero()
    {
        var (_, staff) = await OpenAsync(service);

        var plan = await staff.ReadAsync("plan");

        var lines = plan["lines"]!.AsArray();
        var share = lines.Single(line => (string?)line!["funder"] == Commune && (string?)line["nature"] == "investment")!;
        Assert.Equal(15m, (decimal)share["rate"]!);
        Assert.Null(share["planned"]![0]!["amount"]);
        Assert.Contains(share["missing"]!.AsArray(), missing => (string?)missing == "base.amount");
        var yearly = lines.Single(line => (string?)line!["funder"] == Communaute)!;
        Assert.Equal([2025, 2026, 2027], yearly["planned"]!.AsArray().Select(planned => (int)planned!["fiscalYear"]!));
        Assert.All(yearly["planned"]!.AsArray(), planned => Assert.Equal(1_000m, (decimal)planned!["amount"]!));
        Assert.Equal("2025-01-01", (string?)yearly["fiscalYears"]![0]!["firstDay"]);
        var counted = lines.Single(line => (string?)line!["funder"] == Departement)!;
        Assert.Equal(12.5m, (decimal)counted["rate"]!);
        Assert.Equal([1, 2], counted["fiscalYears"]!.AsArray().Select(year => (int)year!["year"]!));
        Assert.Null(counted["fiscalYears"]![0]!["firstDay"]);
        Assert.Equal("fiscal-year.origin", (string?)Assert.Single(plan["missing"]!.AsArray()));
        var total = plan["totals"]!.AsArray().Single(one => one!["fiscalYear"] is { } year && (int)year["year"]! == 2025)!;
        Assert.Equal(1_000m, (decimal)total["knownSoFar"]!);
    }

    [Fact]
    public async Task Once_the_origin_is_said_the_years_have_days_and_one_year_written_in_two_ways_is_one()
    {
        var (id, staff) = await OpenAsync(service);
        var http = new AgreementClient(service.ClientOf(TestUser.Staff()));
        Assert.Equal(HttpStatusCode.NoContent, (await http.SendAsync(HttpMethod.Put, id, "years", new { firstFiscalYearFrom = "2025-01-01" }, (await http.ReadAsync(id)).ETag)).StatusCode);

        var plan = await staff.ReadAsync("plan");

        Assert.Empty(plan["missing"]!.AsArray());
        var first = plan["totals"]!.AsArray().Select(total => total!["fiscalYear"]).OfType<System.Text.Json.Nodes.JsonNode>().Where(year => (string?)year["label"] == "2025");
        Assert.Equal("2025-12-31", (string?)Assert.Single(first)["lastDay"]);
    }

    [Fact]
    public async Task The_shares_of_a_base_never_exceed_it_by_rate_nor_by_amount()
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/bases", new { name = "Coût des machines", amount = 10_000m }, at: "plan");
        var machines = await MadeAsync(made);
        using (var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "investment", @base = machines, rate = 60m }, at: "plan"))
            await MadeAsync(line);

        using var rates = await staff.PostAsync("plan/lines", new { funder = Communaute, nature = "investment", @base = machines, rate = 40.001m }, at: "plan");
        var refused = await RefusedAsync(rates, HttpStatusCode.Conflict, "funding.rates-exceed-base", "rate");
        Assert.Equal(100.001m, (decimal)refused["sum"]!);
        using var amounts = await staff.PostAsync("plan/lines", new { funder = Communaute, nature = "investment", @base = machines, amount = 4_000.01m }, at: "plan");
        refused = await RefusedAsync(amounts, HttpStatusCode.Conflict, "funding.amounts-exceed-base");
        Assert.Equal(10_000.01m, (decimal)refused["sum"]!);
        using (var exact = await staff.PostAsync("plan/lines", new { funder = Communaute, nature = "investment", @base = machines, amount = 4_000m }, at: "plan"))
            await MadeAsync(exact);

        using var smaller = await staff.SendAsync(HttpMethod.Put, $"plan/bases/{machines}", new { name = "Coût des machines", amount = 9_000m }, at: "plan");
        await RefusedAsync(smaller, HttpStatusCode.Conflict, "funding.amounts-exceed-base", "amount");
        var sum = (await staff.ReadAsync("plan"))["sums"]!.AsArray().Single(one => (int)one!["base"]! == machines)!;
        Assert.Equal((10_000m, 0m, false), ((decimal)sum["knownAmount"]!, (decimal)sum["left"]!, (bool)sum["isExceeded"]!));
    }

    [Fact]
    public async Task A_budget_is_held_in_each_year_by_itself()
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/bases", new { name = "Budget du lieu", amount = 1_000m, isPerYear = true, years = new[] { new { year = 2, amount = 500m } } }, at: "plan");
        var budget = await MadeAsync(made);
        using (var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", @base = budget, rate = 60m, fiscalYears = new[] { 1, 2 } }, at: "plan"))
            Assert.Equal([600m, 300m], (await LineAsync(staff, await MadeAsync(line)))["planned"]!.AsArray().Select(planned => (decimal)planned!["amount"]!));

        using var second = await staff.PostAsync("plan/lines", new { funder = Communaute, nature = "operating", @base = budget, rate = 50m, fiscalYears = new[] { 2, 3 } }, at: "plan");
        Assert.Equal(2, (int)(await RefusedAsync(second, HttpStatusCode.Conflict, "funding.rates-exceed-base"))["fiscalYear"]!);
        using var third = await staff.PostAsync("plan/lines", new { funder = Communaute, nature = "operating", @base = budget, rate = 50m, fiscalYears = new[] { 3 } }, at: "plan");
        await MadeAsync(third);
    }

    [Theory]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"investment","rate":100.5}""", "request.invalid", "rate")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"investment","rate":0}""", "request.invalid", "rate")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"investment","amount":10.001}""", "request.invalid", "amount")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"investment","amount":-5}""", "request.invalid", "amount")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"investment","rate":5,"amount":5}""", "funding.rate-or-amount", "amount")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"inKind","amount":5}""", "funding.in-kind-has-no-money", "nature")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"operating","amount":5,"isPerYear":true}""", "funding.years-of-each", "fiscalYears")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"operating","amount":5,"fiscalYears":[0]}""", "request.invalid", "fiscalYears")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"operating","rate":5,"base":99}""", "funding.no-such-base", "base")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"operating","amount":1e27}""", "request.invalid", "amount")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"operating","amount":1e30}""", "request.malformed", "amount")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"operating","rate":5,"ceiling":1000000000000}""", "request.invalid", "ceiling")]
    [InlineData("""{"funder":"un-passant","nature":"operating"}""", "agreement.not-a-party", "funder")]
    [InlineData("""{"funder":"commune-de-valcendre","nature":"gift"}""", "request.malformed", "nature")]
    [InlineData("""{"nature":"operating"}""", "request.malformed", "funder")]
    public async Task A_wrong_line_is_refused_with_its_field_and_rule_and_the_plan_stays(string body, string code, string field)
    {
        var (_, staff) = await OpenAsync(service);
        var before = (await staff.ReadAsync("plan")).ToJsonString();

        using var refused = await staff.PostAsync("plan/lines", System.Text.Json.Nodes.JsonNode.Parse(body)!, at: "plan");

        await RefusedAsync(refused, HttpStatusCode.BadRequest, code, field);
        Assert.Equal(before, (await staff.ReadAsync("plan")).ToJsonString());
    }

    [Theory]
    [InlineData(new[] { 1, 2, 3 })]
    [InlineData(new int[0])]
    public async Task An_amount_given_once_for_several_years_stands_on_no_base_that_each_year_has(int[] fiscalYears)
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/bases", new { name = "Budget du lieu", amount = 10_000m, isPerYear = true }, at: "plan");
        using var refused = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", @base = await MadeAsync(made), amount = 500_000m, fiscalYears }, at: "plan");
        await RefusedAsync(refused, HttpStatusCode.BadRequest, "funding.lump-on-yearly-base", "base");

        using var whole = await staff.PostAsync("plan/bases", new { name = "Travaux", amount = 900_000m }, at: "plan");
        var works = await MadeAsync(whole);
        using (var once = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", @base = works, amount = 500_000m, fiscalYears }, at: "plan"))
            await MadeAsync(once);
        using var yearly = await staff.SendAsync(HttpMethod.Put, $"plan/bases/{works}", new { name = "Travaux", amount = 900_000m, isPerYear = true }, at: "plan");
        await RefusedAsync(yearly, HttpStatusCode.BadRequest, "funding.lump-on-yearly-base", "isPerYear");
    }

    [Fact]
    public async Task What_a_base_amounted_to_before_stands_in_the_trail_with_who_said_it_otherwise()
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/bases", new { name = "Budget du lieu", amount = 1_000m, isPerYear = true, years = new[] { new { year = 2, amount = 500m } } }, at: "plan");
        var budget = await MadeAsync(made);
        using (await staff.SendAsync(HttpMethod.Put, $"plan/bases/{budget}", new { name = "Budget du lieu", amount = 1_200m, isPerYear = true, years = new[] { new { year = 2, amount = 600m } } }, at: "plan"))
        {
            var entry = (await staff.ReadAsync("../audit?subject=fundingPlan"))["items"]![0]!;
            Assert.NotEmpty((string)entry["changedBy"]!);
            var changes = entry["changes"]!.AsArray().ToDictionary(change => (string)change!["field"]!, change => (From: change!["from"], To: change["to"]), StringComparer.Ordinal);
            Assert.Equal((1_000m, 1_200m), ((decimal)changes[$"bases[{budget}].amount"].From!, (decimal)changes[$"bases[{budget}].amount"].To!));
            Assert.Equal((500m, 600m), ((decimal)changes[$"bases[{budget}].years"].From![0]!["amount"]!, (decimal)changes[$"bases[{budget}].years"].To![0]!["amount"]!));
        }
    }

    [Fact]
    public async Task A_ceiling_is_said_with_its_line_and_limits_it()
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 500m, ceiling = 300m }, at: "plan");
        var number = await MadeAsync(made);
        Assert.Equal(300m, (decimal)(await LineAsync(staff, number))["planned"]![0]!["amount"]!);
        using var changed = await staff.SendAsync(HttpMethod.Put, $"plan/lines/{number}", new { funder = Commune, nature = "operating", amount = 500m }, at: "plan");
        Assert.Equal(500m, (decimal)(await LineAsync(staff, number))["planned"]![0]!["amount"]!);
    }

    [Fact]
    public async Task Of_two_who_change_the_plan_the_second_is_told_to_read_again()
    {
        var (_, staff) = await OpenAsync(service);
        var tag = await staff.TagAsync("plan");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(rank =>
            staff.SendAsync(HttpMethod.Post, "plan/bases", new { name = $"Budget {rank}" }, ifMatch: tag)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(3, answers.Count(answer => answer.StatusCode == HttpStatusCode.PreconditionFailed));
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await staff.SendAsync(HttpMethod.Post, "plan/bases", new { name = "Sans étiquette" })).StatusCode);
    }

    [Fact]
    public async Task What_is_granted_on_a_line_keeps_it_as_it_was_planned()
    {
        var (_, staff) = await OpenAsync(service);
        await staff.PaidGrantAsync(Commune, 500m);
        var line = (await staff.ReadAsync("plan"))["lines"]!.AsArray().Single(one => (bool)one!["isUsed"]!)!;
        using var changed = await staff.SendAsync(HttpMethod.Put, $"plan/lines/{(int)line["number"]!}", new { funder = Commune, nature = "operating", amount = 900m }, at: "plan");
        await RefusedAsync(changed, HttpStatusCode.Conflict, "funding.line-granted");
        using var aside = await staff.PostAsync($"plan/lines/{(int)line["number"]!}/set-aside", new { reason = "En double" }, at: "plan");
        await RefusedAsync(aside, HttpStatusCode.Conflict, "funding.line-granted");
    }

    [Fact]
    public async Task A_base_may_become_known_after_a_grant_and_not_smaller_than_what_is_granted()
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/bases", new { name = "Coût des machines" }, at: "plan");
        var machines = await MadeAsync(made);
        using var line = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "investment", @base = machines, rate = 50m }, at: "plan");
        using var asked = await staff.PostAsync("grants", new { line = await MadeAsync(line), askedOn = "2026-02-10", amount = 600m });
        var grant = await MadeAsync(asked);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-02-20", amount = 600m, reference = "D 1" });

        using (var small = await staff.SendAsync(HttpMethod.Put, $"plan/bases/{machines}", new { name = "Coût des machines", amount = 1_199m }, at: "plan"))
            await RefusedAsync(small, HttpStatusCode.Conflict, "funding.granted-beyond", "amount");
        using var enough = await staff.SendAsync(HttpMethod.Put, $"plan/bases/{machines}", new { name = "Coût des machines", amount = 1_200m }, at: "plan");
        Assert.Equal(HttpStatusCode.NoContent, enough.StatusCode);
        Assert.Equal(600m, (decimal)(await staff.ReadAsync($"grants/{grant}"))["grant"]!["planned"]!);
    }

    [Fact]
    public async Task Agreements_that_were_in_force_before_there_were_plans_get_one_by_migrate()
    {
        var (id, staff) = await OpenAsync(service);
        var before = (await staff.ReadAsync("plan"))["lines"]!.ToJsonString();
        await service.Database.ExecuteAsync($"delete from funding_plan where agreement_id = '{id}'", TestContext.Current.CancellationToken);
        using (var absent = await staff.GetAsync("plan"))
            await RefusedAsync(absent, HttpStatusCode.NotFound, "funding.plan-not-found");
        await service.MigrateAgainAsync();
        Assert.Equal(before, (await staff.ReadAsync("plan"))["lines"]!.ToJsonString());
    }

    private static async Task<System.Text.Json.Nodes.JsonNode> LineAsync(FundingRequests staff, int number) =>
        (await staff.ReadAsync("plan"))["lines"]!.AsArray().Single(line => (int)line!["number"]! == number)!;
}
