using System.Globalization;
using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>What is sent again, read by those who are to join, and kept from those to whom it was never shown.</summary>
public sealed class AmendmentCrossingApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Newcomer = "lycee-des-cimes";

    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(Parties[0])));
    private readonly AgreementClient school = new(service.ClientOf(TestUser.Partner(Parties[3])));
    private readonly AgreementClient newcomer = new(service.ClientOf(TestUser.Partner(Newcomer)));

    private static object Joining(string slug = Newcomer) => new { join = new[] { new { slug, name = "Le Lycée des Cimes" } } };

    [Fact]
    public async Task A_draft_sent_again_with_other_changes_or_for_another_agreement_is_another_one()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var key = Guid.CreateVersion7();
        using var first = await staff.PostAsync(id, "amendments", AmendmentClient.Body(Duration(4), id: key), null);
        Assert.Equal(HttpStatusCode.Created, first.StatusCode);

        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "amendments", AmendmentClient.Body(Duration(6), id: key), null), HttpStatusCode.Conflict, "amendment.exists", "id");
        var other = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(other, "amendments", AmendmentClient.Body(Duration(4), id: key), null), HttpStatusCode.Conflict, "amendment.exists", "id");
        using var again = await staff.PostAsync(id, "amendments", AmendmentClient.Body(Duration(4), id: key), null);
        Assert.Equal(HttpStatusCode.Created, again.StatusCode);
    }

    [Fact]
    public async Task A_draft_that_was_given_up_stays_with_those_who_wrote_it_in_the_trail_too()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await town.DraftAsync(id, AmendmentClient.LongerNotice);
        await AmendmentClient.AssertDoneAsync(await town.AmendAsync(id, number, "withdraw", new { reason = "L’École n’acceptera pas" }));

        Assert.DoesNotContain((await school.ReadAsync(id, "audit")).Body["items"]!.AsArray(), entry => (string?)entry!["subject"] == "amendment");
        Assert.Contains((await town.ReadAsync(id, "audit")).Body["items"]!.AsArray(), entry => (string?)entry!["subject"] == "amendment");
    }

    [Fact]
    public async Task Who_is_to_join_is_told_of_the_amendment_reads_it_with_the_terms_and_signs_it_and_sees_nothing_else()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var other = await staff.ProposeAsync(id, new { terms = new { originals = 9 } });
        await staff.SignAllAsync(id, other);
        var number = await staff.DraftAsync(id, Joining());
        await AmendmentClient.AssertRefusedAsync(await newcomer.SendAsync(HttpMethod.Get, id, $"amendments/{number}", null, null), HttpStatusCode.NotFound, "agreement.not-found");
        await AmendmentClient.AssertDoneAsync(await staff.AmendAsync(id, number, "propose"));

        Assert.Contains(Newcomer, (await tap.FirstAsync<AgreementAmendmentProposed>(told => told.AggregateId == id && told.Amendment == number)).Parties);
        Assert.Equal("proposed", (string?)(await newcomer.ReadAsync(id, $"amendments/{number}")).Body["summary"]!["state"]);
        Assert.Equal(number, (int)Assert.Single((await newcomer.ReadAsync(id, "amendments")).Body["items"]!.AsArray())!["number"]!);
        Assert.NotNull(await newcomer.TermAsync(id, "term.end"));
        Assert.Equal((number, true, false), await AwaitingAsync(Newcomer, id));
        Assert.Equal((number, false, false), await AwaitingAsync(Parties[0], id));
        // It needs an account to sign, and stays unknown to the others until it is a party.
        Assert.Equal(Newcomer, await ExpectedAsync());
        await AmendmentClient.AssertRefusedAsync(await newcomer.SendAsync(HttpMethod.Get, id, $"amendments/{other}", null, null), HttpStatusCode.NotFound, "amendment.not-found");
        await AmendmentClient.AssertRefusedAsync(await newcomer.PostAsync(id, "amendments", AmendmentClient.Body(AmendmentClient.LongerNotice), null), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertRefusedAsync(await newcomer.AmendAsync(id, number, "withdraw", new { reason = "Non" }), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await AmendmentClient.AssertDoneAsync(await newcomer.SignAmendmentAsync(id, number, Newcomer));
        Assert.Equal((number, true, true), await AwaitingAsync(Newcomer, id));
        await AmendmentClient.AssertDoneAsync(await school.AmendAsync(id, number, "refuse", new { party = Parties[3], reason = "Trop tôt" }));

        Assert.Contains(Newcomer, (await tap.FirstAsync<AgreementAmendmentRefused>(told => told.AggregateId == id)).Parties);
        Assert.Null(await AwaitingAsync(Newcomer, id));
        Assert.Null(await AwaitingAsync(Parties[0], id));
        await AmendmentClient.AssertRefusedAsync(await newcomer.SendAsync(HttpMethod.Get, id, "terms", null, null), HttpStatusCode.NotFound, "agreement.not-found");
        Assert.Null(await ExpectedAsync());
        Assert.DoesNotContain(tap.Received.OfType<OrganisationRegistered>(), told => told.Slug == Newcomer);
    }

    [Fact]
    public async Task Nobody_joins_while_another_amendment_awaits_signatures_nor_is_one_proposed_while_somebody_is_to_join()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var first = await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        var joining = await staff.DraftAsync(id, Joining("lycee-des-vallees"));
        await AmendmentClient.AssertRefusedAsync(await staff.AmendAsync(id, joining, "propose"), HttpStatusCode.Conflict, "amendment.joining-crosses", "changes.join[0].slug");
        await AmendmentClient.AssertDoneAsync(await staff.AmendAsync(id, first, "withdraw", new { reason = "Plus tard" }));
        await AmendmentClient.AssertDoneAsync(await staff.AmendAsync(id, joining, "propose"));
        var next = await staff.DraftAsync(id, AmendmentClient.LongerNotice);
        await AmendmentClient.AssertRefusedAsync(await staff.AmendAsync(id, next, "propose"), HttpStatusCode.Conflict, "amendment.joining-crosses", "changes");
    }

    [Fact]
    public async Task It_is_not_renewed_while_an_amendment_of_its_end_is_on_its_way()
    {
        var id = await staff.BringExpressIntoForceAsync(ExpressAgreements.Today.AddMonths(4));
        foreach (var from in Parties)
        {
            using var sent = await staff.PostAsync(
                id, "notices", new { purpose = "renewal", from, to = Parties.Where(to => to != from), numbers = Parties.Where(to => to != from).ToDictionary(to => to, _ => $"{Guid.NewGuid():N}", StringComparer.Ordinal), sentOn = Day(ExpressAgreements.SignedOn) }, ifMatch: null);
            Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        }

        var number = await staff.ProposeAsync(id, Duration(4));
        var renewal = new { agreedOn = Day(ExpressAgreements.Today), proof = "PV 12", duration = new { count = 2, unit = "years" } };
        await AmendmentClient.AssertRefusedAsync(await staff.ChangeAsync(id, "renewals", renewal), HttpStatusCode.Conflict, "amendment.overlaps", "agreedOn");
        await AmendmentClient.AssertDoneAsync(await staff.AmendAsync(id, number, "withdraw", new { reason = "Reconduite" }));
        await AmendmentClient.AssertDoneAsync(await staff.ChangeAsync(id, "renewals", renewal));
    }

    private async Task<(int Number, bool Joins, bool HasSigned)?> AwaitingAsync(string party, Guid id)
    {
        using var http = service.ClientOf(TestUser.Partner(party));
        var answer = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync("/api/partnership/amendments/awaiting?limit=100", TestContext.Current.CancellationToken))!;
        return answer["items"]!.AsArray().SingleOrDefault(item => (string?)item!["agreementId"] == $"{id}") is { } one ? ((int)one["number"]!, (bool)one["joins"]!, (bool)one["hasSigned"]!) : null;
    }

    // As an operator reads to whom accounts may be given.
    private async Task<string?> ExpectedAsync()
    {
        using var http = service.ClientOf(TestUser.Operator());
        var answer = System.Text.Json.Nodes.JsonNode.Parse(await http.GetStringAsync("/api/partnership/hubs/organisations?limit=100", TestContext.Current.CancellationToken))!;
        return (string?)answer["items"]!.AsArray().SingleOrDefault(item => (string?)item!["slug"] == Newcomer)?["slug"];
    }

    private static object Duration(int years) => new { terms = new { duration = new { count = years, unit = "years" } } };

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
