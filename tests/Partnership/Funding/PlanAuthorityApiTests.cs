using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>What the parties signed of money is said otherwise by nothing less than what they all sign; what the text left open, with a reason.</summary>
public sealed class PlanAuthorityApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task A_rate_of_the_text_is_changed_by_an_amendment_in_effect_which_is_shown_and_told()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var (id, funding) = await OpenExpressAsync();
        var amendment = await staff.ProposeAsync(id, Rewriting(await OfTextAsync(funding)));
        foreach (var (by, code, field) in new (object?, string, string)[]
        {
            (null, "funding.needs-amendment", "by.amendment"),
            (new { reason = "Le conseil a voté" }, "funding.needs-amendment", "by.amendment"),
            (new { amendment }, "funding.amendment-not-in-effect", "by.amendment"),
            (new { decision = 5 }, "funding.no-such-decision", "by.decision"),
        })
        {
            using var refused = await ChangeAsync(funding, await OfTextAsync(funding), rate: 10m, by);
            await RefusedAsync(refused, HttpStatusCode.BadRequest, code, field);
        }

        await staff.SignAllAsync(id, amendment);
        using (var changed = await ChangeAsync(funding, await OfTextAsync(funding), rate: 10m, new { amendment }))
            Assert.Equal(HttpStatusCode.NoContent, changed.StatusCode);

        var seen = await OfTextAsync(new FundingRequests(service.ClientOf(TestUser.Partner(Departement)), id));
        Assert.Equal((10m, 15m, amendment), ((decimal)seen["rate"]!, (decimal)seen["read"]!["rate"]!, (int)seen["by"]!["amendment"]!));
        await tap.FirstAsync<FundingLineStated>(told => told.AgreementId == id && told.Rate == 10m && told.Amendment == amendment);
    }

    [Fact]
    public async Task What_the_text_left_open_is_said_with_a_reason_and_what_people_added_without()
    {
        var (_, funding) = await OpenExpressAsync();
        using (var unfounded = await ChangeAsync(funding, await OfTextAsync(funding), rate: 15m, by: null, years: [1]))
            await RefusedAsync(unfounded, HttpStatusCode.BadRequest, "funding.needs-reason", "by.reason");
        using (var said = await ChangeAsync(funding, await OfTextAsync(funding), rate: 15m, new { reason = "Lettre du maire" }, years: [1]))
            Assert.Equal(HttpStatusCode.NoContent, said.StatusCode);
        Assert.Equal("Lettre du maire", (string?)(await OfTextAsync(funding))["by"]!["reason"]);

        using var line = await funding.PostAsync("plan/lines", new { funder = Commune, nature = "operating", amount = 100m }, at: "plan");
        using var free = await funding.SendAsync(HttpMethod.Put, $"plan/lines/{await MadeAsync(line)}", new { funder = Commune, nature = "operating", amount = 200m }, at: "plan");
        Assert.Equal(HttpStatusCode.NoContent, free.StatusCode);
    }

    [Fact]
    public async Task A_line_of_the_text_leaves_the_plan_by_an_amendment_and_its_base_changes_with_a_reason()
    {
        var (id, funding) = await OpenExpressAsync();
        var line = await OfTextAsync(funding);
        var on = (await funding.ReadAsync("plan"))["bases"]!.AsArray().Single(one => (int)one!["number"]! == (int)line["base"]!)!;
        foreach (var (amount, by, status) in new (decimal, object?, HttpStatusCode)[]
        {
            (100_000m, null, HttpStatusCode.NoContent), (120_000m, null, HttpStatusCode.BadRequest), (120_000m, new { reason = "Devis reçu" }, HttpStatusCode.NoContent),
        })
        {
            using var said = await funding.SendAsync(HttpMethod.Put, $"plan/bases/{on["number"]}", new { name = (string?)on["name"], isPerYear = (bool)on["isPerYear"]!, amount, by }, at: "plan");
            Assert.Equal(status, said.StatusCode);
        }

        var place = $"plan/lines/{line["number"]}/set-aside";
        using (var refused = await funding.PostAsync(place, new { reason = "La Commune renonce" }, at: "plan"))
            await RefusedAsync(refused, HttpStatusCode.BadRequest, "funding.needs-amendment", "by.amendment");
        var amendment = await staff.ProposeAsync(id, Rewriting(line));
        await staff.SignAllAsync(id, amendment);
        using var aside = await funding.PostAsync(place, new { reason = "La Commune renonce", amendment }, at: "plan");
        Assert.Equal(HttpStatusCode.NoContent, aside.StatusCode);
    }

    [Fact]
    public async Task An_amendment_or_a_decision_of_something_else_is_no_authority_for_money()
    {
        var (id, funding) = await OpenExpressAsync();
        var notice = await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        await staff.SignAllAsync(id, notice);
        using (var elsewhere = await ChangeAsync(funding, await OfTextAsync(funding), rate: 10m, new { amendment = notice }))
            await RefusedAsync(elsewhere, HttpStatusCode.BadRequest, "funding.amendment-says-nothing", "by.amendment");

        var line = await OfTextAsync(funding);
        var said = await staff.ProposeAsync(id, new { changeFunding = new[] { new { number = (int)line["number"]!, funder = Commune, nature = "investment", @base = (int?)line["base"], rate = 10m } } });
        await staff.SignAllAsync(id, said);
        using (var otherwise = await ChangeAsync(funding, await OfTextAsync(funding), rate: 9m, new { amendment = said }))
            await RefusedAsync(otherwise, HttpStatusCode.BadRequest, "funding.amendment-says-otherwise", "by.amendment");
    }

    [Fact]
    public async Task What_all_signed_last_is_not_undone_by_an_amendment_of_before()
    {
        var (id, funding) = await OpenExpressAsync();
        var line = await OfTextAsync(funding);
        var before = await staff.ProposeAsync(id, Rewriting(line));
        await staff.SignAllAsync(id, before);
        var last = await staff.ProposeAsync(id, new { changeFunding = new[] { new { number = (int)line["number"]!, funder = Commune, nature = "investment", @base = (int?)line["base"], rate = 10m } } });
        await staff.SignAllAsync(id, last);

        using (var undone = await ChangeAsync(funding, await OfTextAsync(funding), rate: 15m, new { amendment = before }))
            await RefusedAsync(undone, HttpStatusCode.BadRequest, "funding.amendment-says-otherwise", "by.amendment");
        using (var aside = await funding.PostAsync($"plan/lines/{line["number"]}/set-aside", new { reason = "Renonce", amendment = before }, at: "plan"))
            await RefusedAsync(aside, HttpStatusCode.BadRequest, "funding.amendment-says-otherwise", "by.amendment");
        Assert.Equal((10m, last), ((decimal)(await OfTextAsync(funding))["rate"]!, (int)(await OfTextAsync(funding))["by"]!["amendment"]!));
    }

    [Fact]
    public async Task A_decision_that_says_nothing_of_money_is_no_authority_for_what_the_text_left_open()
    {
        var (id, funding) = await OpenExpressAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var meeting = await staff.HoldAsync(id, ExpressAgreements.Today.AddDays(-1));
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "asksAmendment", text = "Un préavis plus long.", terms = new[] { "termination.notice" } }));
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "other", text = "La part porte sur le premier exercice." }));
        using (var elsewhere = await ChangeAsync(funding, await OfTextAsync(funding), rate: 15m, new { decision = 1 }, years: [1]))
            await RefusedAsync(elsewhere, HttpStatusCode.BadRequest, "funding.decision-says-nothing", "by.decision");
        using var said = await ChangeAsync(funding, await OfTextAsync(funding), rate: 15m, new { decision = 2 }, years: [1]);
        Assert.Equal(HttpStatusCode.NoContent, said.StatusCode);
        // In force from the day of the meeting.
        Assert.NotEmpty((await staff.TermAsync(id, $"funding.{(await OfTextAsync(funding))["number"]}", ExpressAgreements.Today.AddDays(-1)))!["funding"]!["fiscalYears"]!.AsArray());
    }

    private static object Rewriting(JsonNode line) => new { articles = new[] { new { number = ((string)line["source"]!["article"]!).Split('.')[0], text = "La Commune finance autrement." } } };

    private static async Task<JsonNode> OfTextAsync(FundingRequests funding) =>
        (await funding.ReadAsync("plan"))["lines"]!.AsArray().Single(line => (string?)line!["funder"] == Commune && (string?)line["nature"] == "investment" && line["source"] is not null)!;

    private static Task<HttpResponseMessage> ChangeAsync(FundingRequests funding, JsonNode line, decimal rate, object? by, int[]? years = null) => funding.SendAsync(
        HttpMethod.Put,
        $"plan/lines/{line["number"]}",
        new { funder = Commune, nature = "investment", @base = (int?)line["base"], rate, ceiling = (decimal?)line["ceiling"], fiscalYears = years ?? [.. line["fiscalYears"]!.AsArray().Select(year => (int)year!["year"]!)], by },
        at: "plan");

    private async Task<(Guid Id, FundingRequests Funding)> OpenExpressAsync()
    {
        var id = await staff.BringExpressIntoForceAsync();
        return (id, new FundingRequests(service.ClientOf(TestUser.Staff()), id));
    }
}
