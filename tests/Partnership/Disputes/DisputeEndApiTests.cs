using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Disputes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Disputes;

public sealed class DisputeEndApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(DisputeClient.Town)));
    private readonly AgreementClient school = new(service.ClientOf(TestUser.Partner(DisputeClient.School)));

    [Fact]
    public async Task The_respondent_does_not_end_it_for_who_opened_it_and_both_are_told_what_waits()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await ReferredAsync(id, school);
        await AmendmentClient.AssertDoneAsync(await school.DisputeAsync(id, number, "close", new { outcome = "discontinued", closedOn = DisputeClient.Day(0), details = "Abandonné." }));
        Assert.Equal("referred", await town.DisputeStateAsync(id, number));
        var told = await tap.FirstAsync<DisputeEndAnnounced>(one => one.AgreementId == id);
        Assert.Equal((DisputeEndKind.Closing, DisputeOutcome.Discontinued, DisputeClient.Town), (told.End, told.Outcome, Assert.Single(told.Awaits)));
        var closing = (await town.ReadAsync(id, $"disputes/{number}")).Body["closings"]![0]!["standing"]!;
        Assert.Equal((false, DisputeClient.Town), ((bool)closing["holds"]!, (string?)closing["awaits"]![0]));

        await AmendmentClient.AssertRefusedAsync(await school.DisputeAsync(id, number, "closings/1/confirm", new { }), HttpStatusCode.Conflict, "dispute.word-not-awaited");
        await AmendmentClient.AssertRefusedAsync(await staff.DisputeAsync(id, number, "closings/1/confirm", new { }), HttpStatusCode.BadRequest, "dispute.proof-missing", "proof");
        await AmendmentClient.AssertRefusedAsync(await town.DisputeAsync(id, number, "closings/1/withdraw", new { reason = "Non." }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "closings/1/confirm", new { }));
        Assert.Equal("closed", await school.DisputeStateAsync(id, number));
        Assert.Equal(DisputeOutcome.Discontinued, (await tap.FirstAsync<DisputeClosed>(one => one.AgreementId == id)).Outcome);
        Assert.Contains("closings[1].words", (await town.ReadAsync(id, "audit?subject=dispute")).Body.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_recorded_wrongly_is_taken_back_and_read_on()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await ReferredAsync(id, town);
        await AmendmentClient.AssertDoneAsync(await school.DisputeAsync(id, number, "close", new { outcome = "judged", closedOn = DisputeClient.Day(0), decisionNumber = "24/118", details = "Rien n'est dû." }));
        await AmendmentClient.AssertDoneAsync(await staff.DisputeAsync(id, number, "closings/1/withdraw", new { reason = "Un autre dossier." }));
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "referrals/1/withdraw", new { reason = "Autre tribunal." }));
        var read = (await school.ReadAsync(id, $"disputes/{number}")).Body;
        Assert.Equal(("open", null), ((string?)read["summary"]!["state"], (string?)read["summary"]!["referredOn"]));
        Assert.Equal(("Un autre dossier.", "Autre tribunal."), ((string?)read["closings"]![0]!["withdrawal"]!["reason"], (string?)read["referrals"]![0]!["withdrawal"]!["reason"]));
        Assert.Equal(DisputeEndKind.Referral, (await tap.FirstAsync<DisputeEndWithdrawn>(one => one.AgreementId == id && one.End == DisputeEndKind.Referral)).End);

        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "refer", new { referredOn = DisputeClient.Day(0), court = "tribunal de commerce de Landeville" }));
        var referral = (await school.ReadAsync(id, $"disputes/{number}")).Body["referrals"]![1]!;
        Assert.Equal(("tribunal de commerce de Landeville", null), ((string?)referral["court"], (string?)referral["article"]));
        await AmendmentClient.AssertRefusedAsync(await school.DisputeAsync(id, number, "referrals/2/case-number", new { caseNumber = " " }), HttpStatusCode.BadRequest, "request.invalid", "caseNumber");
        foreach (var said in new[] { "26/01", "26/10" })
            await AmendmentClient.AssertDoneAsync(await school.DisputeAsync(id, number, "referrals/2/case-number", new { caseNumber = said }));
        Assert.Equal(2, (await tap.FirstAsync<DisputeCaseNumbered>(one => one.AgreementId == id)).Referral);
        var history = (await town.ReadAsync(id, "audit?subject=dispute")).Body.ToJsonString();
        Assert.Contains("26/01", history, StringComparison.Ordinal);
        Assert.Equal("26/10", (string?)(await town.ReadAsync(id, $"disputes/{number}")).Body["referrals"]![1]!["caseNumber"]);
    }

    [Fact]
    public void Numbers_of_disputes_tell_nobody_how_many_there_are()
    {
        var drawn = new List<int>();
        for (var i = 0; i < 50; i++)
            drawn.Add(DisputeNumber.Draw(drawn));
        Assert.Equal(50, drawn.Distinct().Count());
        Assert.All(drawn, number => Assert.InRange(number, 1_000, 9_999));
        Assert.NotEqual(drawn.Order(), drawn);
    }

    private async Task<int> ReferredAsync(Guid id, AgreementClient by)
    {
        var number = await town.DisputeAsync(id);
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "steps", DisputeClient.Step()));
        await AmendmentClient.AssertDoneAsync(await by.DisputeAsync(id, number, "refer", new { referredOn = DisputeClient.Day(0) }));
        return number;
    }
}
