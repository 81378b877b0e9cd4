using System.Net;
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
        Assert.Single((await town.ReadAsync(id, "committee/meetings")).Body["items"]!.AsArray());
        Assert.Equal(2, (await school.ReadAsync(id, "committee/meetings")).Body["items"]!.AsArray().Count);
        await AmendmentClient.AssertRefusedAsync(await town.SendAsync(HttpMethod.Get, id, "committee/meetings/2", null, null), HttpStatusCode.NotFound, "meeting.not-found");
        Assert.DoesNotContain("Sacha", (await town.ReadAsync(id, "audit?limit=100")).Body.ToJsonString(), StringComparison.Ordinal);
        Assert.Contains("Sacha", (await school.ReadAsync(id, "audit?limit=100")).Body.ToJsonString(), StringComparison.Ordinal);
        await AmendmentClient.AssertRefusedAsync(await town.AppointAsync(id, CommitteeClient.Person(1, Today)), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
    }

    private static async Task<IEnumerable<string>> NamesAsync(AgreementClient client, Guid id) =>
        (await client.ReadAsync(id, "committee")).Body["seats"]!.AsArray().SelectMany(seat => seat!["members"]!.AsArray()).Select(member => (string)member!["name"]!);
}
