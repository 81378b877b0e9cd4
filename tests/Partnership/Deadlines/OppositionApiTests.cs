using System.Globalization;
using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

/// <summary>Letters that oppose a tacit renewal, beside all that can happen meanwhile.</summary>
public sealed class OppositionApiTests(WatchedPartnershipService service) : IClassFixture<WatchedPartnershipService>
{
    private const string Yearly = ", par période d'un an";
    private const string InTime = $"{Yearly}, sauf si une partie s'y oppose par lettre recommandée avec avis de réception trois mois avant son terme";

    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task Nobody_opposes_a_renewal_that_has_begun()
    {
        var id = await staff.BringTacitIntoForceAsync(Today.AddDays(-35), Yearly);
        foreach (var client in new[] { Partner(0), staff })
            await AmendmentClient.AssertRefusedAsync(await OpposeAsync(client, id, 0, Today.AddDays(-38)), HttpStatusCode.Conflict, "notice.renewal-begun", "sentOn");
        Assert.Null(await LastDayAsync(id));
        // That of the term of today is to be opposed as before.
        await OpposedAsync(Partner(0), id, 0, Today.AddDays(-30));
        Assert.Equal(Day(Today.AddDays(-35).AddYears(1)), await LastDayAsync(id));
    }

    [Fact]
    public async Task Who_left_opposes_no_renewal_even_by_a_letter_of_before()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringTacitIntoForceAsync(Today.AddMonths(6), InTime);
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);
        await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id);
        await AmendmentClient.AssertRefusedAsync(await OpposeAsync(Partner(0), id, 0, Today.AddDays(-32)), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
    }

    [Fact]
    public async Task What_ended_by_an_opposition_is_over_whoever_takes_it_back()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringTacitIntoForceAsync(Today, Yearly);
        var letter = await OpposedAsync(Partner(0), id, 0, Today);
        // As though the day after had come.
        await service.Database.ExecuteAsync($"update agreement set tacit_until = '{Day(Today.AddDays(-1))}' where id = '{id}'", Token);
        await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == id);
        await AmendmentClient.AssertRefusedAsync(await WithdrawAsync(staff, id, letter), HttpStatusCode.Conflict, "notice.took-effect");
    }

    [Fact]
    public async Task A_letter_that_came_back_is_followed_by_another_which_opposes_nothing_by_itself()
    {
        var end = Today.AddMonths(6);
        var id = await staff.BringTacitIntoForceAsync(end, InTime);
        var letter = await OpposedAsync(Partner(0), id, 0, Today.AddDays(-20));
        await AmendmentClient.AssertRefusedAsync(await OpposeAsync(Partner(0), id, 0, Today, Parties[1]), HttpStatusCode.Conflict, "notice.already-sent", "to");
        await AmendmentClient.AssertDoneAsync(await staff.SendAsync(HttpMethod.Put, id, $"notices/{letter}/receipts/{Parties[1]}", new { returnedOn = Day(Today.AddDays(-2)) }, "*"));
        var second = await OpposedAsync(Partner(0), id, 0, Today, Parties[1]);
        await AmendmentClient.AssertDoneAsync(await WithdrawAsync(Partner(0), id, second));
        Assert.Equal(Day(end), await LastDayAsync(id));
        await OpposedAsync(Partner(0), id, 0, Today, Parties[1]);
        await AmendmentClient.AssertDoneAsync(await WithdrawAsync(Partner(0), id, letter));
        Assert.Null(await LastDayAsync(id));
        // Who has the one that followed needs no other.
        await OpposedAsync(Partner(0), id, 0, Today, [.. Parties.Except([Parties[0], Parties[1]])]);
        Assert.Equal(Day(end), await LastDayAsync(id));
    }

    [Fact]
    public async Task What_an_amendment_of_the_renewal_set_aside_stays_so_and_another_letter_opposes_the_new_one()
    {
        var end = Today.AddMonths(6);
        var id = await staff.BringTacitIntoForceAsync(end, InTime);
        var letter = await OpposedAsync(Partner(0), id, 0, Today);
        await OpposedAsync(Partner(1), id, 1, Today);
        var number = await staff.ProposeAsync(id, new { terms = new { renewalDuration = new { count = 2, unit = "years" } } });
        await staff.SignAllAsync(id, number);
        Assert.Null(await LastDayAsync(id));
        Assert.True((bool)(await staff.ReadAsync(id, $"notices/{letter}")).Body["hasTakenEffect"]!);
        await AmendmentClient.AssertRefusedAsync(await WithdrawAsync(Partner(0), id, letter), HttpStatusCode.Conflict, "notice.took-effect");
        Assert.Null(await LastDayAsync(id));
        var again = await OpposedAsync(Partner(0), id, 0, Today);
        Assert.Equal(Day(end), await LastDayAsync(id));
        await AmendmentClient.AssertDoneAsync(await WithdrawAsync(Partner(0), id, again));
        Assert.Null(await LastDayAsync(id));
    }

    [Fact]
    public async Task What_was_sent_since_an_amendment_that_is_recorded_late_opposes_the_renewal_as_amended()
    {
        var end = Today.AddMonths(6);
        var id = await staff.BringTacitIntoForceAsync(end, InTime);
        await OpposedAsync(Partner(0), id, 0, Today.AddDays(-20));
        var since = await OpposedAsync(Partner(1), id, 1, Today.AddDays(-2));
        var number = await staff.ProposeAsync(id, new { terms = new { renewalDuration = new { count = 2, unit = "years" } } }, effectiveOn: Today.AddDays(-10));
        await staff.SignAllAsync(id, number, Today.AddDays(-11));

        Assert.Equal(Day(end), await LastDayAsync(id));
        await AmendmentClient.AssertDoneAsync(await WithdrawAsync(Partner(1), id, since));
        // What the first opposed was another renewal, and so is what a third wrote then and comes to light now.
        Assert.Null(await LastDayAsync(id));
        await AmendmentClient.AssertRefusedAsync(await OpposeAsync(Partner(2), id, 2, Today.AddDays(-15)), HttpStatusCode.Conflict, "notice.overtaken", "sentOn");
        Assert.Null(await LastDayAsync(id));
    }

    [Fact]
    public async Task Of_oppositions_at_once_none_is_lost_and_none_is_left_behind()
    {
        var end = Today.AddMonths(6);
        var id = await staff.BringTacitIntoForceAsync(end, InTime);
        for (var round = 0; round < 3; round++)
        {
            var letters = await Task.WhenAll(OpposedAsync(Partner(0), id, 0, Today), OpposedAsync(Partner(1), id, 1, Today));
            Assert.Equal(Day(end), await LastDayAsync(id));
            foreach (var answer in await Task.WhenAll(WithdrawAsync(Partner(0), id, letters[0]), WithdrawAsync(Partner(1), id, letters[1])))
                await AmendmentClient.AssertDoneAsync(answer);
            Assert.Null(await LastDayAsync(id));
            var first = await OpposedAsync(Partner(0), id, 0, Today);
            var withdrawn = WithdrawAsync(Partner(0), id, first);
            var second = await OpposedAsync(Partner(1), id, 1, Today);
            await AmendmentClient.AssertDoneAsync(await withdrawn);
            Assert.Equal(Day(end), await LastDayAsync(id));
            await AmendmentClient.AssertDoneAsync(await WithdrawAsync(Partner(1), id, second));
        }
    }

    [Fact]
    public async Task Each_of_them_gives_the_agreement_another_version_so_that_one_sees_the_other()
    {
        var id = await staff.BringTacitIntoForceAsync(Today.AddMonths(6), InTime);
        var first = await OpposedAsync(Partner(0), id, 0, Today);
        var one = (await staff.ReadAsync(id)).ETag;
        await OpposedAsync(Partner(1), id, 1, Today);
        var both = (await staff.ReadAsync(id)).ETag;
        await AmendmentClient.AssertDoneAsync(await WithdrawAsync(Partner(0), id, first));
        Assert.Equal(3, new[] { one, both, (await staff.ReadAsync(id)).ETag }.Distinct(StringComparer.Ordinal).Count());
    }

    private AgreementClient Partner(int index) => new(service.ClientOf(TestUser.Partner(Parties[index])));

    private async Task<string?> LastDayAsync(Guid id) => (string?)(await staff.ReadAsync(id)).Body["tacitUntil"];

    private static Task<HttpResponseMessage> WithdrawAsync(AgreementClient client, Guid id, Guid letter) => client.PostAsync(id, $"notices/{letter}/withdraw", new { reason = "Erreur" }, "*");

    private static async Task<Guid> OpposedAsync(AgreementClient client, Guid id, int from, DateOnly sentOn, params string[] to)
    {
        using var sent = await OpposeAsync(client, id, from, sentOn, to);
        var body = await AgreementClient.BodyOf(sent);
        Assert.True(sent.StatusCode == HttpStatusCode.Created, body.ToJsonString());
        return body["id"]!.GetValue<Guid>();
    }

    private static Task<HttpResponseMessage> OpposeAsync(AgreementClient client, Guid id, int from, DateOnly sentOn, params string[] to)
    {
        string[] told = to is [] ? [.. Parties.Where(party => party != Parties[from])] : to;
        return client.PostAsync(
            id,
            "notices",
            new { purpose = "opposition", from = Parties[from], to = told, numbers = told.ToDictionary(one => one, _ => $"{Guid.NewGuid():N}", StringComparer.Ordinal), sentOn = Day(sentOn) },
            ifMatch: null);
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
