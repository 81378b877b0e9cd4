using System.Net;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>What grants and the lines of the plan that they stand on ask of each other.</summary>
public sealed class GrantPlanTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly object Request = new { on = "2026-02-11", amount = 100m };

    private static readonly object Decision = new { on = "2026-02-20", amount = 100m, reference = "D 1" };

    [Fact]
    public async Task A_line_stays_as_it_is_while_something_is_asked_for_on_it()
    {
        var (_, staff) = await OpenAsync(service);
        var line = await LineAsync(staff, new { funder = Commune, nature = "operating", amount = 100m });
        await AskAsync(staff, line);

        using var changed = await ChangeAsync(staff, line, new { funder = Communaute, nature = "operating", amount = 100m });
        await RefusedAsync(changed, HttpStatusCode.Conflict, "funding.line-granted");
        using var aside = await SetAsideAsync(staff, line);
        await RefusedAsync(aside, HttpStatusCode.Conflict, "funding.line-granted");
        var seen = (await staff.ReadAsync("plan"))["lines"]!.AsArray().Single(one => (int)one!["number"]! == line)!;
        Assert.True((bool)seen["isUsed"]!);
    }

    [Fact]
    public async Task What_was_withdrawn_frees_the_line_and_is_not_asked_for_again_once_the_line_is_set_aside()
    {
        var (_, staff) = await OpenAsync(service);
        var line = await LineAsync(staff, new { funder = Commune, nature = "operating", amount = 100m });
        var grant = await WithdrawnAsync(staff, line);
        using (var aside = await SetAsideAsync(staff, line))
            Assert.Equal(HttpStatusCode.NoContent, aside.StatusCode);

        using var again = await staff.PostAsync($"grants/{grant}/requests", Request, at: $"grants/{grant}");
        await RefusedAsync(again, HttpStatusCode.Conflict, "funding.line-set-aside");
    }

    [Theory]
    [InlineData(Communaute, "operating", 1, HttpStatusCode.Conflict, "grant.line-differs")]
    [InlineData(Commune, "investment", 1, HttpStatusCode.Conflict, "grant.line-differs")]
    [InlineData(Commune, "operating", 2, HttpStatusCode.BadRequest, "grant.year-not-planned")]
    public async Task Nothing_is_asked_again_on_a_line_that_gives_something_else_by_now(string funder, string nature, int year, HttpStatusCode status, string code)
    {
        var (_, staff) = await OpenAsync(service);
        var line = await LineAsync(staff, new { funder = Commune, nature = "operating", amount = 100m, fiscalYears = new[] { 1 } });
        var grant = await WithdrawnAsync(staff, line);
        using (var changed = await ChangeAsync(staff, line, new { funder, nature, amount = 100m, fiscalYears = new[] { year } }))
            Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);

        using var again = await staff.PostAsync($"grants/{grant}/requests", Request, at: $"grants/{grant}");

        await RefusedAsync(again, status, code);
    }

    [Fact]
    public async Task A_base_carries_what_is_granted_on_it_in_each_year()
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/bases", new { name = "Budget", amount = 1_000m, isPerYear = true }, at: "plan");
        var budget = await MadeAsync(made);
        var line = await LineAsync(staff, new { funder = Commune, nature = "operating", @base = budget, rate = 10m, fiscalYears = new[] { 1, 2 } });
        var grant = await AskAsync(staff, line, fiscalYear: 1);
        await staff.MadeStepAsync(grant, "decisions", Decision);

        // The line still gives 145 € in all, and 45 € in the year for which 100 € are granted.
        using (var smaller = await staff.SendAsync(HttpMethod.Put, $"plan/bases/{budget}", new { name = "Budget", amount = 1_000m, isPerYear = true, years = new[] { new { year = 1, amount = 450m } } }, at: "plan"))
            Assert.Equal((line, 45m), await BeyondAsync(smaller));
        using var other = await staff.SendAsync(HttpMethod.Put, $"plan/bases/{budget}", new { name = "Budget", amount = 1_000m, isPerYear = true, years = new[] { new { year = 2, amount = 450m } } }, at: "plan");
        Assert.Equal(HttpStatusCode.NoContent, other.StatusCode);
    }

    [Fact]
    public async Task A_grant_takes_the_year_of_a_line_that_has_one()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await AskAsync(staff, await LineAsync(staff, new { funder = Commune, nature = "operating", amount = 100m, fiscalYears = new[] { 2 } }));
        Assert.Equal(2, (int)(await staff.ReadAsync($"grants/{grant}"))["grant"]!["fiscalYear"]!["year"]!);
        Assert.Single((await staff.ReadAsync("grants?fiscalYear=2"))["items"]!.AsArray());
    }

    [Fact]
    public async Task What_is_asked_or_granted_in_all_stays_a_sum_that_can_be_kept()
    {
        var (_, staff) = await OpenAsync(service);
        var line = await LineAsync(staff, new { funder = Commune, nature = "operating" });
        var grant = await AskAsync(staff, line);
        foreach (var (step, reference) in new[] { ("requests", (string?)null), ("decisions", "D 1") })
        {
            using (var most = await staff.PostAsync($"grants/{grant}/{step}", new { on = "2026-02-11", amount = 999_999_999_899.99m, reference }, at: $"grants/{grant}"))
                Assert.Equal(HttpStatusCode.Created, most.StatusCode);
            using var over = await staff.PostAsync($"grants/{grant}/{step}", new { on = "2026-02-11", amount = 999_999_999_999.99m, reference }, at: $"grants/{grant}");
            await RefusedAsync(over, HttpStatusCode.BadRequest, "grant.too-much", "amount");
        }
    }

    [Fact]
    public async Task The_first_of_two_requests_stays_while_a_decision_is_older_than_the_second()
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await AskAsync(staff, await LineAsync(staff, new { funder = Commune, nature = "operating", amount = 100m }));
        await staff.MadeStepAsync(grant, "decisions", Decision);
        await staff.MadeStepAsync(grant, "requests", new { on = "2026-03-10", amount = 50m });
        var first = (await staff.ReadAsync($"grants/{grant}"))["steps"]!.AsArray().First(step => (string?)step!["on"] == "2026-02-10")!;
        using var refused = await staff.PostAsync($"grants/{grant}/steps/{(string)first["id"]!}/reverse", new { reason = "Erreur" }, at: $"grants/{grant}");
        await RefusedAsync(refused, HttpStatusCode.Conflict, "grant.later-steps");
    }

    private static async Task<(int Line, decimal Planned)> BeyondAsync(HttpResponseMessage answer)
    {
        var refused = await RefusedAsync(answer, HttpStatusCode.Conflict, "funding.granted-beyond", "amount");
        return ((int)refused["line"]!, (decimal)refused["planned"]!);
    }

    private static async Task<int> LineAsync(FundingRequests staff, object line)
    {
        using var made = await staff.PostAsync("plan/lines", line, at: "plan");
        return await MadeAsync(made);
    }

    private static async Task<int> AskAsync(FundingRequests staff, int line, int? fiscalYear = null)
    {
        using var asked = await staff.PostAsync("grants", new { line, fiscalYear, askedOn = "2026-02-10", amount = 100m });
        return await MadeAsync(asked);
    }

    private static async Task<int> WithdrawnAsync(FundingRequests staff, int line)
    {
        var grant = await AskAsync(staff, line);
        var step = (string)(await staff.ReadAsync($"grants/{grant}"))["steps"]![0]!["id"]!;
        using var reversed = await staff.PostAsync($"grants/{grant}/steps/{step}/reverse", new { reason = "Erreur" }, at: $"grants/{grant}");
        Assert.Equal(HttpStatusCode.NoContent, reversed.StatusCode);
        return grant;
    }

    private static Task<HttpResponseMessage> ChangeAsync(FundingRequests staff, int line, object body) => staff.SendAsync(HttpMethod.Put, $"plan/lines/{line}", body, at: "plan");

    private static Task<HttpResponseMessage> SetAsideAsync(FundingRequests staff, int line) => staff.PostAsync($"plan/lines/{line}/set-aside", new { reason = "En double" }, at: "plan");
}
