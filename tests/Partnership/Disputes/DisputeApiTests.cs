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

namespace SkillsHub.Partnership.Tests.Disputes;

public sealed class DisputeApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Court = "tribunal administratif de Landeville";

    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(DisputeClient.Town)));
    private readonly AgreementClient school = new(service.ClientOf(TestUser.Partner(DisputeClient.School)));
    private readonly AgreementClient county = new(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[2])));

    [Fact]
    public async Task A_dispute_is_settled_opened_again_referred_and_judged_and_those_concerned_are_told_in_facts()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await town.DisputeAsync(id);
        await AmendmentClient.AssertDoneAsync(await school.DisputeAsync(id, number, "steps", DisputeClient.Step(("kind", "meeting"))));
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "settle", DisputeClient.Settlement()));
        Assert.Equal("open", await school.DisputeStateAsync(id, number));
        await AmendmentClient.AssertDoneAsync(await school.DisputeAsync(id, number, "settlements/1/confirm", new { }));
        Assert.Equal("settled", await school.DisputeStateAsync(id, number));
        await AmendmentClient.AssertRefusedAsync(await school.DisputeAsync(id, number, "settle", DisputeClient.Settlement()), HttpStatusCode.Conflict, "dispute.settled-already", "settledOn");
        await AmendmentClient.AssertRefusedAsync(await school.DisputeAsync(id, number, "steps", DisputeClient.Step()), HttpStatusCode.Conflict, "dispute.step-after-end", "day");
        await AmendmentClient.AssertDoneAsync(await school.DisputeAsync(id, number, "reopen", new { reopenedOn = DisputeClient.Day(-1), reason = "Salle fermée." }));
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "refer", new { referredOn = DisputeClient.Day(0), caseNumber = "2600123" }));
        await AmendmentClient.AssertDoneAsync(await staff.DisputeAsync(id, number, "close", new { outcome = "judged", closedOn = DisputeClient.Day(0), decisionNumber = "24/118", details = "La salle est due." }));

        var read = (await school.ReadAsync(id, $"disputes/{number}")).Body;
        Assert.Equal(("closed", DisputeClient.Day(0)), ((string?)read["summary"]!["state"], (string?)read["summary"]!["endedOn"]));
        Assert.Equal((Court, "2600123"), ((string?)read["referrals"]![0]!["court"], (string?)read["referrals"]![0]!["caseNumber"]));
        Assert.Equal("Salle fermée.", (string?)read["settlements"]![0]!["reopening"]!["reason"]);
        Assert.Equal(DisputeClient.School, (string?)read["steps"]![0]!["party"]);

        var opened = await tap.FirstAsync<DisputeOpened>(told => told.AgreementId == id);
        Assert.Equal((DisputeClient.Town, 1, 1), (opened.Opener, Assert.Single(opened.Commitments), opened.AggregateVersion));
        Assert.Equal([DisputeClient.Town, DisputeClient.School], opened.Parties);
        var closed = await tap.FirstAsync<DisputeClosed>(told => told.AgreementId == id);
        Assert.Equal((DisputeOutcome.Judged, 7), (closed.Outcome, closed.AggregateVersion));
        Assert.Equal(DisputeStepKind.Meeting, (await tap.FirstAsync<DisputeStepRecorded>(told => told.AgreementId == id)).Kind);
        Assert.Equal(ExpressAgreements.Today.AddDays(-1), (await tap.FirstAsync<DisputeReopened>(told => told.AgreementId == id)).ReopenedOn);
        Assert.Equal("8", (await tap.FirstAsync<DisputeReferred>(told => told.AgreementId == id)).Article);
        foreach (var told in tap.Received.OfType<DisputeEvent>().Where(one => one.AgreementId == id))
            Assert.DoesNotContain("salle", told.ToString()!, StringComparison.OrdinalIgnoreCase);
    }

    [Fact]
    public async Task Before_the_court_comes_the_amicable_attempt_that_the_text_asks_for()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var clause = (await county.ReadAsync(id, "disputes/clause")).Body;
        Assert.Equal((true, Court, "8"), ((bool)clause["amicableFirst"]!, (string?)clause["court"], (string?)clause["amicable"]!["article"]));
        var number = await town.DisputeAsync(id);
        using (var refused = await town.DisputeAsync(id, number, "refer", new { referredOn = DisputeClient.Day(0) }))
        {
            var problem = await AgreementClient.BodyOf(refused);
            Assert.Equal((HttpStatusCode.Conflict, "dispute.amicable-first", "8"), (refused.StatusCode, (string?)problem["code"], (string?)problem["article"]));
            Assert.Contains("conciliation", (string?)problem["quote"], StringComparison.Ordinal);
        }

        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "steps", DisputeClient.Step()));
        await AmendmentClient.AssertRefusedAsync(await school.DisputeAsync(id, number, "steps/1/withdraw", new { reason = "Erreur." }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "steps/1/withdraw", new { reason = "Erreur." }));
        await AmendmentClient.AssertRefusedAsync(await town.DisputeAsync(id, number, "refer", new { referredOn = DisputeClient.Day(0) }), HttpStatusCode.Conflict, "dispute.amicable-first", "referredOn");
        await AmendmentClient.AssertDoneAsync(await staff.DisputeAsync(id, number, "steps", DisputeClient.Step()));
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "refer", new { referredOn = DisputeClient.Day(0) }));
        var steps = (await town.ReadAsync(id, $"disputes/{number}")).Body["steps"]!.AsArray();
        Assert.Equal([(1, "Erreur."), (2, null)], steps.Select(step => ((int)step!["number"]!, (string?)step["withdrawal"]?["reason"])));
    }

    [Fact]
    public async Task Other_parties_do_not_see_it_and_only_who_opened_it_withdraws_it()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await town.DisputeAsync(id);
        var path = $"disputes/{number}";
        await AmendmentClient.AssertRefusedAsync(await county.SendAsync(HttpMethod.Get, id, path, null, null), HttpStatusCode.NotFound, "dispute.not-found");
        (string Verb, object Body)[] changes =
        [
            ("steps", DisputeClient.Step()), ("steps/1/withdraw", new { reason = "Non." }), ("settle", DisputeClient.Settlement()), ("reopen", new { reopenedOn = DisputeClient.Day(0), reason = "Non." }),
            ("settlements/1/confirm", new { }), ("closings/1/confirm", new { }), ("referrals/1/case-number", new { caseNumber = "1" }), ("referrals/1/withdraw", new { reason = "Non." }), ("closings/1/withdraw", new { reason = "Non." }),
            ("refer", new { referredOn = DisputeClient.Day(0) }), ("close", new { outcome = "judged", closedOn = DisputeClient.Day(0), details = "Non." }), ("withdraw", new { reason = "Non." }),
        ];
        foreach (var (verb, body) in changes)
            await AmendmentClient.AssertRefusedAsync(await county.PostAsync(id, $"{path}/{verb}", body, "*"), HttpStatusCode.NotFound, "dispute.not-found");
        using (var foreign = service.ClientOf(TestUser.Staff("another-hub")))
            await AmendmentClient.AssertRefusedAsync(await new AgreementClient(foreign).SendAsync(HttpMethod.Get, id, path, null, null), HttpStatusCode.NotFound, "agreement.not-found");
        using (var stranger = service.ClientOf(TestUser.Partner("organisation-etrangere")))
            await AmendmentClient.AssertRefusedAsync(await new AgreementClient(stranger).PostAsync(id, "disputes", DisputeClient.Draft(), null), HttpStatusCode.NotFound, "agreement.not-found");
        Assert.Empty((await county.ReadAsync(id, "audit?subject=dispute")).Body["items"]!.AsArray());

        foreach (var other in new[] { school, staff })
            await AmendmentClient.AssertRefusedAsync(await other.DisputeAsync(id, number, "withdraw", new { reason = "Non." }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "withdraw", new { reason = "Malentendu." }));
        Assert.Equal("withdrawn", await school.DisputeStateAsync(id, number));
        Assert.Contains((await school.ReadAsync(id, "audit?subject=dispute")).Body["items"]!.AsArray(), entry => entry!["changes"]!.ToJsonString().Contains("abandonment.reason", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_committees_opinion_and_what_carries_a_settlement_are_there()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var meeting = await staff.HoldAsync(id, ExpressAgreements.Today.AddDays(-5));
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "other", text = "La salle est à prêter." }));
        var number = await town.DisputeAsync(id);
        (string Field, JsonNode? Value, string Code, string At)[] steps =
        [
            ("kind", "committeeOpinion", "dispute.opinion-unlinked", "meeting"), ("meeting", meeting, "dispute.not-an-opinion", "meeting"),
            ("meeting", 9, "dispute.no-such-meeting", "meeting"), ("decision", 9, "dispute.no-such-decision", "decision"),
        ];
        foreach (var (field, value, code, at) in steps)
            await AmendmentClient.AssertRefusedAsync(await town.DisputeAsync(id, number, "steps", DisputeClient.Step((field, value))), HttpStatusCode.BadRequest, code, at);
        await AmendmentClient.AssertRefusedAsync(
            await town.DisputeAsync(id, number, "steps", DisputeClient.Step(("kind", "committeeOpinion"), ("decision", 1), ("day", DisputeClient.Day(-6)))), HttpStatusCode.BadRequest, "dispute.opinion-before-meeting", "day");
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "steps", DisputeClient.Step(("kind", "committeeOpinion"), ("decision", 1))));
        var step = (await school.ReadAsync(id, $"disputes/{number}")).Body["steps"]![0]!;
        Assert.Equal((meeting, 1), ((int)step["meeting"]!, (int)step["decision"]!));

        await AmendmentClient.AssertRefusedAsync(await town.DisputeAsync(id, number, "settle", DisputeClient.Settlement(("amendment", 1))), HttpStatusCode.BadRequest, "dispute.no-such-amendment", "amendment");
        await AmendmentClient.AssertRefusedAsync(await town.DisputeAsync(id, number, "settle", DisputeClient.Settlement(("decision", 9))), HttpStatusCode.BadRequest, "dispute.no-such-decision", "decision");
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "other", text = "Le jeudi.", replaces = 1 }));
        await AmendmentClient.AssertRefusedAsync(await town.DisputeAsync(id, number, "settle", DisputeClient.Settlement(("decision", 1))), HttpStatusCode.BadRequest, "dispute.decision-replaced", "decision");
        var amendment = await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, number, "settle", DisputeClient.Settlement(("decision", 2), ("amendment", amendment))));
        await AmendmentClient.AssertDoneAsync(await school.DisputeAsync(id, number, "settlements/1/confirm", new { }));
        Assert.Equal("settled", await school.DisputeStateAsync(id, number));
    }

    [Fact]
    public async Task What_cannot_be_is_refused_at_its_field()
    {
        var id = await staff.BringExpressIntoForceAsync();
        (string Field, JsonNode? Value, string Code)[] openings =
        [
            ("title", " ", "request.invalid"), ("title", new string('a', 201), "request.invalid"), ("subject", new string('a', 5001), "request.invalid"),
            ("parties", new JsonArray(DisputeClient.Town), "dispute.one-side-only"), ("parties", new JsonArray(DisputeClient.Town, "inconnue"), "agreement.not-a-party"),
            ("parties", new JsonArray(DisputeClient.School, ExpressAgreements.Parties[1]), "dispute.opener-not-concerned"), ("parties", new JsonArray(DisputeClient.Town, null), "request.invalid"),
            ("articles", new JsonArray("999"), "dispute.no-such-article"), ("commitments", new JsonArray(9999), "dispute.no-such-commitment"), ("findings", new JsonArray(999), "dispute.no-such-finding"),
            ("aroseOn", DisputeClient.Day(1), "dispute.in-the-future"), ("aroseOn", DisputeClient.Day(-400), "dispute.before-the-agreement"),
            ("notifiedOn", DisputeClient.Day(1), "dispute.in-the-future"), ("notifiedOn", DisputeClient.Day(-21), "dispute.notified-before-it-arose"),
        ];
        foreach (var (field, value, code) in openings)
            await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, "disputes", DisputeClient.Draft((field, value)), null), HttpStatusCode.BadRequest, code, field);
        await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, "disputes", DisputeClient.Draft(("commitments", null)), null), HttpStatusCode.BadRequest, "dispute.nothing-concerned", "articles");

        var number = await town.DisputeAsync(id, DisputeClient.Draft(("parties", new JsonArray(DisputeClient.Town)), ("concernsHub", true)));
        (string Verb, JsonObject Body, string Field, string Code)[] changes =
        [
            ("steps", DisputeClient.Step(("day", DisputeClient.Day(1))), "day", "dispute.in-the-future"), ("steps", DisputeClient.Step(("day", DisputeClient.Day(-11))), "day", "dispute.before-the-opening"),
            ("steps", DisputeClient.Step(("who", "")), "who", "request.invalid"), ("steps", DisputeClient.Step(("proof", new string('a', 501))), "proof", "request.invalid"),
            ("settle", DisputeClient.Settlement(("settledOn", DisputeClient.Day(1))), "settledOn", "dispute.in-the-future"), ("settle", DisputeClient.Settlement(("terms", "")), "terms", "request.invalid"),
            ("refer", new JsonObject { ["referredOn"] = DisputeClient.Day(1) }, "referredOn", "dispute.in-the-future"), ("withdraw", new JsonObject { ["reason"] = "" }, "reason", "request.invalid"),
        ];
        foreach (var (verb, body, field, code) in changes)
            await AmendmentClient.AssertRefusedAsync(await town.DisputeAsync(id, number, verb, body), HttpStatusCode.BadRequest, code, field);
        var draft = await staff.ImportUniqueSampleAsync();
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(draft, "disputes", DisputeClient.Draft(), null), HttpStatusCode.Conflict, "agreement.not-in-force");
    }

    [Fact]
    public async Task A_dispute_sent_twice_is_opened_once_and_of_two_who_record_at_once_the_second_reads_again()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var draft = DisputeClient.Draft(("id", Guid.CreateVersion7().ToString()));
        var number = await town.DisputeAsync(id, draft);
        Assert.Equal(number, await town.DisputeAsync(id, draft));
        var again = DisputeClient.Draft(("id", Guid.CreateVersion7().ToString()));
        var both = await Task.WhenAll(town.DisputeAsync(id, (JsonObject)again.DeepClone()), town.DisputeAsync(id, (JsonObject)again.DeepClone()));
        Assert.Equal(both[0], both[1]);
        draft["title"] = "Autre chose";
        await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, "disputes", draft, null), HttpStatusCode.Conflict, "dispute.exists", "id");

        var path = $"disputes/{number}/steps";
        var (_, tag) = await town.ReadAsync(id, $"disputes/{number}");
        await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, path, DisputeClient.Step(), null), HttpStatusCode.PreconditionRequired, "precondition.required");
        var answers = await Task.WhenAll(town.PostAsync(id, path, DisputeClient.Step(), tag), school.PostAsync(id, path, DisputeClient.Step(), tag));
        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.StatusCode).Order());
        Assert.Single((await town.ReadAsync(id, $"disputes/{number}")).Body["steps"]!.AsArray());
    }

    [Fact]
    public async Task Each_is_listed_where_it_stands_to_those_whom_it_concerns()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var open = await town.DisputeAsync(id);
        var hub = await staff.DisputeAsync(id, DisputeClient.Draft(("parties", new JsonArray(DisputeClient.School)), ("concernsHub", true)));
        var settled = await town.DisputeAsync(id);
        await AmendmentClient.AssertDoneAsync(await staff.DisputeAsync(id, settled, "settle", DisputeClient.Settlement(("proof", "protocole"))));
        var referred = await town.DisputeAsync(id);
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, referred, "steps", DisputeClient.Step()));
        await AmendmentClient.AssertDoneAsync(await town.DisputeAsync(id, referred, "refer", new { referredOn = DisputeClient.Day(0) }));

        using var all = service.ClientOf(TestUser.Staff());
        using var mine = service.ClientOf(TestUser.Partner(DisputeClient.Town));
        using var others = service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[2]));
        Assert.Equal(new[] { open, hub, settled, referred }.Order(), await DisputeClient.ListAsync(all, id, ""));
        Assert.Equal(new[] { open, settled, referred }.Order(), await DisputeClient.ListAsync(mine, id, ""));
        Assert.Empty(await DisputeClient.ListAsync(others, id, ""));
        Assert.Equal(new[] { open, referred }.Order(), await DisputeClient.ListAsync(mine, id, "pending=true"));
        Assert.Equal([settled], await DisputeClient.ListAsync(all, id, "state=settled"));
        Assert.Equal(new[] { open, hub }.Order(), await DisputeClient.ListAsync(all, id, $"state=open&party={DisputeClient.School}"));
        await AmendmentClient.AssertRefusedAsync(await all.GetAsync("/api/partnership/disputes?state=perdu", TestContext.Current.CancellationToken), HttpStatusCode.BadRequest, "request.invalid", "state");
    }
}
