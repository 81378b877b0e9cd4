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

public sealed class BrandApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly string Town = ExpressAgreements.Parties[0];
    private static readonly string School = ExpressAgreements.Parties[3];
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(Town)));
    private readonly AgreementClient school = new(service.ClientOf(TestUser.Partner(School)));
    private readonly AgreementClient county = new(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[2])));

    [Fact]
    public async Task A_party_grants_in_writing_less_than_was_asked_and_takes_it_back()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var thing = Guid.CreateVersion7();
        var number = await staff.AskAsync(id, BrandClient.Ask(Town, ("thingId", thing.ToString()), ("link", "https://exemple.fr/forum")));
        Assert.Equal("asked", await town.StateAsync(id, number));
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant(
            otherwise: [("uses", new JsonArray("logo")), ("lastDay", BrandClient.Day(10)), ("conditions", "En noir et blanc.")])));
        var granted = (await staff.ReadAsync(id, $"branding/permissions/{number}")).Body;
        Assert.Equal(("live", BrandClient.Day(10)), ((string?)granted["summary"]!["state"], (string?)granted["summary"]!["lastDay"]));
        Assert.Equal(("Camille Royer", "courrier 12"), ((string?)granted["grants"]![0]!["grantedBy"], (string?)granted["grants"]![0]!["proof"]));
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "revoke", new { grantor = "party", from = BrandClient.Day(0), reason = "La charte a changé." }));
        Assert.Equal("revoked", await staff.StateAsync(id, number));

        var asked = await tap.FirstAsync<BrandPermissionAsked>(told => told.AgreementId == id);
        Assert.Equal((Town, null, thing, BrandThing.AgendaEvent, 1), (asked.Party, asked.Asker, asked.ThingId, asked.Thing, asked.AggregateVersion));
        var told = await tap.FirstAsync<BrandPermissionGranted>(one => one.AgreementId == id);
        Assert.Equal((true, BrandUse.Logo, ExpressAgreements.Today.AddDays(10), 2), (told.IsComplete, Assert.Single(told.Uses), told.LastDay, told.AggregateVersion));
        Assert.Equal([Town], told.Parties);
        Assert.Equal(ExpressAgreements.Today, (await tap.FirstAsync<BrandPermissionRevoked>(one => one.AgreementId == id)).RevokedFrom);
        Assert.DoesNotContain(tap.Received, one => one.ToString()!.Contains("Royer", StringComparison.Ordinal));
        Assert.Contains((await town.ReadAsync(id, "audit?subject=brandPermission")).Body["items"]!.AsArray(), entry => entry!["changes"]!.ToJsonString().Contains("grants[Party].grantedBy", StringComparison.Ordinal));
        Assert.Empty((await county.ReadAsync(id, "audit?subject=brandPermission")).Body["items"]!.AsArray());
    }

    [Fact]
    public async Task Where_a_department_has_to_agree_too_one_grant_is_not_enough()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertRefusedAsync(await county.DepartmentAsync(id, Town, "Cabinet"), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertDoneAsync(await town.DepartmentAsync(id, Town, "Direction de la communication"));
        Assert.Equal("Direction de la communication", (string?)(await county.ReadAsync(id, "branding")).Body["brands"]![0]!["department"]!["name"]);
        var number = await staff.AskAsync(id, BrandClient.Ask(Town));
        // What is asked already stays as it was.
        await AmendmentClient.AssertDoneAsync(await staff.DepartmentAsync(id, Town, name: null));
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant()));
        Assert.Equal("partlyGranted", await town.StateAsync(id, number));
        await AmendmentClient.AssertRefusedAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant()), HttpStatusCode.Conflict, "branding.granted-already", "grantor");
        Assert.False((await tap.FirstAsync<BrandPermissionGranted>(one => one.AgreementId == id)).IsComplete);
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant("department")));
        Assert.Equal("live", await town.StateAsync(id, number));
        Assert.Empty((await tap.FirstAsync<BrandPermissionGranted>(one => one.AgreementId == id && one.IsComplete)).Missing);
    }

    [Fact]
    public async Task What_the_text_asks_for_gives_way_to_an_amendment_of_its_article_or_to_a_reason_of_the_staff()
    {
        var id = await staff.BringWithDepartmentIntoForceAsync();
        var asked = (await staff.ReadAsync(id, "branding")).Body["brands"]![0]!["department"]!;
        var ofText = ("direction de la communication", true);
        Assert.Equal(ofText, ((string?)asked["name"], (bool)asked["isOfText"]!));
        var number = await staff.AskAsync(id, BrandClient.Ask(Town));
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant()));
        Assert.Equal("partlyGranted", await town.StateAsync(id, number));

        foreach (var name in new[] { null, "Accueil" })
        {
            await AmendmentClient.AssertRefusedAsync(await staff.DepartmentAsync(id, Town, name), HttpStatusCode.BadRequest, "branding.text-asks-for-department", "department");
            await AmendmentClient.AssertRefusedAsync(await town.DepartmentAsync(id, Town, name, "Mal lu."), HttpStatusCode.BadRequest, "branding.text-asks-for-department", "department");
        }

        await AmendmentClient.AssertDoneAsync(await staff.DepartmentAsync(id, Town, name: null, "Mal lu."));
        Assert.Null((await staff.ReadAsync(id, "branding")).Body["brands"]![0]!["department"]);
        Assert.Contains("Mal lu.", (await staff.ReadAsync(id, "audit")).Body.ToJsonString(), StringComparison.Ordinal);
        await AmendmentClient.AssertDoneAsync(await town.DepartmentAsync(id, Town, "Direction de la communication"));
        asked = (await staff.ReadAsync(id, "branding")).Body["brands"]![0]!["department"]!;
        Assert.Equal(ofText, ((string?)asked["name"], (bool)asked["isOfText"]!));

        var amendment = await staff.ProposeAsync(id, new { articles = new[] { new { number = (string?)asked["article"], text = "Chacun accorde seul l'usage de son logo." } } });
        await staff.SignAllAsync(id, amendment);
        await AmendmentClient.AssertDoneAsync(await town.DepartmentAsync(id, Town, name: null));
        Assert.Null((await staff.ReadAsync(id, "branding")).Body["brands"]![0]!["department"]);
    }

    [Fact]
    public async Task Others_do_not_see_it_and_nobody_grants_for_another()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await school.AskAsync(id, BrandClient.Ask(Town));
        var path = $"branding/permissions/{number}";
        await AmendmentClient.AssertRefusedAsync(await county.SendAsync(HttpMethod.Get, id, path, null, null), HttpStatusCode.NotFound, "branding.not-found");
        await AmendmentClient.AssertRefusedAsync(await county.PostAsync(id, $"{path}/grants", BrandClient.Grant(), "*"), HttpStatusCode.NotFound, "branding.not-found");
        await AmendmentClient.AssertRefusedAsync(await school.AnswerAsync(id, number, "grants", BrandClient.Grant()), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(await school.AnswerAsync(id, number, "refuse", new { grantor = "party", reason = "Non." }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(await town.AnswerAsync(id, number, "withdraw", new { reason = "Non." }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        using (var foreign = service.ClientOf(TestUser.Staff("another-hub")))
            await AmendmentClient.AssertRefusedAsync(await new AgreementClient(foreign).SendAsync(HttpMethod.Get, id, path, null, null), HttpStatusCode.NotFound, "agreement.not-found");
        using (var stranger = service.ClientOf(TestUser.Partner("organisation-etrangere")))
            Assert.Empty(await BrandClient.ListAsync(stranger, id, ""));
        using (var other = service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[2])))
            Assert.Empty(await BrandClient.ListAsync(other, id, ""));
        await AmendmentClient.AssertDoneAsync(await school.AnswerAsync(id, number, "withdraw", new { reason = "Annulé." }));
        Assert.Equal("withdrawn", await town.StateAsync(id, number));
    }

    [Fact]
    public async Task Of_two_who_answer_at_once_the_second_reads_again()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.AskAsync(id, BrandClient.Ask(Town));
        var path = $"branding/permissions/{number}/grants";
        var (_, tag) = await town.ReadAsync(id, $"branding/permissions/{number}");
        await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, path, BrandClient.Grant(), null), HttpStatusCode.PreconditionRequired, "precondition.required");
        var answers = await Task.WhenAll(town.PostAsync(id, path, BrandClient.Grant(), tag), staff.PostAsync(id, path, BrandClient.Grant(), tag));
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.StatusCode).Order());
    }

    [Fact]
    public async Task A_request_sent_twice_is_asked_once_and_after_a_refusal_there_is_another()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var ask = BrandClient.Ask(Town, ("id", Guid.CreateVersion7().ToString()));
        var number = await staff.AskAsync(id, ask);
        Assert.Equal(number, await staff.AskAsync(id, ask));
        ask["action"] = "Autre chose";
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "branding/permissions", ask, null), HttpStatusCode.Conflict, "branding.exists", "id");
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "refuse", new { grantor = "party", reason = "Hors sujet." }));
        await AmendmentClient.AssertRefusedAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant()), HttpStatusCode.Conflict, "branding.not-awaiting");
        Assert.Equal(number + 1, await staff.AskAsync(id, BrandClient.Ask(Town)));
    }

    [Fact]
    public async Task What_cannot_be_asked_or_granted_is_refused_at_its_field()
    {
        var id = await staff.BringExpressIntoForceAsync();
        (string Field, JsonNode? Value, string Code)[] asks =
        [
            ("party", "inconnue", "agreement.not-a-party"), ("lastDay", BrandClient.Day(-1), "branding.ends-before-it-begins"), ("lastDay", "2099-01-01", "branding.after-the-agreement"),
            ("firstDay", BrandClient.Day(-400), "branding.before-the-agreement"), ("uses", new JsonArray(), "request.invalid"), ("action", new string('a', 301), "request.invalid"),
            ("appears", " ", "request.invalid"), ("link", "javascript:alert(1)", "request.invalid"), ("details", new string('a', 1001), "request.invalid"),
        ];
        foreach (var (field, value, code) in asks)
            await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "branding/permissions", BrandClient.Ask(Town, (field, value)), null), HttpStatusCode.BadRequest, code, field);
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "branding/permissions", BrandClient.Ask(Town, ("thing", "other")), null), HttpStatusCode.BadRequest, "request.invalid", "details");
        await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, "branding/permissions", BrandClient.Ask(Town), null), HttpStatusCode.BadRequest, "branding.own-brand", "party");

        var number = await staff.AskAsync(id, BrandClient.Ask(Town, ("uses", new JsonArray("name"))));
        (string Field, JsonNode? Value, string Code)[] grants =
        [
            ("uses", new JsonArray(), "request.invalid"), ("uses", new JsonArray("logo"), "branding.wider-than-asked"), ("lastDay", BrandClient.Day(31), "branding.wider-than-asked"),
            ("grantor", "department", "branding.no-department"), ("grantedOn", BrandClient.Day(1), "branding.granted-in-the-future"), ("proof", "", "request.invalid"), ("grantedBy", new string('a', 201), "request.invalid"),
        ];
        foreach (var (field, value, code) in grants)
            await AmendmentClient.AssertRefusedAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant(otherwise: [(field, value)])), HttpStatusCode.BadRequest, code, field);
        await AmendmentClient.AssertRefusedAsync(await town.AnswerAsync(id, number, "refuse", new { grantor = "party", reason = " " }), HttpStatusCode.BadRequest, "request.invalid", "reason");
    }

    [Fact]
    public async Task Before_the_signature_nobody_is_asked()
    {
        var draft = await staff.ImportUniqueSampleAsync();
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(draft, "branding/permissions", BrandClient.Ask(Town), null), HttpStatusCode.Conflict, "agreement.not-in-force");
    }

    [Fact]
    public async Task An_article_without_its_department_is_refused_not_dropped()
    {
        var id = await staff.BringWithDepartmentIntoForceAsync();
        await AmendmentClient.AssertRefusedAsync(await staff.DepartmentAsync(id, Town, name: null, "Mal lu.", "99"), HttpStatusCode.BadRequest, "branding.article-without-department", "article");
        await AmendmentClient.AssertRefusedAsync(await town.DepartmentAsync(id, Town, "Direction de la communication", article: "99"), HttpStatusCode.BadRequest, "branding.article-of-text", "article");
        Assert.NotNull((await staff.ReadAsync(id, "branding")).Body["brands"]![0]!["department"]);
    }

    [Fact]
    public async Task On_what_it_is_to_appear_is_said_until_it_is_granted()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.DepartmentAsync(id, Town, "Direction de la communication", article: "charte"));
        var number = await school.AskAsync(id, BrandClient.Ask(Town));
        var thing = Guid.CreateVersion7();
        await AmendmentClient.AssertRefusedAsync(await SayAsync(town, new { thing = "resource" }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(await SayAsync(county, new { thing = "resource" }, "*"), HttpStatusCode.NotFound, "branding.not-found");
        await AmendmentClient.AssertRefusedAsync(await SayAsync(school, new { thing = "other" }), HttpStatusCode.BadRequest, "request.invalid", "details");
        await AmendmentClient.AssertDoneAsync(await SayAsync(school, new { thing = "resource", details = "Le guide." }));
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant()));
        await AmendmentClient.AssertRefusedAsync(await SayAsync(school, new { thing = "programme", details = "Le guide." }), HttpStatusCode.Conflict, "branding.granted-for-thing", "thing");
        await AmendmentClient.AssertDoneAsync(await SayAsync(staff, new { thing = "resource", thingId = thing, details = "Le guide." }));
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant("department")));
        await AmendmentClient.AssertRefusedAsync(await SayAsync(school, new { thing = "resource", details = "Le guide." }), HttpStatusCode.Conflict, "branding.not-awaiting");
        Assert.Equal(thing, (await tap.FirstAsync<BrandPermissionThingSaid>(one => one.AgreementId == id && one.ThingId is not null)).ThingId);
        Assert.Equal(thing, (await tap.FirstAsync<BrandPermissionGranted>(one => one.AgreementId == id && one.IsComplete)).ThingId);

        async Task<HttpResponseMessage> SayAsync(AgreementClient client, object said, string? tag = null) =>
            await client.SendAsync(HttpMethod.Put, id, $"branding/permissions/{number}/thing", said, tag ?? (await client.ReadAsync(id, $"branding/permissions/{number}")).ETag);
    }

    [Fact]
    public async Task Its_last_day_is_a_deadline_of_the_two_and_of_nobody_else()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await school.AskAsync(id, BrandClient.Ask(Town));
        Assert.Empty(await DeadlinesAsync(staff));
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "grants", BrandClient.Grant()));
        foreach (var client in new[] { staff, town, school })
        {
            var deadline = Assert.Single(await DeadlinesAsync(client))!;
            Assert.Equal(($"brand-permission.{number}", BrandClient.Day(30)), ((string?)deadline["id"], (string?)deadline["legalDate"]));
            Assert.Equal([Town, School], deadline["parties"]!.AsArray().Select(party => (string?)party));
        }

        Assert.Empty(await DeadlinesAsync(county));
        await AmendmentClient.AssertRefusedAsync(await county.SendAsync(HttpMethod.Get, id, $"deadlines/brand-permission.{number}", null, null), HttpStatusCode.NotFound, "deadline.not-found");
        await AmendmentClient.AssertDoneAsync(await town.AnswerAsync(id, number, "revoke", new { grantor = "party", from = BrandClient.Day(2), reason = "Non." }));
        Assert.Empty(await DeadlinesAsync(town));

        async Task<JsonArray> DeadlinesAsync(AgreementClient client) => (await client.ReadAsync(id, "deadlines?kind=brandPermission")).Body["items"]!.AsArray();
    }
}
