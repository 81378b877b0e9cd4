using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Branding;

public sealed class BrandListApiTests(WatchedPartnershipService service) : IClassFixture<WatchedPartnershipService>
{
    private static readonly string Town = ExpressAgreements.Parties[0];
    private readonly HttpClient all = service.ClientOf(TestUser.Staff());
    private readonly HttpClient mine = service.ClientOf(TestUser.Partner(Town));

    [Fact]
    public async Task Each_is_listed_where_it_stands_on_the_day_that_is_asked_for()
    {
        var staff = new AgreementClient(all);
        var id = await staff.BringExpressIntoForceAsync();
        var asked = await staff.AskAsync(id, BrandClient.Ask(Town));
        var live = await staff.GrantedAsync(id, Town);
        var later = await staff.AskAsync(id, BrandClient.Ask(Town, ("firstDay", BrandClient.Day(5))));
        await AmendmentClient.AssertDoneAsync(await staff.AnswerAsync(id, later, "grants", BrandClient.Grant()));
        var revoked = await staff.GrantedAsync(id, Town);
        await AmendmentClient.AssertDoneAsync(await staff.AnswerAsync(id, revoked, "revoke", new { grantor = "party", from = BrandClient.Day(2), reason = "Non." }));
        var refused = await staff.AskAsync(id, BrandClient.Ask(Town));
        await AmendmentClient.AssertDoneAsync(await staff.AnswerAsync(id, refused, "refuse", new { grantor = "party", reason = "Non." }));
        var withdrawn = await staff.AskAsync(id, BrandClient.Ask(Town));
        await AmendmentClient.AssertDoneAsync(await staff.AnswerAsync(id, withdrawn, "withdraw", new { reason = "Non." }));
        await AmendmentClient.AssertDoneAsync(await staff.DepartmentAsync(id, Town, "Direction de la communication"));
        var partly = await staff.GrantedAsync(id, Town);
        var broken = await staff.GrantedAsync(id, Town);
        await AmendmentClient.AssertDoneAsync(await staff.AnswerAsync(id, broken, "revoke", new { grantor = "party", from = BrandClient.Day(2), reason = "Non." }));

        (string State, int Day, int[] Expected)[] expected =
        [
            ("asked", 0, [asked]), ("partlyGranted", 0, [partly]), ("upcoming", 0, [later]), ("live", 0, [live, revoked]), ("live", 2, [live]), ("live", 5, [live, later]), ("expired", 31, [asked, live, later, partly]),
            ("refused", 0, [refused]), ("withdrawn", 0, [withdrawn]), ("revoked", 0, [broken]), ("revoked", 2, [revoked, broken]), ("expired", 0, []),
        ];
        foreach (var (state, day, numbers) in expected)
            Assert.Equal(numbers, await BrandClient.ListAsync(all, id, $"state={state}&day={BrandClient.Day(day)}"));
        Assert.Equal([asked, partly], await BrandClient.ListAsync(mine, id, "waiting=true"));
        Assert.Equal([live, revoked], await BrandClient.ListAsync(mine, id, $"party={Town}&use=logo", "live"));
        Assert.Empty(await BrandClient.ListAsync(all, id, $"party={ExpressAgreements.Parties[1]}&use=logo", "live"));
        foreach (var (query, field) in new[] { ("use=logo", "party"), ($"party={Town}", "use"), ($"party={Town}&use=couleur", "use") })
            await AmendmentClient.AssertRefusedAsync(await all.GetAsync($"/api/partnership/branding/live?{query}", TestContext.Current.CancellationToken), HttpStatusCode.BadRequest, "request.invalid", field);
    }

    [Fact]
    public async Task What_is_granted_to_another_party_lets_the_hub_use_nothing()
    {
        var school = ExpressAgreements.Parties[3];
        using var client = service.ClientOf(TestUser.Partner(school));
        var (staff, asker) = (new AgreementClient(all), new AgreementClient(client));
        var id = await staff.BringExpressIntoForceAsync();
        var own = await staff.GrantedAsync(id, Town);
        var others = await asker.AskAsync(id, BrandClient.Ask(Town));
        await AmendmentClient.AssertDoneAsync(await staff.AnswerAsync(id, others, "grants", BrandClient.Grant()));
        Assert.Equal([own], await BrandClient.ListAsync(all, id, $"party={Town}&use=logo", "live"));
        Assert.Equal([others], await BrandClient.ListAsync(all, id, $"party={Town}&use=logo&asker={school}", "live"));
        Assert.Equal([others], await BrandClient.ListAsync(client, id, $"party={Town}&use=logo", "live"));
    }

    [Fact]
    public async Task A_process_of_the_system_asks_what_a_hub_may_show_and_nobody_else_by_that_way()
    {
        var staff = new AgreementClient(all);
        var id = await staff.BringExpressIntoForceAsync();
        var own = await staff.GrantedAsync(id, Town);
        using var process = service.ClientOf(TestUser.Process());
        async Task<(HttpStatusCode Status, JsonNode Body)> AskAsync(HttpClient client, string hub, string query)
        {
            using var answer = await client.GetAsync($"/branding/{hub}/live?{query}", TestContext.Current.CancellationToken);
            return (answer.StatusCode, await AgreementClient.BodyOf(answer));
        }

        var asked = await AskAsync(process, TestUser.DefaultHub, $"party={Town}&use=logo&limit=100");
        Assert.Contains(asked.Body["items"]!.AsArray(), one => (int)one!["number"]! == own && (Guid)one["agreementId"]! == id);
        Assert.Equal("hub.not-registered", (string?)(await AskAsync(process, "ailleurs", $"party={Town}&use=logo")).Body["code"]);
        Assert.Equal(HttpStatusCode.BadRequest, (await AskAsync(process, TestUser.DefaultHub, "use=logo")).Status);
        Assert.Equal(HttpStatusCode.Forbidden, (await AskAsync(all, TestUser.DefaultHub, $"party={Town}&use=logo")).Status);
    }

    [Fact]
    public async Task With_a_party_that_leaves_its_permissions_end()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var staff = new AgreementClient(all);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.GrantedAsync(id, Town);
        var waiting = await staff.AskAsync(id, BrandClient.Ask(Town));
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);
        await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id);
        Assert.Equal("expired", await staff.StateAsync(id, number));
        Assert.Empty(await BrandClient.ListAsync(all, id, $"party={Town}&use=name", "live"));
        Assert.Equal([number, waiting], await BrandClient.ListAsync(all, id, "state=expired"));
        Assert.Empty(await BrandClient.ListAsync(mine, id, "waiting=true"));
        Assert.Equal("expired", await new AgreementClient(mine).StateAsync(id, number));
        await AmendmentClient.AssertRefusedAsync(await new AgreementClient(mine).AnswerAsync(id, waiting, "grants", BrandClient.Grant()), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(await staff.AnswerAsync(id, waiting, "grants", BrandClient.Grant()), HttpStatusCode.Conflict, "branding.not-awaiting");
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "branding/permissions", BrandClient.Ask(Town), null), HttpStatusCode.BadRequest, "agreement.not-a-party", "party");
    }
}
