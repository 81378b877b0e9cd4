using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class SeatApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Guest = "prefecture-de-region-grand-est";
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(Parties[0])));
    private readonly AgreementClient guest = new(service.ClientOf(TestUser.Partner(Guest)));

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task A_seat_is_added_corrected_and_closed_with_what_gives_it_and_each_is_told_and_stays_in_the_trail()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        await RefusedAsync(staff, id, HttpMethod.Post, "seats", new { name = "Le Rectorat", voice = "deliberative" }, HttpStatusCode.BadRequest, "committee.seat-without-source", "article");
        await RefusedAsync(staff, id, HttpMethod.Post, "seats", new { name = "Le Rectorat", voice = "deliberative", amendment = 1 }, HttpStatusCode.BadRequest, "committee.amendment-not-in-effect", "amendment");
        await RefusedAsync(staff, id, HttpMethod.Post, "seats", new { name = " ", count = 0, article = "III" }, HttpStatusCode.BadRequest, "request.invalid", "count");
        foreach (var (method, path, body) in new (HttpMethod, string, object)[] { (HttpMethod.Post, "seats", new { name = "Le Rectorat", article = "77" }), (HttpMethod.Put, "seats/1", new { name = "La Ville", voice = "deliberative", article = "77" }), (HttpMethod.Put, "rules", new { quorum = 3, article = "77" }) })
            await RefusedAsync(staff, id, method, path, body, HttpStatusCode.BadRequest, "committee.no-such-article", "article");
        foreach (var (method, path) in new[] { (HttpMethod.Post, "seats"), (HttpMethod.Put, "seats/1") })
        {
            using var own = await town.CommitteeAsync(id, method, path, new { name = "La Ville", voice = "deliberative", article = "III" });
            Assert.Equal(HttpStatusCode.Forbidden, own.StatusCode);
        }

        await staff.SignAllAsync(id, await staff.ProposeAsync(id, AmendmentClient.LongerNotice));
        await DoneAsync(staff, id, HttpMethod.Post, "seats", new { name = "Monsieur Claude Martin", voice = "deliberative", count = 2, amendment = 1 });
        var seat = await SeatAsync(id, "Monsieur Claude Martin");
        Assert.Equal((2, 1, false), ((int)seat["count"]!, (int)seat["amendment"]!, (bool)seat["isInvited"]!));
        var number = (int)seat["number"]!;
        await DoneAsync(staff, id, HttpMethod.Post, "members", CommitteeClient.Person(number, Today));
        await DoneAsync(staff, id, HttpMethod.Put, $"seats/{number}", new { name = "Le Rectorat", voice = "consultative", count = 1, article = "III", amendment = 1 });
        Assert.Equal("consultative", (string?)(await SeatAsync(id, "Le Rectorat"))["members"]![0]!["voice"]);
        var closed = new { name = "Le Rectorat", voice = "consultative", count = 1, article = "III", closedFrom = CommitteeClient.Day(Today.AddDays(-1)) };
        await DoneAsync(staff, id, HttpMethod.Put, $"seats/{number}", closed);
        Assert.False((bool)(await SeatAsync(id, "Le Rectorat"))["members"]![0]!["sits"]!);
        await RefusedAsync(staff, id, HttpMethod.Put, $"seats/{number}", closed, HttpStatusCode.Conflict, "committee.same-seat", "name");
        await RefusedAsync(staff, id, HttpMethod.Put, "seats/99", closed, HttpStatusCode.BadRequest, "committee.seat-not-found");

        var last = await tap.FirstAsync<CommitteeSeatChanged>(told => told.AgreementId == id && told.ClosedFrom is not null);
        var told = tap.Received.OfType<CommitteeSeatChanged>().Where(one => one.AgreementId == id).ToList();
        Assert.Equal([(true, 2, 1), (false, 1, 2), (false, 1, 3)], told.Select(one => (one.Votes, one.Count!.Value, one.AggregateVersion)));
        Assert.Equal((number, "III", null), (last.Seat, last.Article, last.Amendment));
        Assert.All(told, one => Assert.DoesNotContain("Martin", JsonSerializer.Serialize(one), StringComparison.Ordinal));
        Assert.Contains((await town.ReadAsync(id, "audit?limit=100")).Body["items"]!.AsArray().SelectMany(entry => entry!["changes"]!.AsArray()), change => (string?)change!["field"] == $"seats[{number}].closedFrom");
    }

    [Fact]
    public async Task A_body_names_its_people_reads_until_its_seat_is_closed_and_its_meetings_are_in_its_calendar()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await DoneAsync(staff, id, HttpMethod.Post, "seats", new { name = "La Préfecture", organisation = Guest });
        var seat = (int)(await SeatAsync(id, "La Préfecture"))["number"]!;
        await DoneAsync(guest, id, HttpMethod.Post, "members", CommitteeClient.Person(seat));
        await RefusedAsync(guest, id, HttpMethod.Post, "members", CommitteeClient.Person(1), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await staff.HoldAsync(id, Today.AddDays(-5));
        // Whoever attended under a name keeps it, unless the hub's staff corrects it.
        await RefusedAsync(guest, id, HttpMethod.Put, "members/1", new { name = "Sacha Noël", role = "Direction" }, HttpStatusCode.Conflict, "committee.attended-under-name", "name");
        await DoneAsync(guest, id, HttpMethod.Put, "members/1", new { name = "Claude Martin", role = "Cabinet" });
        await DoneAsync(staff, id, HttpMethod.Put, "members/1", new { name = "Claude Martin-Roy", role = "Cabinet" });
        var later = await staff.PlanAsync(id, Today);
        using var client = service.ClientOf(TestUser.Partner(Guest));
        Assert.Contains(id, await MineAsync(client));

        await RefusedAsync(staff, id, HttpMethod.Put, $"seats/{seat}", new { name = "La Préfecture", voice = "consultative", closedFrom = CommitteeClient.Day(Today.AddDays(-5)) }, HttpStatusCode.Conflict, "committee.attended-since", "closedFrom");
        await DoneAsync(staff, id, HttpMethod.Put, $"seats/{seat}", new { name = "La Préfecture", voice = "consultative", closedFrom = CommitteeClient.Day(Today) });
        Assert.Single((await guest.ReadAsync(id, "committee/meetings")).Body["items"]!.AsArray());
        await AmendmentClient.AssertRefusedAsync(await guest.SendAsync(HttpMethod.Get, id, $"committee/meetings/{later}", null, null), HttpStatusCode.NotFound, "meeting.not-found");
        await RefusedAsync(guest, id, HttpMethod.Post, "members", CommitteeClient.Person(seat), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        Assert.DoesNotContain(id, await MineAsync(client));
    }

    [Fact]
    public async Task A_guest_that_joins_by_amendment_keeps_its_seat_and_another_gets_one()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await DoneAsync(staff, id, HttpMethod.Post, "seats", new { name = "La Préfecture", organisation = Guest });
        var before = (await staff.ReadAsync(id, "committee")).Body["seats"]!.AsArray().Count;
        var join = new { join = new[] { new { slug = Guest, name = "Préfecture de Région Grand Est" }, new { slug = "lycee-des-erables", name = "Le Lycée des Érables" } } };
        var former = (await staff.ReadAsync(id, "committee")).ETag;
        await staff.SignAllAsync(id, await staff.ProposeAsync(id, join));
        // A form that was open across the last signature would take the vote back.
        using var stale = await staff.SendAsync(HttpMethod.Put, id, $"committee/seats/{before}", new { name = "La Préfecture", voice = "consultative", article = "III" }, former);
        Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);

        var committee = (await guest.ReadAsync(id, "committee")).Body;
        Assert.Equal(before + 1, committee["seats"]!.AsArray().Count);
        var own = committee["seats"]!.AsArray().Single(seat => (string?)seat!["party"] == Guest)!;
        Assert.Equal(("La Préfecture", "deliberative", 1, null), ((string)own["name"]!, (string)own["voice"]!, (int)own["amendment"]!, (string?)own["organisation"]));
        Assert.Equal(1, (int)committee["seats"]!.AsArray().Single(seat => (string?)seat!["party"] == "lycee-des-erables")!["amendment"]!);
        // A change of a meeting changes nobody's seat.
        var tag = (await staff.ReadAsync(id, "committee")).ETag;
        await staff.PlanAsync(id, Today.AddDays(9));
        Assert.Equal(tag, (await staff.ReadAsync(id, "committee")).ETag);
        Assert.Contains((await staff.ReadAsync(id, "deadlines?kind=committeeMeeting&limit=100")).Body["items"]!.AsArray(), meeting => meeting!["parties"]!.AsArray().Any(party => (string?)party == "lycee-des-erables"));
    }

    private static async Task<List<Guid>> MineAsync(HttpClient client)
    {
        using var mine = await client.GetAsync("/api/partnership/committees?limit=100", TestContext.Current.CancellationToken);
        return [.. (await AgreementClient.BodyOf(mine))["items"]!.AsArray().Select(one => (Guid)one!["agreementId"]!)];
    }

    private async Task<JsonNode> SeatAsync(Guid id, string name) => (await staff.ReadAsync(id, "committee")).Body["seats"]!.AsArray().Single(seat => (string?)seat!["name"] == name)!;

    private static async Task DoneAsync(AgreementClient client, Guid id, HttpMethod method, string path, object body) =>
        await AmendmentClient.AssertDoneAsync(await client.CommitteeAsync(id, method, path, body));

    private static async Task RefusedAsync(AgreementClient client, Guid id, HttpMethod method, string path, object body, HttpStatusCode status, string code, string? field = null) =>
        await AmendmentClient.AssertRefusedAsync(await client.CommitteeAsync(id, method, path, body), status, code, field);
}
