using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Amendments;

public sealed class AmendmentApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(Parties[0])));
    private readonly AgreementClient school = new(service.ClientOf(TestUser.Partner(Parties[3])));

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task From_draft_to_effect_with_the_terms_of_each_day_the_register_and_every_step_told()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var first = (await staff.ReadAsync(id, "commitments")).Body["items"]![0]!;
        var number = await staff.ProposeAsync(id, new
        {
            terms = new { terminationNotice = new { count = 5, unit = "months" }, duration = new { count = 7, unit = "years" } },
            changeCommitments = new[] { new { number = (int)first["number"]!, text = "Prêter deux salles" } },
            addCommitments = new[] { new { text = "Tenir une permanence", party = Parties[0], schedule = new { kind = "recurring", dueOn = Today.AddMonths(1), everyMonths = 6 } } },
        });
        foreach (var party in Parties)
            await AmendmentClient.AssertDoneAsync(await new AgreementClient(service.ClientOf(TestUser.Partner(party))).SignAmendmentAsync(id, number, party));

        var amendment = (await town.ReadAsync(id, $"amendments/{number}")).Body;
        Assert.Equal(("inEffect", $"{Today:yyyy-MM-dd}"), ((string?)amendment["summary"]!["state"], (string?)amendment["summary"]!["effectiveFrom"]));
        Assert.Equal("P5M", (string?)(await town.TermAsync(id, "termination.notice"))!["value"]);
        Assert.Equal(number, (int?)(await town.TermAsync(id, "termination.notice"))!["source"]!["amendment"]);
        Assert.Equal("P2M", (string?)(await town.TermAsync(id, "termination.notice", Today.AddDays(-1)))!["value"]);
        Assert.Equal($"{ExpressAgreements.SignedOn.AddYears(7):yyyy-MM-dd}", (string?)(await staff.ReadAsync(id)).Body["endsOn"]);
        var changed = (await staff.ReadAsync(id, $"commitments/{first["number"]}")).Body["commitment"]!;
        Assert.Equal("Prêter deux salles", (string?)changed["text"]);
        Assert.Equal((string?)first["text"], (string?)(await town.TermAsync(id, $"commitment.{first["number"]}", Today.AddDays(-1)))!["value"]);

        var told = await tap.FirstAsync<AgreementAmended>(candidate => candidate.AggregateId == id);
        Assert.Contains("termination.notice", told.Changed);
        var added = await tap.FirstAsync<CommitmentRegistered>(candidate => candidate.AgreementId == id && candidate.Text == "Tenir une permanence");
        Assert.Contains($"commitment.{added.Number}", told.Changed);
        var stream = tap.Received.Where(candidate => candidate.AggregateId == id).ToList();
        Assert.Equal(Enumerable.Range(1, stream.Count), stream.Select(candidate => candidate.AggregateVersion));
        Assert.Equal(Parties, stream.OfType<AgreementAmendmentSigned>().Select(signed => signed.Party));
        Assert.Single(stream.OfType<AgreementAmendmentProposed>());
        Assert.Equal(told.EndsOn, ExpressAgreements.SignedOn.AddYears(7));
        Assert.Equal("Prêter deux salles", (await tap.FirstAsync<CommitmentAmended>(candidate => candidate.AgreementId == id && candidate.Number == (int)first["number"]!)).Text);
        var dated = await tap.FirstAsync<CommitmentAmended>(candidate => candidate.AggregateId == added.AggregateId);
        Assert.Equal((CommitmentScheduleKind.Recurring, Today.AddMonths(1), 6), (dated.Schedule, dated.DueOn, dated.EveryMonths));
        Assert.Equal((number, Today, Today), (dated.Amendment, dated.EffectiveOn, added.EffectiveOn));
        Assert.Contains((await staff.ReadAsync(id, "audit")).Body["items"]!.AsArray(), entry => (string?)entry!["subject"] == "amendment");
    }

    [Fact]
    public async Task What_differs_between_two_days_tells_before_and_after_with_their_sources()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        await staff.SignAllAsync(id, number);

        var difference = (await town.ReadAsync(id, $"terms/difference?from={Today.AddDays(-1):yyyy-MM-dd}&to={Today:yyyy-MM-dd}")).Body["changes"]!.AsArray();
        var only = Assert.Single(difference)!;
        Assert.Equal(("termination.notice", "P2M", "P5M"), ((string?)only["key"], (string?)only["before"]!["value"], (string?)only["after"]!["value"]));
        var signature = (await town.ReadAsync(id, $"terms/difference?from={ExpressAgreements.SignedOn.AddDays(-1):yyyy-MM-dd}&to={Today:yyyy-MM-dd}")).Body;
        Assert.Equal((false, true), ((bool)signature["fromInForce"]!, (bool)signature["toInForce"]!));
        Assert.NotNull(only["before"]!["source"]!["article"]);
        Assert.Equal(number, (int?)only["after"]!["source"]!["amendment"]);
    }

    [Fact]
    public async Task On_a_draft_and_on_an_agreement_of_others_there_is_none()
    {
        var draft = await staff.ImportUniqueSampleAsync();
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(draft, "amendments", AmendmentClient.Body(AmendmentClient.LongerNotice), null), HttpStatusCode.Conflict, "agreement.not-in-force");

        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.DraftAsync(id, AmendmentClient.LongerNotice);
        foreach (var stranger in new[] { TestUser.Staff("another-hub"), TestUser.Partner("organisation-etrangere") })
        {
            var client = new AgreementClient(service.ClientOf(stranger));
            await AmendmentClient.AssertRefusedAsync(await client.PostAsync(id, "amendments", AmendmentClient.Body(AmendmentClient.LongerNotice), null), HttpStatusCode.NotFound, "agreement.not-found");
            await AmendmentClient.AssertRefusedAsync(await client.PostAsync(id, $"amendments/{number}/propose", null, "*"), HttpStatusCode.NotFound, "agreement.not-found");
            foreach (var path in new[] { "amendments", $"amendments/{number}", "terms", "terms/difference?from=2026-01-01&to=2026-01-02" })
                await AmendmentClient.AssertRefusedAsync(await client.SendAsync(HttpMethod.Get, id, path, null, null), HttpStatusCode.NotFound, "agreement.not-found");
        }
    }

    [Fact]
    public async Task A_draft_is_seen_and_proposed_by_those_who_write_it()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await town.DraftAsync(id, AmendmentClient.LongerNotice);
        await AmendmentClient.AssertRefusedAsync(await school.SendAsync(HttpMethod.Get, id, $"amendments/{number}", null, null), HttpStatusCode.NotFound, "amendment.not-found");
        await AmendmentClient.AssertRefusedAsync(await school.PostAsync(id, $"amendments/{number}/propose", null, "*"), HttpStatusCode.NotFound, "amendment.not-found");
        Assert.Empty((await school.ReadAsync(id, "amendments")).Body["items"]!.AsArray());
        Assert.DoesNotContain((await school.ReadAsync(id, "audit")).Body["items"]!.AsArray(), entry => (string?)entry!["subject"] == "amendment");
        var (_, tag) = await town.ReadAsync(id, $"amendments/{number}");
        await AmendmentClient.AssertDoneAsync(await town.SendAsync(HttpMethod.Put, id, $"amendments/{number}", AmendmentClient.Body(new { terms = new { originals = 11 } }), tag));
        await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, $"amendments/{number}/propose", null, tag), HttpStatusCode.PreconditionFailed, "precondition.failed");
        await AmendmentClient.AssertDoneAsync(await town.AmendAsync(id, number, "propose"));

        Assert.Single((await school.ReadAsync(id, "amendments")).Body["items"]!.AsArray());
        await AmendmentClient.AssertRefusedAsync(await school.AmendAsync(id, number, "withdraw", new { reason = "Non" }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(await school.AmendAsync(id, number, "refuse", new { party = Parties[0], reason = "Non" }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertDoneAsync(await school.AmendAsync(id, number, "refuse", new { party = Parties[3], reason = "Trop cher" }));
        Assert.Equal("Trop cher", (string?)(await town.ReadAsync(id, $"amendments/{number}")).Body["ending"]!["reason"]);
    }

    [Fact]
    public async Task Each_party_signs_once_and_for_itself_on_the_version_that_it_read()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        await AmendmentClient.AssertRefusedAsync(await town.SignAmendmentAsync(id, number, Parties[3]), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(
            await town.PostAsync(id, $"amendments/{number}/signatures", AmendmentClient.Signature(Parties[0]), null), HttpStatusCode.PreconditionRequired, "precondition.required");
        await AmendmentClient.AssertDoneAsync(await town.SignAmendmentAsync(id, number, Parties[0]));
        await AmendmentClient.AssertRefusedAsync(await town.SignAmendmentAsync(id, number, Parties[0]), HttpStatusCode.Conflict, "agreement.already-signed", "party");
        await AmendmentClient.AssertRefusedAsync(await staff.SignAmendmentAsync(id, number, Parties[1], Today.AddDays(1)), HttpStatusCode.BadRequest, "agreement.signed-in-the-future", "signedOn");
    }

    [Fact]
    public async Task A_signature_that_was_recorded_in_error_is_taken_back_while_others_are_awaited()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        var ofTown = $"signatures/{Parties[0]}/withdraw";
        await AmendmentClient.AssertRefusedAsync(await staff.AmendAsync(id, number, ofTown, new { reason = "Erreur" }), HttpStatusCode.Conflict, "agreement.not-signed");
        await AmendmentClient.AssertDoneAsync(await staff.SignAmendmentAsync(id, number, Parties[0]));
        await AmendmentClient.AssertRefusedAsync(await school.AmendAsync(id, number, ofTown, new { reason = "Erreur" }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(await town.AmendAsync(id, number, ofTown, new { reason = " " }), HttpStatusCode.BadRequest, "request.invalid", "reason");
        await AmendmentClient.AssertRefusedAsync(await staff.AmendAsync(id, number, "signatures/inconnue/withdraw", new { reason = "Erreur" }), HttpStatusCode.NotFound, "agreement.party-not-found");
        await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, $"amendments/{number}/{ofTown}", new { reason = "Erreur" }, null), HttpStatusCode.PreconditionRequired, "precondition.required");
        await AmendmentClient.AssertDoneAsync(await town.AmendAsync(id, number, ofTown, new { reason = "Saisie sur la mauvaise ligne" }));

        var told = await tap.FirstAsync<AgreementAmendmentSignatureWithdrawn>(one => one.AggregateId == id);
        Assert.Equal((number, Parties[0], Parties[0], "Saisie sur la mauvaise ligne", 5), (told.Amendment, told.Party, told.By, told.Reason, told.Missing.Count));
        Assert.Equal(0, (int)(await staff.ReadAsync(id, $"amendments/{number}")).Body["summary"]!["signatureCount"]!);
        // Once all have signed, it stands.
        await staff.SignAllAsync(id, number);
        await AmendmentClient.AssertRefusedAsync(await staff.AmendAsync(id, number, ofTown, new { reason = "Erreur" }), HttpStatusCode.Conflict, "amendment.not-proposed");
    }

    [Fact]
    public async Task Of_two_parties_that_sign_at_the_same_time_the_second_reads_again()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        var (_, tag) = await staff.ReadAsync(id, $"amendments/{number}");
        var answers = await Task.WhenAll(
            town.PostAsync(id, $"amendments/{number}/signatures", AmendmentClient.Signature(Parties[0]), tag),
            school.PostAsync(id, $"amendments/{number}/signatures", AmendmentClient.Signature(Parties[3]), tag));

        Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.PreconditionFailed], answers.Select(answer => answer.StatusCode).Order());
        var signed = (await staff.ReadAsync(id, $"amendments/{number}")).Body["summary"]!;
        Assert.Equal(1, (int)signed["signatureCount"]!);
    }

    [Fact]
    public async Task Of_two_that_change_the_same_term_only_one_is_proposed_even_at_the_same_time()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var first = await staff.DraftAsync(id, AmendmentClient.LongerNotice);
        var second = await town.DraftAsync(id, AmendmentClient.LongerNotice);
        var answers = await Task.WhenAll(staff.PostAsync(id, $"amendments/{first}/propose", null, "*"), town.PostAsync(id, $"amendments/{second}/propose", null, "*"));

        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        var loser = answers[0].StatusCode == HttpStatusCode.NoContent ? second : first;
        await AmendmentClient.AssertRefusedAsync(await staff.AmendAsync(id, loser, "propose"), HttpStatusCode.Conflict, "amendment.overlaps", "changes.terms.terminationNotice");
        await AmendmentClient.AssertDoneAsync(await staff.AmendAsync(id, first + second - loser, "withdraw", new { reason = "Doublon" }));
        await AmendmentClient.AssertDoneAsync(await staff.AmendAsync(id, loser, "propose"));
    }

    [Fact]
    public async Task The_same_draft_sent_twice_is_one()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var body = AmendmentClient.Body(AmendmentClient.LongerNotice, id: Guid.CreateVersion7());
        using var once = await staff.PostAsync(id, "amendments", body, null);
        using var again = await staff.PostAsync(id, "amendments", body, null);

        Assert.Equal((HttpStatusCode.Created, once.Headers.Location), (again.StatusCode, again.Headers.Location));
        Assert.Single((await staff.ReadAsync(id, "amendments")).Body["items"]!.AsArray());
    }

    [Fact]
    public async Task A_party_joins_and_another_leaves_and_the_rest_goes_on()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, new { join = new[] { new { slug = "lycee-des-cimes", name = "Le Lycée des Cimes" } }, leave = new[] { Parties[4] } });
        await staff.SignAllAsync(id, number);

        var newcomer = new AgreementClient(service.ClientOf(TestUser.Partner("lycee-des-cimes")));
        var agreement = (await newcomer.ReadAsync(id)).Body;
        Assert.Equal("inForce", (string?)agreement["state"]);
        Assert.Equal($"{Today:yyyy-MM-dd}", (string?)agreement["parties"]!.AsArray().Single(party => (string?)party!["slug"] == Parties[4])!["leftOn"]);
        var left = await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id);
        Assert.Equal((Parties[4], number), (left.Party, left.Amendment));
        Assert.Contains(Parties[4], left.Parties);
        Assert.DoesNotContain(Parties[4], left.Remaining);
        var pairs = (await newcomer.ReadAsync(id, "deadlines?kind=renewalNotice&limit=100")).Body["items"]!.AsArray();
        Assert.Equal(20, pairs.Count);
        Assert.DoesNotContain(pairs, pair => (string?)pair!["party"] == Parties[4]);
        var gone = new AgreementClient(service.ClientOf(TestUser.Partner(Parties[4])));
        await AmendmentClient.AssertRefusedAsync(await gone.PostAsync(id, "amendments", AmendmentClient.Body(AmendmentClient.LongerNotice), null), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        var next = await newcomer.ProposeAsync(id, AmendmentClient.LongerNotice);
        Assert.Contains((await gone.ReadAsync(id, $"amendments/{next}")).Body["signatories"]!.AsArray(), party => (string?)party!["slug"] == "lycee-des-cimes");
    }

    [Fact]
    public async Task Who_left_acts_no_more_but_on_what_is_older_and_is_told_of_nothing_new()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var left = Parties[0];
        var draft = await town.DraftAsync(id, AmendmentClient.LongerNotice);
        var line = (int)(await staff.ReadAsync(id, "commitments?limit=100")).Body["items"]!.AsArray().First(one => (string?)one!["party"] == left)!["number"]!;
        await staff.SignAllAsync(id, await staff.ProposeAsync(id, new { leave = new[] { left } }));

        object Kept(DateOnly on) => new { fulfilledOn = on, proof = new { kind = "document", reference = "registre 12", title = "Bilan" } };
        await RefusedAsync(await town.AmendAsync(id, draft, "propose"));
        await RefusedAsync(await RegisterRequests.PlanAsync(town, id, line, new { kind = "continuing" }));
        await RefusedAsync(await RegisterRequests.FulfilAsync(town, id, line, Kept(Today)));
        await AmendmentClient.AssertDoneAsync(await RegisterRequests.FulfilAsync(town, id, line, Kept(Today.AddDays(-1))));
        await AmendmentClient.AssertRefusedAsync(
            await staff.ChangeAsync(id, $"commitments/{line}/attribute", new { parties = new[] { left } }), HttpStatusCode.BadRequest, "agreement.not-a-party", "parties");
        var told = await tap.FirstAsync<CommitmentFulfilled>(candidate => candidate.AgreementId == id);
        Assert.DoesNotContain(left, told.Parties);

        static Task RefusedAsync(HttpResponseMessage answer) => AmendmentClient.AssertRefusedAsync(answer, HttpStatusCode.Forbidden, "agreement.not-for-this-party");
    }

    [Fact]
    public async Task Findings_are_closed_by_the_amendment_that_settles_them()
    {
        var id = await staff.BringExpressIntoForceAsync();
        Assert.NotEmpty((await staff.ReadAsync(id)).Body["content"]!["findings"]!.AsArray());
        var number = await staff.ProposeAsync(id, new { closeFindings = new[] { 1 } });
        await staff.SignAllAsync(id, number);

        var closed = Assert.Single((await staff.ReadAsync(id)).Body["closedFindings"]!.AsArray())!;
        Assert.Equal((1, number), ((int)closed["finding"]!, (int)closed["amendment"]!));
        await AmendmentClient.AssertRefusedAsync(
            await staff.PostAsync(id, "amendments", AmendmentClient.Body(new { closeFindings = new[] { 1 } }), null), HttpStatusCode.BadRequest, "amendment.finding-closed", "changes.closeFindings[0]");
    }

    [Theory]
    [InlineData("""{"title":"","reason":"r","changes":{}}""", "title")]
    [InlineData("""{"title":"t","reason":"r"}""", "changes")]
    [InlineData("""{"title":"t","reason":"r","changes":{"terms":{"colour":1}}}""", "colour")]
    [InlineData("""{"title":"t","reason":"r","changes":{"endCommitments":["3"]}}""", "endCommitments")]
    [InlineData("""{"title":"t","reason":"r","changes":{"addCommitments":[null]}}""", "changes.addCommitments[0]")]
    [InlineData("""{"title":"t","reason":"r","changes":{"addCommitments":[{"text":" "}]}}""", "changes.addCommitments[0].text")]
    [InlineData("""{"title":"t","reason":"r","effectiveOn":"2026-02-30","changes":{"closeFindings":[1]}}""", "effectiveOn")]
    [InlineData("""{"title":"t","reason":"r","changes":{}}""", "changes")]
    public async Task A_bad_body_is_answered_by_the_field_at_fault(string json, string field)
    {
        var id = await staff.BringExpressIntoForceAsync();
        using var client = service.ClientOf(TestUser.Staff());
        using var answer = await client.PostAsync($"/api/partnership/agreements/{id}/amendments", new StringContent(json, null, "application/json"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await AgreementClient.BodyOf(answer))["errors"]!.ToJsonString(), StringComparison.Ordinal);
    }
}
