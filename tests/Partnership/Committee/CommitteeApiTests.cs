using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class CommitteeApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(Parties[0])));
    private readonly AgreementClient school = new(service.ClientOf(TestUser.Partner(Parties[3])));

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task Who_sits_is_read_from_the_text_and_each_party_names_its_own()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var committee = (await town.ReadAsync(id, "committee")).Body;
        var seats = committee["seats"]!.AsArray();
        Assert.Equal([.. Parties, null], seats.Select(seat => (string?)seat!["party"]).OrderBy(slug => slug is null).ThenBy(slug => Array.IndexOf(Parties, slug)));
        var own = (int)seats.Single(seat => (string?)seat!["party"] == Parties[0])!["number"]!;
        var other = (int)seats.Single(seat => (string?)seat!["party"] == Parties[3])!["number"]!;
        var body = (int)seats.Single(seat => seat!["party"] is null)!["number"]!;
        Assert.NotEmpty(committee["due"]!.AsArray());

        await AmendmentClient.AssertDoneAsync(await town.AppointAsync(id, CommitteeClient.Person(own)));
        await AmendmentClient.AssertRefusedAsync(await town.AppointAsync(id, CommitteeClient.Person(other)), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(await town.AppointAsync(id, CommitteeClient.Person(body)), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(body, name: "Dominique Petit")));
        await AmendmentClient.AssertDoneAsync(await town.CommitteeAsync(id, HttpMethod.Put, "members/1", new { name = "Claude Martin-Roy", role = "Maire" }));
        await AmendmentClient.AssertRefusedAsync(await town.CommitteeAsync(id, HttpMethod.Put, "members/2", new { name = "Autre", role = "Maire" }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertDoneAsync(await town.CommitteeAsync(id, HttpMethod.Post, "members/1/end", new { to = CommitteeClient.Day(Today.AddDays(-1)) }));
        await AmendmentClient.AssertDoneAsync(await town.AppointAsync(id, CommitteeClient.Person(own, Today, "Sacha Noël")));

        var named = (await school.ReadAsync(id, "committee")).Body["seats"]!.AsArray().Single(seat => (int)seat!["number"]! == own)!["members"]!.AsArray();
        Assert.Equal([("Claude Martin-Roy", false), ("Sacha Noël", true)], named.Select(member => ((string)member!["name"]!, (bool)member["sits"]!)));
        Assert.Contains((await staff.ReadAsync(id, "audit")).Body["items"]!.AsArray(), entry => (string?)entry!["subject"] == "steeringCommittee");
    }

    [Fact]
    public async Task Of_two_who_change_who_sits_at_once_the_second_reads_again()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var (_, tag) = await staff.ReadAsync(id, "committee");
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "committee/members", CommitteeClient.Person(1), null), HttpStatusCode.PreconditionRequired, "precondition.required");
        var answers = await Task.WhenAll(staff.PostAsync(id, "committee/members", CommitteeClient.Person(1), tag), staff.PostAsync(id, "committee/members", CommitteeClient.Person(2), tag));
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single((await staff.ReadAsync(id, "committee")).Body["seats"]!.AsArray().SelectMany(seat => seat!["members"]!.AsArray()));
    }

    [Fact]
    public async Task A_body_that_does_not_sign_reads_once_its_organisation_is_known_and_strangers_never()
    {
        var id = await staff.BringExpressIntoForceAsync();
        const string slug = "association-ecole-du-soir-des-trois-rivieres";
        var stranger = new AgreementClient(service.ClientOf(TestUser.Partner("organisation-etrangere")));
        foreach (var path in new[] { "committee", "committee/meetings", "committee/meetings/1", "committee/decisions" })
            await AmendmentClient.AssertRefusedAsync(await stranger.SendAsync(HttpMethod.Get, id, path, null, null), HttpStatusCode.NotFound, "agreement.not-found");
        await AmendmentClient.AssertRefusedAsync(await stranger.PostAsync(id, "committee/members", CommitteeClient.Person(1), "*"), HttpStatusCode.NotFound, "agreement.not-found");
        using (var foreign = service.ClientOf(TestUser.Staff("another-hub")))
            await AmendmentClient.AssertRefusedAsync(await new AgreementClient(foreign).SendAsync(HttpMethod.Get, id, "committee", null, null), HttpStatusCode.NotFound, "agreement.not-found");

        await AmendmentClient.AssertRefusedAsync(await staff.CommitteeAsync(id, HttpMethod.Post, "seats", new { name = "Le Lycée des Cimes", organisation = "inconnue" }), HttpStatusCode.BadRequest, "committee.organisation-unknown", "organisation");
        await AmendmentClient.AssertRefusedAsync(await staff.CommitteeAsync(id, HttpMethod.Post, "seats", new { name = "L’École encore", organisation = slug }), HttpStatusCode.Conflict, "committee.organisation-seated", "organisation");
        // An organisation of the hub that is no party of this agreement: it joined another one.
        var elsewhere = await staff.BringExpressIntoForceAsync();
        await staff.SignAllAsync(elsewhere, await staff.ProposeAsync(elsewhere, new { join = new[] { new { slug = "lycee-des-saules", name = "Le Lycée des Saules" } } }));
        var body = (int)(await staff.ReadAsync(id, "committee")).Body["seats"]!.AsArray().Single(seat => seat!["party"] is null)!["number"]!;
        var lycee = new AgreementClient(service.ClientOf(TestUser.Partner("lycee-des-saules")));
        await AmendmentClient.AssertRefusedAsync(await lycee.SendAsync(HttpMethod.Get, id, "committee", null, null), HttpStatusCode.NotFound, "agreement.not-found");
        await AmendmentClient.AssertDoneAsync(await staff.CommitteeAsync(id, HttpMethod.Put, $"seats/{body}/organisation", new { organisation = "lycee-des-saules" }));

        Assert.NotEmpty((await lycee.ReadAsync(id, "committee")).Body["seats"]!.AsArray());
        await AmendmentClient.AssertRefusedAsync(await lycee.SendAsync(HttpMethod.Get, id, "amendments", null, null), HttpStatusCode.NotFound, "agreement.not-found");
        await AmendmentClient.AssertDoneAsync(await lycee.AppointAsync(id, CommitteeClient.Person(body)));
        Assert.Equal("3", (string?)(await lycee.ReadAsync(id, "committee")).Body["seats"]!.AsArray().Single(seat => (int)seat!["number"]! == body)!["article"]);
        Assert.False((bool)(await lycee.ReadAsync(id, "committee")).Body["isParty"]!);
        using var mine = await service.ClientOf(TestUser.Partner("lycee-des-saules")).GetAsync("/api/partnership/committees", TestContext.Current.CancellationToken);
        Assert.Contains((await AgreementClient.BodyOf(mine))["items"]!.AsArray(), one => (Guid)one!["agreementId"]! == id);
    }

    [Fact]
    public async Task Before_the_signature_there_is_no_committee()
    {
        var draft = await staff.ImportUniqueSampleAsync();
        await AmendmentClient.AssertRefusedAsync(await staff.SendAsync(HttpMethod.Get, draft, "committee", null, null), HttpStatusCode.Conflict, "agreement.not-in-force");
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(draft, "committee/meetings", CommitteeClient.Plan(Today), null), HttpStatusCode.Conflict, "agreement.not-in-force");
    }

    [Fact]
    public async Task What_the_agreement_sets_for_its_meetings_names_the_article()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertRefusedAsync(await staff.CommitteeAsync(id, HttpMethod.Put, "rules", new { noticeDays = 15 }), HttpStatusCode.BadRequest, "request.invalid", "article");
        await AmendmentClient.AssertRefusedAsync(await staff.CommitteeAsync(id, HttpMethod.Put, "rules", new { quorum = 0, article = "III" }), HttpStatusCode.BadRequest, "request.invalid", "quorum");
        using (var partner = await town.CommitteeAsync(id, HttpMethod.Put, "rules", new { quorum = 3, article = "III" }))
            Assert.Equal(HttpStatusCode.Forbidden, partner.StatusCode);
        await AmendmentClient.AssertDoneAsync(await staff.CommitteeAsync(id, HttpMethod.Put, "rules", new { noticeDays = 15, quorum = 3, article = "III" }));
        Assert.Equal(15, (int)(await town.ReadAsync(id, "committee")).Body["rules"]!["noticeDays"]!);
        var meeting = await staff.PlanAsync(id, Today.AddDays(10));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, meeting, "agenda", new { title = "Budget" }));
        await AmendmentClient.AssertRefusedAsync(await staff.MeetAsync(id, meeting, "convene", new { convenedOn = CommitteeClient.Day(Today) }), HttpStatusCode.BadRequest, "meeting.notice-too-short", "convenedOn");
    }
}
