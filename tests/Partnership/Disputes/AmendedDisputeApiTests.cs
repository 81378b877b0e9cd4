using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Disputes;

public sealed class AmendedDisputeApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(DisputeClient.Town)));
    private readonly AgreementClient school = new(service.ClientOf(TestUser.Partner(DisputeClient.School)));

    [Fact]
    public async Task Once_an_amendment_has_written_the_article_anew_its_former_words_ask_for_nothing()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await town.DisputeAsync(id);
        var amendment = await staff.ProposeAsync(id, new { articles = new[] { new { number = "8", text = "Le tribunal de Montfleury tranche." } } });
        await staff.SignAllAsync(id, amendment);
        var clause = (await town.ReadAsync(id, "disputes/clause")).Body;
        Assert.Equal((false, null, amendment), ((bool)clause["amicableFirst"]!, (string?)clause["court"], (int?)clause["sources"]![0]!["rewrittenBy"]));
        await AmendmentClient.AssertRefusedAsync(await town.DisputeAsync(id, number, "refer", new { referredOn = DisputeClient.Day(0) }), HttpStatusCode.BadRequest, "dispute.court-not-named", "court");
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "refer", new { referredOn = DisputeClient.Day(0), court = "tribunal de Montfleury" }));
    }

    [Fact]
    public async Task A_party_that_left_goes_on_with_its_dispute_and_names_no_meeting_of_after_its_exit()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await school.DisputeAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        await staff.SignAllAsync(id, await staff.ProposeAsync(id, new { leave = new[] { DisputeClient.School } }));
        var left = (await school.ReadAsync(id)).Body["parties"]!.AsArray().Single(party => (string?)party!["slug"] == DisputeClient.School)!["leftOn"];
        Assert.Equal(DisputeClient.Day(0), (string?)left);
        var meeting = await staff.HoldAsync(id, ExpressAgreements.Today);
        JsonObject Opinion() => DisputeClient.Step(("kind", "committeeOpinion"), ("meeting", meeting), ("day", DisputeClient.Day(0)));

        await AmendmentClient.AssertRefusedAsync(await school.DisputeAsync(id, number, "steps", Opinion()), HttpStatusCode.BadRequest, "dispute.no-such-meeting", "meeting");
        await AmendmentClient.AssertDoneAsync(await school.DisputeAsync(id, number, "steps", DisputeClient.Step()));
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "steps", Opinion()));
        Assert.NotEqual(number, await school.DisputeAsync(id));
    }
}
