using System.Globalization;
using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Amendments;

public sealed class LifeApiTests(WatchedPartnershipService service) : IClassFixture<WatchedPartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task An_agreement_expires_on_the_day_after_its_end_once_though_two_replicas_look_and_one_is_killed()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var replica = await service.StartReplicaAsync(Token);
        var over = await staff.BringExpressIntoForceAsync(end: Today.AddDays(-1));
        await replica.KillAsync();
        var lasting = await staff.BringExpressIntoForceAsync(end: Today);
        var expired = await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == over);
        Assert.Equal(Today.AddDays(-1), expired.EndsOn);
        var agreement = (await staff.ReadAsync(over)).Body;
        Assert.Equal(("expired", $"{Today:yyyy-MM-dd}"), ((string?)agreement["state"], (string?)agreement["endedOn"]));

        // Agreements are looked at in turn: another one that expires after it shows that they were looked at again.
        var later = await staff.BringExpressIntoForceAsync(end: Today.AddDays(-2));
        await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == later);
        Assert.Single(tap.Received.OfType<AgreementExpired>(), told => told.AggregateId == over);
        Assert.DoesNotContain(tap.Received.OfType<AgreementExpired>(), told => told.AggregateId == lasting);
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(over, "amendments", AmendmentClient.Body(AmendmentClient.LongerNotice), null), HttpStatusCode.Conflict, "agreement.ended");
    }

    [Fact]
    public async Task A_term_that_an_older_release_counted_a_day_too_long_is_set_right_by_migrate()
    {
        var end = Today.AddYears(1);
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync(end);
        (await RegisterRequests.PlanAsync(staff, id, 1, new { kind = "once", dueOn = Day(end) })).EnsureSuccessStatusCode();
        await service.Database.ExecuteAsync($"update agreement set ends_on = ends_on + 1 where id = '{id}'", Token);
        await service.Database.ExecuteAsync($"update commitment set next_due_on = next_due_on + 1, schedule_due_on = schedule_due_on + 1 where agreement_id = '{id}' and number = 1", Token);

        await service.MigrateAgainAsync();
        Assert.Equal(end, (await tap.FirstAsync<AgreementYearsCounted>(told => told.AggregateId == id)).EndsOn);
        Assert.Equal(Day(end), (string?)(await staff.ReadAsync(id)).Body["endsOn"]);
        Assert.Equal(Day(end), (string?)(await staff.ReadAsync(id, "commitments/1")).Body["waiting"]![0]);
    }

    [Fact]
    public async Task A_party_whose_notice_has_run_out_leaves_and_the_agreement_goes_on_until_no_two_are_left()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);
        var left = await tap.FirstAsync<AgreementPartyLeft>(told => told.AggregateId == id);
        Assert.Equal((Parties[0], (int?)null), (left.Party, left.Amendment));
        Assert.Equal("inForce", (string?)(await staff.ReadAsync(id)).Body["state"]);
        Assert.Null(await staff.TermAsync(id, $"party.{Parties[0]}"));
        Assert.NotNull(await staff.TermAsync(id, $"party.{Parties[0]}", left.LeftOn.AddDays(-1)));
        await AmendmentClient.AssertRefusedAsync(await WithdrawFirstLetterAsync(id), HttpStatusCode.Conflict, "notice.took-effect");

        var pending = await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        for (var gone = 1; gone < Parties.Length - 1; gone++)
            await staff.TerminateAsync(id, gone);
        var terminated = await tap.FirstAsync<AgreementTerminated>(told => told.AggregateId == id);
        Assert.Equal(3, tap.Received.OfType<AgreementPartyLeft>().Count(told => told.AggregateId == id));
        var agreement = (await staff.ReadAsync(id)).Body;
        Assert.Equal(("terminated", $"{terminated.EndedOn:yyyy-MM-dd}"), ((string?)agreement["state"], (string?)agreement["endedOn"]));
        Assert.Equal($"{terminated.EndedOn.AddDays(-1):yyyy-MM-dd}", (string?)agreement["endsOn"]);
        Assert.False((bool)(await staff.ReadAsync(id, $"terms?on={Today:yyyy-MM-dd}")).Body["isInForce"]!);
        Assert.Equal(("agreement.ended", pending), (await tap.FirstAsync<AgreementAmendmentLapsed>(told => told.AggregateId == id)) is var lapsed ? (lapsed.Rule, lapsed.Amendment) : default);
        Assert.Equal("lapsed", (string?)(await staff.ReadAsync(id, $"amendments/{pending}")).Body["summary"]!["state"]);
        var difference = (await staff.ReadAsync(id, $"terms/difference?from={terminated.EndedOn.AddDays(-1):yyyy-MM-dd}&to={terminated.EndedOn:yyyy-MM-dd}")).Body;
        Assert.Equal((true, false), ((bool)difference["fromInForce"]!, (bool)difference["toInForce"]!));
    }

    [Fact]
    public async Task What_only_one_that_left_had_not_signed_takes_effect_without_it()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, AmendmentClient.LongerNotice);
        foreach (var party in Parties.Skip(1))
            await AmendmentClient.AssertDoneAsync(await staff.SignAmendmentAsync(id, number, party));
        await staff.ShortenNoticeAsync(id);
        await staff.TerminateAsync(id, 0);

        Assert.Equal(number, (await tap.FirstAsync<AgreementAmended>(told => told.AggregateId == id)).Amendment);
        Assert.Equal("P5M", (string?)(await staff.TermAsync(id, "termination.notice"))!["value"]);
    }

    [Fact]
    public async Task All_letters_renew_the_agreement_and_its_deadlines_begin_anew()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var end = Today.AddMonths(4);
        var id = await staff.BringExpressIntoForceAsync(end);
        var renewal = new { agreedOn = Day(Today), proof = "PV 12", duration = new { count = 2, unit = "years" } };
        var refused = await staff.ChangeAsync(id, "renewals", renewal);
        var problem = await AgreementClient.BodyOf(refused);
        Assert.Equal(("agreement.renewal-letters-missing", 20), ((string?)problem["code"], problem["missing"]!.AsArray().Count));
        foreach (var from in Parties)
            await staff.SendLetterAsync(id, "renewal", from, [.. Parties.Where(to => to != from)], ExpressAgreements.SignedOn);
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "renewals", renewal, null), HttpStatusCode.PreconditionRequired, "precondition.required");
        await AmendmentClient.AssertRefusedAsync(
            await staff.ChangeAsync(id, "renewals", new { agreedOn = Day(Today), proof = "PV 12" }), HttpStatusCode.BadRequest, "agreement.renewal-length-required", "duration");
        await AmendmentClient.AssertDoneAsync(await staff.ChangeAsync(id, "renewals", renewal));

        var told = await tap.FirstAsync<AgreementRenewed>(candidate => candidate.AggregateId == id);
        Assert.Equal((end, end.AddYears(2), 1), (told.EndBefore, told.EndsOn, told.Times));
        var pairs = (await staff.ReadAsync(id, "deadlines?kind=renewalNotice&limit=100")).Body["items"]!.AsArray();
        Assert.All(pairs, pair => Assert.Equal(("upcoming", Day(end.AddYears(2).AddMonths(-3))), ((string?)pair!["state"], (string?)pair["legalDate"])));
        Assert.Equal("renewal", (string?)(await staff.TermAsync(id, "term.end"))!["source"]!["kind"]);
        Assert.Equal(Day(end), (string?)(await staff.TermAsync(id, "term.end", Today.AddDays(-1)))!["value"]);
        // For the next term each writes anew: a letter of before that comes to light since was about the term that was renewed.
        object late = new { purpose = "renewal", from = Parties[1], to = new[] { Parties[2] }, number = $"{Guid.NewGuid():N}", sentOn = Day(Today.AddDays(-1)) };
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "notices", late, ifMatch: null), HttpStatusCode.Conflict, "notice.term-renewed", "sentOn");
        await staff.SendLetterAsync(id, "renewal", Parties[0], [Parties[1]], Today);
        var met = (await staff.ReadAsync(id, "deadlines?kind=renewalNotice&state=met&limit=100")).Body["items"]!.AsArray();
        Assert.Equal((Parties[0], Parties[1]), ((string?)Assert.Single(met)!["party"], (string?)met[0]!["counterpart"]));
    }

    [Fact]
    public async Task What_was_written_to_renew_a_term_renews_no_other_that_an_amendment_sets()
    {
        var id = await staff.BringExpressIntoForceAsync(Today.AddMonths(4));
        foreach (var from in Parties)
            await staff.SendLetterAsync(id, "renewal", from, [.. Parties.Where(to => to != from)], Today.AddDays(-2));
        object Agreed(DateOnly on) => new { agreedOn = Day(on), proof = "PV 12", duration = new { count = 2, unit = "years" } };
        Assert.Equal("agreement.renewal-letters-missing", (string?)(await AgreementClient.BodyOf(await staff.ChangeAsync(id, "renewals", Agreed(Today.AddDays(-3)))))["code"]);

        var end = Today.AddYears(2);
        await staff.SignAllAsync(id, await staff.ProposeAsync(id, new { terms = new { endDate = Day(end) } }));

        var pairs = (await staff.ReadAsync(id, "deadlines?kind=renewalNotice&limit=100")).Body["items"]!.AsArray();
        Assert.All(pairs, pair => Assert.Equal(("upcoming", Day(end.AddMonths(-3))), ((string?)pair!["state"], (string?)pair["legalDate"])));
        // Nor what was written then, and comes to light now.
        var late = new { purpose = "renewal", from = Parties[1], to = new[] { Parties[0] }, number = $"{Guid.NewGuid():N}", sentOn = Day(Today.AddDays(-2)) };
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "notices", late, ifMatch: null), HttpStatusCode.Conflict, "notice.overtaken", "sentOn");
        Assert.Equal(20, (await AgreementClient.BodyOf(await staff.ChangeAsync(id, "renewals", Agreed(Today))))["missing"]!.AsArray().Count);
        await staff.SendLetterAsync(id, "renewal", Parties[0], [Parties[1]], Today);
        await staff.SendLetterAsync(id, "renewal", Parties[1], [Parties[0]], Today);
    }

    [Fact]
    public async Task What_was_agreed_in_time_renews_an_agreement_that_has_expired_and_that_is_told()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var end = Today.AddDays(-1);
        var id = await staff.BringExpressIntoForceAsync(end, signedOn: Today.AddDays(-200));
        await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == id);
        foreach (var from in Parties)
            await staff.SendLetterAsync(id, "renewal", from, [.. Parties.Where(to => to != from)], Today.AddDays(-150));
        object Agreed(DateOnly on) => new { agreedOn = Day(on), proof = "PV 12", duration = new { count = 2, unit = "years" } };
        await AmendmentClient.AssertRefusedAsync(await staff.ChangeAsync(id, "renewals", Agreed(Today)), HttpStatusCode.Conflict, "agreement.ended");
        await AmendmentClient.AssertDoneAsync(await staff.ChangeAsync(id, "renewals", Agreed(end)));

        var told = await tap.FirstAsync<AgreementReturnedToForce>(candidate => candidate.AggregateId == id);
        Assert.Equal(end.AddYears(2), told.EndsOn);
        var agreement = (await staff.ReadAsync(id)).Body;
        Assert.Equal(("inForce", null), ((string?)agreement["state"], (string?)agreement["endedOn"]));
    }

    [Fact]
    public async Task An_amendment_of_the_end_that_all_signed_in_time_puts_an_expired_agreement_back_in_force()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var end = Today.AddDays(-2);
        var id = await staff.BringExpressIntoForceAsync(end);
        await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == id);
        var number = await staff.ProposeAsync(id, new { terms = new { endDate = Day(Today.AddYears(1)) } }, effectiveOn: end);
        await staff.SignAllAsync(id, number, signedOn: end);

        Assert.Equal(Today.AddYears(1), (await tap.FirstAsync<AgreementReturnedToForce>(told => told.AggregateId == id)).EndsOn);
        Assert.True((bool)(await staff.ReadAsync(id, $"terms?on={Today.AddDays(-1):yyyy-MM-dd}")).Body["isInForce"]!);
    }

    [Fact]
    public async Task A_slip_of_the_year_in_its_notification_that_let_it_expire_is_corrected_and_puts_it_back_in_force()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringNotifiedIntoForceAsync();
        var notified = ExpressAgreements.SignedOn.AddDays(1);
        async Task NotifyAsync(DateOnly startsOn) =>
            await AmendmentClient.AssertDoneAsync(await staff.SendAsync(HttpMethod.Put, id, "years", new { startsOn = Day(startsOn) }, (await staff.ReadAsync(id, "years")).ETag));
        await NotifyAsync(notified.AddYears(-1));
        await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == id);
        await AmendmentClient.AssertRefusedAsync(
            await staff.SendAsync(HttpMethod.Put, id, "years", new { }, (await staff.ReadAsync(id, "years")).ETag), HttpStatusCode.Conflict, "agreement.start-relied-on", "startsOn");

        await NotifyAsync(notified);

        Assert.Equal(notified.AddYears(1), (await tap.FirstAsync<AgreementReturnedToForce>(told => told.AggregateId == id)).EndsOn);
        var agreement = (await staff.ReadAsync(id)).Body;
        Assert.Equal(("inForce", null, Day(notified.AddYears(1))), ((string?)agreement["state"], (string?)agreement["endedOn"], (string?)agreement["endsOn"]));
    }

    [Fact]
    public async Task A_letter_that_came_to_light_after_the_end_takes_effect_on_its_day_and_is_told_once_after_the_end()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync(end: Today.AddDays(-1));
        await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == id);
        await staff.ShortenNoticeAsync(id);
        for (var rank = 0; rank < Parties.Length - 1; rank++)
            await staff.TerminateAsync(id, rank);

        var terminated = await tap.FirstAsync<AgreementTerminated>(told => told.AggregateId == id);
        Assert.Equal(Today.AddDays((3 * 3) - 30 + 3), terminated.EndedOn);
        var agreement = (await staff.ReadAsync(id)).Body;
        Assert.Equal(("terminated", Day(terminated.EndedOn)), ((string?)agreement["state"], (string?)agreement["endedOn"]));
        var told = tap.Received.Where(one => one.AggregateId == id && one is AgreementExpired or AgreementPartyLeft or AgreementTerminated).ToList();
        Assert.Equal(
            [nameof(AgreementExpired), nameof(AgreementPartyLeft), nameof(AgreementPartyLeft), nameof(AgreementPartyLeft), nameof(AgreementTerminated)],
            told.Where(one => one.AggregateId == id).OrderBy(one => one.AggregateVersion).Select(one => one.GetType().Name));
        await AmendmentClient.AssertRefusedAsync(await WithdrawFirstLetterAsync(id), HttpStatusCode.Conflict, "notice.took-effect");
    }

    [Fact]
    public async Task Once_it_has_expired_no_party_records_letters_or_receipts_and_what_comes_to_nothing_is_looked_at_once()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync(end: Today.AddDays(-1));
        await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == id);
        var town = new AgreementClient(service.ClientOf(TestUser.Partner(Parties[0])));
        object Letter(string from, string to) => new { purpose = "termination", from, to = new[] { to }, number = $"{Guid.NewGuid():N}", sentOn = Day(Today.AddDays(-20)) };
        await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, "notices", Letter(Parties[0], Parties[1]), null), HttpStatusCode.Conflict, "agreement.ended");
        var letter = await staff.SendLetterAsync(id, "termination", Parties[0], [Parties[1]], Today.AddDays(-20));
        var receipt = $"notices/{letter}/receipts/{Parties[1]}";
        await AmendmentClient.AssertRefusedAsync(await town.SendAsync(HttpMethod.Put, id, receipt, new { receivedOn = Day(Today.AddDays(-19)) }, "*"), HttpStatusCode.Conflict, "agreement.ended");
        await AmendmentClient.AssertDoneAsync(await staff.SendAsync(HttpMethod.Put, id, receipt, new { receivedOn = Day(Today.AddDays(-19)) }, "*"));

        // Agreements are looked at in turn: one that expires after it shows that it was looked at.
        foreach (var days in new[] { -2, -3 })
        {
            var later = await staff.BringExpressIntoForceAsync(end: Today.AddDays(days));
            await tap.FirstAsync<AgreementExpired>(told => told.AggregateId == later);
        }

        Assert.True(await service.Database.ScalarAsync<bool>(
            $"select letters_seen = stream_position + (select sum(stream_position) from notice_letter where agreement_id = agreement.id) from agreement where id = '{id}'", Token));
        Assert.Equal("expired", (string?)(await staff.ReadAsync(id)).Body["state"]);
    }

    [Fact]
    public async Task An_exit_that_leaves_no_two_parties_ends_it_by_whichever_way_the_last_one_went()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        // As two amendments of one day leave it, each of which left two parties when it was signed.
        await service.Database.ExecuteAsync($"update agreement_party set left_on = '{Day(Today)}', left_by_amendment = 1 where agreement_id = '{id}' and slug <> '{Parties[4]}'", Token);

        var told = await tap.FirstAsync<AgreementTerminated>(candidate => candidate.AggregateId == id);
        Assert.Equal(Today, told.EndedOn);
        Assert.Contains(Parties[4], told.Parties);
        var end = (await staff.ReadAsync(id, "deadlines?kind=end")).Body["items"]![0]!;
        Assert.Equal(Day(Today.AddDays(-1)), (string?)end["legalDate"]);
    }

    [Fact]
    public async Task What_all_signed_takes_effect_on_its_own_later_day()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var number = await staff.ProposeAsync(id, AmendmentClient.LongerNotice, effectiveOn: Today.AddDays(20));
        await staff.SignAllAsync(id, number);

        Assert.Equal("signed", (string?)(await staff.ReadAsync(id, $"amendments/{number}")).Body["summary"]!["state"]);
        Assert.Equal("P2M", (string?)(await staff.TermAsync(id, "termination.notice"))!["value"]);
        Assert.Equal("P5M", (string?)(await staff.TermAsync(id, "termination.notice", Today.AddDays(20)))!["value"]);
    }

    private async Task<HttpResponseMessage> WithdrawFirstLetterAsync(Guid id) =>
        await staff.PostAsync(id, $"notices/{(await staff.ReadAsync(id, "notices")).Body["items"]![0]!["id"]}/withdraw", new { reason = "Erreur" }, "*");

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);
}
