using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class FormerPartyApiTests(WatchedPartnershipService service) : IClassFixture<WatchedPartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[0])));
    private readonly AgreementClient school = new(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[3])));

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task A_party_that_left_reads_what_the_committee_was_with_it_and_nothing_since()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(2)));
        await staff.HoldAsync(id, ExpressAgreements.SignedOn.AddDays(1));
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);
        await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(2, Today, "Sacha Noël")));
        await staff.PlanAsync(id, Today.AddDays(20));

        Assert.Equal(["Claude Martin"], await NamesAsync(town, id));
        Assert.Equal(["Claude Martin", "Sacha Noël"], await NamesAsync(school, id));
        Assert.Contains(await DueAsync(school, id), day => day >= Today);
        Assert.DoesNotContain(await DueAsync(town, id), day => day >= Today);
        Assert.Single((await town.ReadAsync(id, "committee/meetings")).Body["items"]!.AsArray());
        Assert.Equal(2, (await school.ReadAsync(id, "committee/meetings")).Body["items"]!.AsArray().Count);
        await AmendmentClient.AssertRefusedAsync(await town.SendAsync(HttpMethod.Get, id, "committee/meetings/2", null, null), HttpStatusCode.NotFound, "meeting.not-found");
        Assert.DoesNotContain("Sacha", (await town.ReadAsync(id, "audit?limit=100")).Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Sacha", (await school.ReadAsync(id, "audit?limit=100")).Body.ToJsonString(), StringComparison.Ordinal);
        await AmendmentClient.AssertRefusedAsync(await town.AppointAsync(id, CommitteeClient.Person(1, Today)), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
    }

    [Fact]
    public async Task A_party_that_left_changes_nothing_of_the_committee_and_its_calendar_ends_with_its_exit()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        using var client = service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[0]));
        using var made = await client.PostAsync("/api/partnership/calendar-links", JsonContent.Create(new { name = $"Agenda {Guid.NewGuid():N}" }), TestContext.Current.CancellationToken);
        var path = (string)(await AgreementClient.BodyOf(made))["path"]!;
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(2)));
        var held = await staff.HoldAsync(id, ExpressAgreements.SignedOn.AddDays(1));
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, held, new { kind = "other", text = "Les salles ouvrent le soir." }));
        var later = await staff.PlanAsync(id, Today.AddDays(20));
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);
        await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id);

        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, later, "agenda", new { title = "Budget" }));
        await AmendmentClient.AssertDoneAsync(await staff.MeetAsync(id, later, "convene", new { convenedOn = CommitteeClient.Day(Today) }));
        foreach (var (verb, body) in new (string, object)[] { ("agenda", new { title = "Encore" }), ("convene", new { convenedOn = CommitteeClient.Day(Today) }), ("decisions", new { kind = "other", text = "Non." }) })
        {
            using var refused = await town.SendAsync(HttpMethod.Post, id, $"committee/meetings/{later}/{verb}", body, "*");
            Assert.Contains(refused.StatusCode, new[] { HttpStatusCode.NotFound, HttpStatusCode.Forbidden });
        }

        await AmendmentClient.AssertRefusedAsync(await town.SendAsync(HttpMethod.Put, id, "committee/members/1", new { name = "Autre", role = "Maire" }, "*"), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(await town.SendAsync(HttpMethod.Post, id, "committee/members/1/end", new { to = CommitteeClient.Day(Today) }, "*"), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        Assert.Single((await town.ReadAsync(id, "committee/decisions")).Body["items"]!.AsArray());
        Assert.Null((await town.ReadAsync(id, "committee")).Body["next"]);
        Assert.DoesNotContain("Budget", Told(await town.ReadAsync(id, $"audit?subject=meeting&limit=1")), StringComparison.Ordinal);
        using var mine = await client.GetAsync("/api/partnership/committees?limit=100", TestContext.Current.CancellationToken);
        Assert.DoesNotContain((await AgreementClient.BodyOf(mine))["items"]!.AsArray(), one => (Guid)one!["agreementId"]! == id);
        var calendar = await client.GetStringAsync(path, TestContext.Current.CancellationToken);
        Assert.Contains($"réunion n° {held}", calendar, StringComparison.Ordinal);
        Assert.DoesNotContain($"réunion n° {later}", calendar, StringComparison.Ordinal);
    }

    private static string Told((System.Text.Json.Nodes.JsonNode Body, string? ETag) answer) => answer.Body.ToJsonString();

    private static async Task<List<DateOnly>> DueAsync(AgreementClient client, Guid id) =>
        [.. (await client.ReadAsync(id, "committee")).Body["due"]!.AsArray().Select(due => (string?)due!["day"]).OfType<string>().Select(day => DateOnly.Parse(day, CultureInfo.InvariantCulture))];

    private static async Task<IEnumerable<string>> NamesAsync(AgreementClient client, Guid id) =>
        (await client.ReadAsync(id, "committee")).Body["seats"]!.AsArray().SelectMany(seat => seat!["members"]!.AsArray()).Select(member => (string)member!["name"]!);
}
