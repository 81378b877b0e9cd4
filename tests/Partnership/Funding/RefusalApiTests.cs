using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>A funder may refuse what was asked: that is neither an error of the hub's nor a request that waits.</summary>
public sealed class RefusalApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Fact]
    public async Task A_refused_request_waits_no_more_frees_its_line_and_is_told_to_the_funder()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var (id, staff) = await OpenAsync(service);
        var (line, grant) = await AskedAsync(staff, 1_000m);
        using (var over = await RefuseAsync(staff, grant, 1_000.01m))
            Assert.Equal(1_000m, (decimal)(await RefusedAsync(over, HttpStatusCode.BadRequest, "grant.over-asked", "amount"))["open"]!);
        using (var early = await RefuseAsync(staff, grant, 1m, on: "2026-02-01"))
            await RefusedAsync(early, HttpStatusCode.BadRequest, "grant.before-earlier-step", "on");
        await MadeAsync(staff, grant, 1_000m);

        var seen = (await staff.ReadAsync($"grants/{grant}"))["grant"]!;
        Assert.Equal(("refused", 1_000m, 0m), ((string?)seen["state"], (decimal)seen["refused"]!, (decimal)seen["granted"]!));
        Assert.Equal(grant, (int)Assert.Single((await staff.ReadAsync("grants?state=refused"))["items"]!.AsArray())!["number"]!);
        var told = await tap.FirstAsync<GrantRefused>(fact => fact.AgreementId == id);
        Assert.Equal((Commune, 1_000m, "Délibération 13"), (told.Parties.Single(), told.Amount, told.Reference));
        using var changed = await staff.SendAsync(HttpMethod.Put, $"plan/lines/{line}", new { funder = Commune, nature = "operating", amount = 900m }, at: "plan");
        Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);
    }

    [Fact]
    public async Task A_decision_on_less_says_what_was_refused_and_who_refused_may_grant_later()
    {
        var (_, staff) = await OpenAsync(service);
        var (_, grant) = await AskedAsync(staff, 1_000m);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-03-01", amount = 700m, reference = "D 1" });
        await MadeAsync(staff, grant, 300m);
        var seen = (await staff.ReadAsync($"grants/{grant}"))["grant"]!;
        Assert.Equal(("granted", 300m), ((string?)seen["state"], (decimal)seen["refused"]!));

        var steps = (await staff.ReadAsync($"grants/{grant}"))["steps"]!.AsArray();
        using (var asked = await ReverseAsync(staff, grant, (string)steps[0]!["id"]!))
            await RefusedAsync(asked, HttpStatusCode.Conflict, "grant.later-steps");
        using (var beyond = await staff.PostAsync($"grants/{grant}/decisions", new { on = "2026-03-20", amount = 100m, reference = "D 2" }, at: $"grants/{grant}"))
            Assert.Equal((1_000m, 800m, 300m), SumsOf(await RefusedAsync(beyond, HttpStatusCode.Conflict, "grant.beyond-asked", "amount")));
        await staff.MadeStepAsync(grant, "requests", new { on = "2026-03-18", amount = 100m });
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-03-20", amount = 100m, reference = "D 2" });
        using var back = await ReverseAsync(staff, grant, (string)steps.Single(step => (string?)step!["kind"] == "refused")!["id"]!);
        Assert.Equal(HttpStatusCode.NoContent, back.StatusCode);
        Assert.Equal(0m, (decimal)(await staff.ReadAsync($"grants/{grant}"))["grant"]!["refused"]!);
    }

    [Fact]
    public async Task A_request_of_which_the_rest_is_granted_and_a_part_refused_stays()
    {
        var (_, staff) = await OpenAsync(service);
        var (_, grant) = await AskedAsync(staff, 1_000m);
        await staff.MadeStepAsync(grant, "requests", new { on = "2026-02-11", amount = 500m });
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-03-01", amount = 1_000m, reference = "D 1" });
        await MadeAsync(staff, grant, 500m);

        var more = (await staff.ReadAsync($"grants/{grant}"))["steps"]!.AsArray().Single(step => (string?)step!["on"] == "2026-02-11")!;
        using var asked = await ReverseAsync(staff, grant, (string)more["id"]!);
        await RefusedAsync(asked, HttpStatusCode.Conflict, "grant.later-steps");
    }

    [Fact]
    public async Task What_was_refused_and_why_stands_beside_what_was_asked_in_plan_and_statement_for_its_funder_alone()
    {
        var (id, staff) = await OpenAsync(service);
        var (line, grant) = await AskedAsync(staff, 1_000m);
        await staff.MadeStepAsync(grant, "decisions", new { on = "2026-03-01", amount = 600m, reference = "D 1" });
        await staff.MadeStepAsync(grant, "refusals", new { on = "2026-03-15", amount = 400m, reference = "D 2", reason = " Enveloppe épuisée " });

        var own = new FundingRequests(service.ClientOf(TestUser.Partner(Commune)), id);
        Assert.Equal("Enveloppe épuisée", (string?)(await own.ReadAsync($"grants/{grant}"))["steps"]!.AsArray()[^1]!["reason"]);
        Assert.Equal((1_000m, 600m, 400m), SumsOf(await own.ReadAsync("statement")));
        Assert.Equal((1_000m, 600m, 400m), SumsOf(await MoneyAsync(own, line)));
        Assert.Null((await LineAsync(new FundingRequests(service.ClientOf(TestUser.Partner(Communaute)), id), line))["money"]);
    }

    [Fact]
    public async Task Nothing_is_asked_for_a_year_that_neither_the_plan_nor_the_term_knows()
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m }, at: "plan");
        var line = await FundingRequests.MadeAsync(made);
        foreach (var year in new[] { 2010, 90 })
        {
            using var outside = await staff.PostAsync("grants", new { line, fiscalYear = year, askedOn = "2026-02-10", amount = 10m });
            await RefusedAsync(outside, HttpStatusCode.BadRequest, "grant.year-outside-term", "fiscalYear");
        }

        foreach (var year in new[] { 2026, 1 })
        {
            using var within = await staff.PostAsync("grants", new { line, fiscalYear = year, askedOn = "2026-02-10", amount = 10m });
            Assert.Equal(HttpStatusCode.Created, within.StatusCode);
        }
    }

    private static (decimal Asked, decimal Granted, decimal Refused) SumsOf(JsonNode sums) => ((decimal)sums["asked"]!, (decimal)sums["granted"]!, (decimal)sums["refused"]!);

    private static async Task<JsonNode> MoneyAsync(FundingRequests reader, int line) => (await LineAsync(reader, line))["money"]!;

    private static async Task<JsonNode> LineAsync(FundingRequests reader, int line) => (await reader.ReadAsync("plan"))["lines"]!.AsArray().Single(one => (int)one!["number"]! == line)!;

    private static async Task<(int Line, int Grant)> AskedAsync(FundingRequests staff, decimal amount)
    {
        using var made = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount }, at: "plan");
        var line = await FundingRequests.MadeAsync(made);
        using var grant = await staff.PostAsync("grants", new { line, askedOn = "2026-02-10", amount });
        return (line, await FundingRequests.MadeAsync(grant));
    }

    private static Task<HttpResponseMessage> RefuseAsync(FundingRequests staff, int grant, decimal amount, string on = "2026-03-15") =>
        staff.PostAsync($"grants/{grant}/refusals", new { on, amount, reference = "Délibération 13" }, at: $"grants/{grant}");

    private static Task MadeAsync(FundingRequests staff, int grant, decimal amount) =>
        staff.MadeStepAsync(grant, "refusals", new { on = "2026-03-15", amount, reference = "Délibération 13" });

    private static Task<HttpResponseMessage> ReverseAsync(FundingRequests staff, int grant, string step) =>
        staff.PostAsync($"grants/{grant}/steps/{step}/reverse", new { reason = "Erreur" }, at: $"grants/{grant}");
}
