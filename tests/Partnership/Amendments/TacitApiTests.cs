using System.Globalization;
using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Amendments;

/// <summary>What is renewed tacitly, as it lives on after its first end.</summary>
public sealed class TacitApiTests(WatchedPartnershipService service) : IClassFixture<WatchedPartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task An_agreement_that_is_renewed_tacitly_goes_on_after_its_first_end_and_a_party_leaves_it_then()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringTacitIntoForceAsync(end: Today.AddDays(-35));
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);

        var left = await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id);
        Assert.True(left.LeftOn > Today.AddDays(-30));
        Assert.Equal("inForce", (string?)(await staff.ReadAsync(id)).Body["state"]);
        Assert.True((bool)(await staff.ReadAsync(id, "terms")).Body["isInForce"]!);
        Assert.DoesNotContain(tap.Received.OfType<AgreementExpired>(), told => told.AggregateId == id);
        using var shorter = await staff.SendAsync(
            HttpMethod.Post, id, $"force-majeure/{Day(ExpressAgreements.SignedOn)}/withdraw", new { reason = "Jamais signé" }, (await staff.ReadAsync(id, "years")).ETag);
        Assert.Equal("agreement.notice-took-effect", (string?)(await AgreementClient.BodyOf(shorter))["code"]);
    }

    [Fact]
    public async Task What_is_renewed_tacitly_once_at_most_expires_after_that_and_so_does_what_an_older_release_kept_no_renewal_of()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var last = Today.AddDays(-1);
        var lasting = await staff.BringTacitIntoForceAsync(end: last.AddYears(-1).AddDays(1), ", par période d'un an et dans la limite d'une fois");
        // As that release left it, and out of the watch's sight until it is filled in.
        await service.Database.ExecuteAsync($"update agreement set tacit = null, runs_on = false, tacit_until = null, state = 'OpenForSignature' where id = '{lasting}'", Token);
        await service.MigrateAgainAsync();
        await service.Database.ExecuteAsync($"update agreement set state = 'InForce' where id = '{lasting}'", Token);
        var over = await staff.BringTacitIntoForceAsync(end: last.AddYears(-1), ", par période d'un an et dans la limite d'une fois");

        Assert.Equal(last, (await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == over)).EndsOn);
        var agreement = (await staff.ReadAsync(over)).Body;
        Assert.Equal(("expired", Day(last), Day(Today)), ((string?)agreement["state"], (string?)agreement["tacitUntil"], (string?)agreement["endedOn"]));
        Assert.Equal(("inForce", Day(Today)), (await staff.ReadAsync(lasting)).Body is var other ? ((string?)other["state"], (string?)other["tacitUntil"]) : default);
        Assert.False((bool)(await staff.ReadAsync(over, "terms?on=2045-01-01")).Body["isInForce"]!);
    }

    [Fact]
    public async Task What_goes_on_after_its_first_end_is_planned_and_promised_then()
    {
        var id = await staff.BringTacitIntoForceAsync(end: Today.AddDays(-35));
        var agreement = (await staff.ReadAsync(id)).Body;
        Assert.Equal((true, "inForce"), ((bool)agreement["runsOn"]!, (string?)agreement["state"]));
        var line = (await staff.ReadAsync(id, "commitments/1"));
        using var planned = await staff.SendAsync(HttpMethod.Put, id, "commitments/1/plan", new { schedule = new { kind = "recurring", dueOn = Day(Today.AddDays(-3)), everyMonths = 6 } }, line.ETag);
        await AmendmentClient.AssertDoneAsync(planned);
        var waiting = (await staff.ReadAsync(id, "commitments/1")).Body;
        Assert.Contains(Day(Today.AddDays(-3)), waiting.ToJsonString(), StringComparison.Ordinal);
        var number = await staff.ProposeAsync(
            id, new { addCommitments = new[] { new { text = "Tenir une permanence", schedule = new { kind = "once", dueOn = Day(Today.AddYears(1)) } } } }, effectiveOn: Today);
        await staff.SignAllAsync(id, number);

        Assert.Equal("inEffect", (string?)(await staff.ReadAsync(id, $"amendments/{number}")).Body["summary"]!["state"]);
    }

    [Fact]
    public async Task An_amendment_of_the_length_of_a_renewal_moves_its_last_day()
    {
        var end = Today.AddMonths(6);
        var id = await staff.BringTacitIntoForceAsync(end, ", par période d'un an et dans la limite de deux fois");
        var number = await staff.ProposeAsync(id, new { terms = new { renewalDuration = new { count = 2, unit = "years" } } });
        await staff.SignAllAsync(id, number);

        var agreement = (await staff.ReadAsync(id)).Body;
        Assert.Equal((Day(end), Day(end.AddYears(4))), ((string?)agreement["endsOn"], (string?)agreement["tacitUntil"]));
        Assert.True(await IsInForceAsync(id, end.AddYears(4)));
        Assert.False(await IsInForceAsync(id, end.AddYears(4).AddDays(1)));
    }

    [Fact]
    public async Task A_party_that_opposes_the_renewal_in_time_lets_the_agreement_end_with_its_term()
    {
        var end = Today.AddMonths(6);
        var id = await staff.BringTacitIntoForceAsync(end, ", par période d'un an, sauf si une partie s'y oppose par lettre recommandée avec avis de réception trois mois avant son terme");
        var town = new AgreementClient(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[0])));
        Assert.Null((await staff.ReadAsync(id)).Body["tacitUntil"]);
        await AmendmentClient.AssertRefusedAsync(await OpposeAsync(town, id, 0, ExpressAgreements.Parties[1..3]), HttpStatusCode.BadRequest, "notice.opposed-to-some", "to");
        using var sent = await OpposeAsync(town, id, 0, ExpressAgreements.Parties[1..]);
        var letter = (string)(await AgreementClient.BodyOf(sent))["id"]!;
        Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        Assert.Equal(Day(end), (string?)(await staff.ReadAsync(id)).Body["tacitUntil"]);
        Assert.True(await IsInForceAsync(id, end));
        Assert.False(await IsInForceAsync(id, end.AddDays(1)));
        var deadline = (await staff.ReadAsync(id, "deadlines/renewal-opposition")).Body["deadline"]!;
        Assert.Equal(("met", Day(end.AddMonths(-3))), ((string?)deadline["state"], (string?)deadline["legalDate"]));

        // As long as another opposes it too, it is not renewed.
        using var other = await OpposeAsync(staff, id, 1, [.. ExpressAgreements.Parties.Where(party => party != ExpressAgreements.Parties[1])]);
        Assert.Equal(HttpStatusCode.Created, other.StatusCode);
        await AmendmentClient.AssertDoneAsync(await town.PostAsync(id, $"notices/{letter}/withdraw", new { reason = "Erreur" }, "*"));
        Assert.Equal(Day(end), (string?)(await staff.ReadAsync(id)).Body["tacitUntil"]);
        await AmendmentClient.AssertDoneAsync(await staff.PostAsync(id, $"notices/{(string)(await AgreementClient.BodyOf(other))["id"]!}/withdraw", new { reason = "Erreur" }, "*"));
        Assert.Null((await staff.ReadAsync(id)).Body["tacitUntil"]);
        Assert.True(await IsInForceAsync(id, end.AddDays(1)));
    }

    [Fact]
    public async Task An_opposition_comes_in_time_and_to_a_renewal_that_is_tacit()
    {
        var late = await staff.BringTacitIntoForceAsync(Today.AddMonths(2), ", par période d'un an, sauf si une partie s'y oppose par lettre recommandée avec avis de réception trois mois avant son terme");
        await AmendmentClient.AssertRefusedAsync(await OpposeAsync(staff, late, 0, ExpressAgreements.Parties[1..]), HttpStatusCode.BadRequest, "notice.opposed-too-late", "sentOn");
        var express = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertRefusedAsync(await OpposeAsync(staff, express, 0, ExpressAgreements.Parties[1..]), HttpStatusCode.Conflict, "notice.no-tacit-renewal", "purpose");
        var once = await staff.BringTacitIntoForceAsync(Today.AddMonths(6).AddYears(-1), ", par période d'un an et dans la limite d'une fois");
        await AmendmentClient.AssertRefusedAsync(await OpposeAsync(staff, once, 0, ExpressAgreements.Parties[1..]), HttpStatusCode.Conflict, "notice.no-renewal-follows", "purpose");
    }

    private static Task<HttpResponseMessage> OpposeAsync(AgreementClient client, Guid id, int from, string[] to) => client.PostAsync(
        id,
        "notices",
        new { purpose = "opposition", from = ExpressAgreements.Parties[from], to, numbers = to.ToDictionary(one => one, _ => $"{Guid.NewGuid():N}", StringComparer.Ordinal), sentOn = Day(Today) },
        ifMatch: null);

    private async Task<bool> IsInForceAsync(Guid id, DateOnly day) => (bool)(await staff.ReadAsync(id, $"terms?on={Day(day)}")).Body["isInForce"]!;

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
