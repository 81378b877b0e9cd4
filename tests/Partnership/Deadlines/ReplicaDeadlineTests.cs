using System.Globalization;
using System.Net;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

/// <summary>Each replica keeps what it computed: none of it is told once a fact was recorded, wherever that was.</summary>
public sealed class ReplicaDeadlineTests(OwnPartnershipService service) : IClassFixture<OwnPartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_fact_that_one_replica_records_moves_what_the_other_has_computed()
    {
        var replica = await service.StartReplicaAsync(Token);
        var (here, there) = (new AgreementClient(service.ClientOf(TestUser.Staff())), new AgreementClient(replica.CreateClient(service.Issuer.TokenFor(TestUser.Staff()))));
        var id = await here.BringExpressIntoForceAsync();
        var number = (int)(await RegisterRequests.ListAsync(here, id)).First(line => (string?)line["party"] == Parties[0])["number"]!;
        var (letter, promise) = ($"renewal-notice.{Parties[0]}.{Parties[1]}", $"commitment.{number}");
        foreach (var reading in new[] { here, there })
            Assert.Null(await ValueAsync(reading, id, letter, "answeredOn"));

        foreach (var (recording, reading, days) in new[] { (here, there, 30), (there, here, 31), (here, there, 32) })
        {
            var day = Day(ExpressAgreements.Today.AddDays(days));
            Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.PlanAsync(recording, id, number, new { kind = "once", dueOn = day })).StatusCode);
            Assert.Equal(day, await ValueAsync(reading, id, promise, "legalDate"));
        }

        var sentOn = Day(ExpressAgreements.SignedOn);
        using (var sent = await there.PostAsync(id, "notices", new { purpose = "renewal", from = Parties[0], to = new[] { Parties[1] }, number = $"{Guid.NewGuid():N}", sentOn }, ifMatch: null))
            Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(sentOn, await ValueAsync(here, id, letter, "answeredOn"));

        var today = Day(ExpressAgreements.Today);
        var record = new { fulfilledOn = today, proof = new { kind = "document", reference = "registre 12", title = "Convention de prêt" } };
        Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.FulfilAsync(here, id, number, record)).StatusCode);
        Assert.Equal(today, await ValueAsync(there, id, promise, "answeredOn"));
    }

    [Fact]
    public async Task A_meeting_that_was_held_at_one_replica_answers_what_the_other_has_computed()
    {
        var replica = await service.StartReplicaAsync(Token);
        var (here, there) = (new AgreementClient(service.ClientOf(TestUser.Staff())), new AgreementClient(replica.CreateClient(service.Issuer.TokenFor(TestUser.Staff()))));
        var id = await here.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await here.AppointAsync(id, CommitteeClient.Person(1)));
        Assert.Equal(0, await HeldAsync(there, id));
        await here.HoldAsync(id, ExpressAgreements.Today.AddDays(-3));
        Assert.Equal(1, await HeldAsync(there, id));
    }

    private static async Task<int> HeldAsync(AgreementClient client, Guid id) => (await client.ReadAsync(id, "deadlines?limit=100")).Body["items"]!.AsArray()
        .Count(deadline => (string?)deadline!["kind"] == "committeeMeeting" && deadline["answeredOn"] is not null);

    private static async Task<string?> ValueAsync(AgreementClient client, Guid id, string deadline, string name) =>
        (string?)(await client.ReadAsync(id, $"deadlines/{deadline}")).Body["deadline"]![name];

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
