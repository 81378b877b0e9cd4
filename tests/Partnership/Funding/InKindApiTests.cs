using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

public sealed class InKindApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly object Proof = new { kind = "document", reference = "registre 12", title = "Convention de prêt" };

    [Fact]
    public async Task A_party_records_its_own_gift_with_proof_once_and_no_sum_of_money_moves()
    {
        var (id, staff) = await OpenAsync(service);
        var commune = new FundingRequests(service.ClientOf(TestUser.Partner(Commune)), id);
        var budget = (await staff.ReadAsync("budget"))["rows"]!.ToJsonString();
        var gift = new { id = Guid.CreateVersion7(), party = Commune, kind = "premises", description = "Deux salles", from = "2026-01-01", to = "2026-03-31", quantity = 80m, unit = "m²", proof = Proof, valuation = new { amount = 900m, method = "Loyer du quartier" } };

        for (var times = 0; times < 2; times++)
        {
            using var made = await commune.PostAsync("in-kind", gift);
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        }

        var seen = Assert.Single((await staff.ReadAsync("in-kind"))["items"]!.AsArray())!;
        Assert.Equal((900m, "Loyer du quartier"), ((decimal)seen["valuation"]!["amount"]!, (string)seen["valuation"]!["method"]!));
        Assert.Equal(budget, (await staff.ReadAsync("budget"))["rows"]!.ToJsonString());
        using (var other = await commune.PostAsync("in-kind", gift with { description = "Trois salles" }))
            await RefusedAsync(other, HttpStatusCode.Conflict, "in-kind.exists");
        using (var withdrawn = await commune.PostAsync($"in-kind/{gift.id}/withdraw", new { reason = "Erreur" }, at: $"in-kind/{gift.id}"))
            Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        using var twice = await commune.PostAsync($"in-kind/{gift.id}/withdraw", new { reason = "Erreur" }, at: $"in-kind/{gift.id}");
        await RefusedAsync(twice, HttpStatusCode.Conflict, "in-kind.already-withdrawn");
    }

    [Fact]
    public async Task A_statement_shows_gifts_beside_the_money_by_year_down_to_each_and_what_is_not_valued_is_not_zero()
    {
        var (id, staff) = await OpenAsync(service);
        var commune = new FundingRequests(service.ClientOf(TestUser.Partner(Commune)), id);
        Assert.Null((await commune.ReadAsync("statement"))["inKind"]);
        await GiveAsync("2025-10-01", 900m);
        await GiveAsync("2026-02-01", null);
        await GiveAsync("2026-03-01", 100m);
        await GiveAsync("2025-11-01", 5m, withdrawn: true);

        var all = await commune.ReadAsync("statement");
        Assert.Equal((1_000m, 1, 0), SumOf(all["inKind"]!));
        Assert.Equal((0m, 0m), ((decimal)all["granted"]!, (decimal)all["paid"]!));
        var year = (await commune.ReadAsync("statement?fiscalYear=2026"))["inKind"]!;
        Assert.Equal((100m, 1, 0), SumOf(year));
        Assert.Equal(["2026-03-01", "2026-02-01"], year["gifts"]!.AsArray().Select(gift => (string?)gift!["from"]));
        // Nobody has said from when years count: it is said, and not shown as nothing.
        Assert.Equal((null, 0, 3), SumOf((await commune.ReadAsync("statement?fiscalYear=1"))["inKind"]!));
        Assert.Null((await new FundingRequests(service.ClientOf(TestUser.Partner(Communaute)), id).ReadAsync("statement"))["inKind"]);

        async Task GiveAsync(string from, decimal? worth, bool withdrawn = false)
        {
            var gift = new { id = Guid.CreateVersion7(), party = Commune, kind = "premises", description = "Deux salles", from, to = "2026-03-31", proof = Proof, valuation = worth is null ? null : new { amount = worth, method = "Loyer" } };
            using var made = await staff.PostAsync("in-kind", gift);
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
            if (withdrawn)
                (await staff.PostAsync($"in-kind/{gift.id}/withdraw", new { reason = "Erreur" }, at: $"in-kind/{gift.id}")).EnsureSuccessStatusCode().Dispose();
        }
    }

    [Fact]
    public async Task A_line_on_which_something_is_given_stays_until_that_is_withdrawn()
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("plan/lines", new { funder = Commune, nature = "inKind" }, at: "plan");
        var line = await MadeAsync(made);
        var gift = new { id = Guid.CreateVersion7(), party = Commune, line, kind = "premises", description = "Deux salles", from = "2026-01-01", to = "2026-03-31", proof = Proof };
        using (var given = await staff.PostAsync("in-kind", gift))
            Assert.Equal(HttpStatusCode.Created, given.StatusCode);

        using (var changed = await staff.SendAsync(HttpMethod.Put, $"plan/lines/{line}", new { funder = Communaute, nature = "inKind" }, at: "plan"))
            await RefusedAsync(changed, HttpStatusCode.Conflict, "funding.line-granted");
        using (var withdrawn = await staff.PostAsync($"in-kind/{gift.id}/withdraw", new { reason = "Erreur" }, at: $"in-kind/{gift.id}"))
            Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        using (var again = await staff.PostAsync("in-kind", gift))
            await RefusedAsync(again, HttpStatusCode.Conflict, "in-kind.exists");
        using var free = await staff.SendAsync(HttpMethod.Put, $"plan/lines/{line}", new { funder = Communaute, nature = "inKind" }, at: "plan");
        Assert.Equal(HttpStatusCode.NoContent, free.StatusCode);
    }

    [Fact]
    public async Task Nobody_records_for_another_party()
    {
        var (id, _) = await OpenAsync(service);
        var commune = new FundingRequests(service.ClientOf(TestUser.Partner(Commune)), id);
        using var refused = await commune.PostAsync("in-kind", new { party = Communaute, kind = "staffTime", description = "Une journée", from = "2026-01-01", to = "2026-01-31", proof = Proof });
        await RefusedAsync(refused, HttpStatusCode.Forbidden, "agreement.not-for-this-party");
    }

    [Theory]
    [InlineData("2025-08-01", "2026-01-31", null, "in-kind.outside-the-term", "from")]
    [InlineData("2026-02-01", "2026-01-31", null, "in-kind.period", "to")]
    [InlineData("2026-02-01", "2028-01-31", null, "in-kind.in-the-future", "to")]
    [InlineData("2026-01-01", "2026-01-31", 99, "in-kind.line-differs", "line")]
    public async Task A_wrong_gift_is_refused_with_its_rule(string from, string to, int? line, string code, string field)
    {
        var (_, staff) = await OpenAsync(service);
        using var refused = await staff.PostAsync("in-kind", new { party = Commune, line, kind = "equipment", description = "Machines", from, to, proof = Proof });
        await RefusedAsync(refused, HttpStatusCode.BadRequest, code, field);
        Assert.Empty((await staff.ReadAsync("in-kind"))["items"]!.AsArray());
    }

    private static (decimal? Valued, int NotValued, int WithoutYear) SumOf(JsonNode sum) => ((decimal?)sum["valued"], (int)sum["notValued"]!, (int)sum["withoutYear"]!);
}
