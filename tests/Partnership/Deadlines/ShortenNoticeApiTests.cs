using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class ShortenNoticeApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private static readonly DateOnly Signed = ExpressAgreements.SignedOn;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_notice_shortened_by_all_has_a_last_day_of_its_own_until_the_text_s_returns()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var before = await LegalDateAsync(id, "termination-notice");
        await ShortenByAllAsync(id, 1, "months", ExpressAgreements.Today);
        Assert.Equal(before, await LegalDateAsync(id, "termination-notice"));
        var shorter = await LegalDateAsync(id, "termination-notice.force-majeure");
        Assert.True(shorter.AddMonths(1) < Signed.AddYears(5) && shorter.AddDays(1).AddMonths(1) >= Signed.AddYears(5));
        Assert.Equal("months", (string?)(await staff.ReadAsync(id, "years")).Body["shortened"]!["notice"]!["unit"]);
        // Without a day it returns today.
        Assert.Equal(HttpStatusCode.NoContent, (await RestoreAsync(id, "")).StatusCode);
        Assert.Equal(before, await LegalDateAsync(id, "termination-notice"));
        Assert.Single((await staff.ReadAsync(id, "deadlines?kind=terminationNotice")).Body["items"]!.AsArray());
    }

    [Fact]
    public async Task Who_left_by_the_shorter_notice_stays_gone_when_the_text_s_returns_unless_it_was_never_agreed()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var (agreedOn, sent, from) = (Signed.AddDays(1), Signed.AddDays(3), Signed.AddDays(25));
        await ShortenByAllAsync(id, 15, "days", agreedOn);
        await TerminateAsync(id, sent);
        Assert.Equal(sent.AddDays(15), await EffectAsync(id));

        Assert.Equal(HttpStatusCode.NoContent, (await RestoreAsync(id, $"?from={Day(from)}")).StatusCode);
        Assert.Equal(sent.AddDays(15), await EffectAsync(id));
        Assert.DoesNotContain(Parties[0], (await staff.ReadAsync(id, "deadlines/end")).Body["deadline"]!["parties"]!.AsArray().Select(party => (string?)party));

        Assert.Equal(HttpStatusCode.NoContent, (await WithdrawAsync(id, agreedOn, "Jamais signé")).StatusCode);
        Assert.Equal(sent.AddMonths(2), await EffectAsync(id));
        var agreed = Assert.Single((await staff.ReadAsync(id, "years")).Body["agreed"]!.AsArray())!;
        Assert.Equal((Day(agreedOn), Day(from), "Jamais signé"), ((string?)agreed["agreedOn"], (string?)agreed["until"], (string?)agreed["withdrawal"]!["reason"]));

        await tap.FirstAsync<AgreementNoticeShortened>(told => told.AggregateId == id && told.Reason is not null);
        Assert.Equal(
            [("P15D", agreedOn, agreedOn, null), (null, null, from, null), (null, null, agreedOn, "Jamais signé")],
            tap.Received.OfType<AgreementNoticeShortened>().Where(told => told.AggregateId == id).Select(told => (told.Notice, told.AgreedOn, told.From!.Value, told.Reason)));
    }

    [Fact]
    public async Task What_is_recorded_already_changes_nothing_and_tells_nothing()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var untouched = (await staff.ReadAsync(id)).ETag;
        using (var nothing = await RestoreAsync(id, ""))
            Assert.Equal((HttpStatusCode.NoContent, untouched), (nothing.StatusCode, nothing.Headers.ETag?.ToString()));
        await ShortenByAllAsync(id, 15, "days", Signed);
        var shortened = (await staff.ReadAsync(id)).ETag;
        using (var again = await ShortenAsync(id, 15, "days", Signed))
            Assert.Equal((HttpStatusCode.NoContent, shortened), (again.StatusCode, again.Headers.ETag?.ToString()));
        Assert.Equal(HttpStatusCode.NoContent, (await RestoreAsync(id, "")).StatusCode);

        await tap.FirstAsync<AgreementNoticeShortened>(told => told.AggregateId == id && told.Notice is null);
        Assert.Equal(2, tap.Received.OfType<AgreementNoticeShortened>().Count(told => told.AggregateId == id));
    }

    [Fact]
    public async Task Until_each_party_has_confirmed_it_for_itself_the_long_notice_holds()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        var today = ExpressAgreements.Today;
        Assert.Equal(HttpStatusCode.NoContent, (await ShortenAsync(id, 15, "days", Signed.AddDays(1))).StatusCode);
        var path = $"force-majeure/{Day(Signed.AddDays(1))}/confirmations";
        await RefusesAsync(await ShortenAsync(id, 10, "days", today), HttpStatusCode.Conflict, "agreement.shortened-notice-awaited");
        await RefusesAsync(await RestoreAsync(id, ""), HttpStatusCode.Conflict, "agreement.shortened-notice-awaited");
        // The staff gives no party's word without what that party wrote, and no party another's.
        await RefusesAsync(await ConfirmAsync(staff, Parties[0], proof: null), HttpStatusCode.BadRequest, "request.invalid", "proof");
        await RefusesAsync(await ConfirmAsync(Partner(1), Parties[0], proof: null), HttpStatusCode.Forbidden, "agreement.not-for-this-party");
        await RefusesAsync(await ConfirmAsync(staff, "un-passant", "Courrier"), HttpStatusCode.BadRequest, "agreement.not-a-party", "party");
        // Nor does a party date its own word back.
        await RefusesAsync(await ConfirmAsync(Partner(0), Parties[0], proof: null, today.AddDays(-1)), HttpStatusCode.BadRequest, "agreement.confirmed-on-another-day", "confirmedOn");
        foreach (var (party, index) in Parties[..^1].Select((party, index) => (party, index)))
            Assert.Equal(HttpStatusCode.NoContent, (await ConfirmAsync(Partner(index), party, proof: null)).StatusCode);
        await TerminateAsync(id, Signed.AddDays(3));
        Assert.Equal(Signed.AddDays(3).AddMonths(2), await EffectAsync(id));
        var awaited = Assert.Single((await staff.ReadAsync(id, "years")).Body["agreed"]!.AsArray())!;
        Assert.Equal((true, Parties[^1]), ((bool)awaited["isProposed"]!, (string?)Assert.Single(awaited["awaited"]!.AsArray())));
        Assert.Null((await staff.ReadAsync(id, "years")).Body["shortened"]);

        // It holds from the last word: a letter that was sent before keeps the long notice.
        Assert.Equal(HttpStatusCode.NoContent, (await ConfirmAsync(staff, Parties[^1], "Courrier du 3")).StatusCode);
        Assert.Equal(Day(today), (string?)(await staff.ReadAsync(id, "years")).Body["shortened"]!["agreedOn"]);
        Assert.Equal(Signed.AddDays(3).AddMonths(2), await EffectAsync(id));
        await RefusesAsync(await ConfirmAsync(staff, Parties[0], "Courrier"), HttpStatusCode.NotFound, "agreement.shortened-notice-not-found");
        Assert.Equal(("P15D", today), (await tap.FirstAsync<AgreementNoticeShortened>(told => told.AggregateId == id)) is var told ? (told.Notice, told.AgreedOn) : default);
        Assert.Equal([0, 1, 2, 3, 4], tap.Received.OfType<AgreementShorterNoticeProposed>().Where(one => one.AggregateId == id).Select(one => one.Confirmed.Count));

        async Task<HttpResponseMessage> ConfirmAsync(AgreementClient client, string party, string? proof, DateOnly? day = null) =>
            await client.PostAsync(id, path, new { party, confirmedOn = day is { } said ? Day(said) : client == staff ? Day(today) : null, proof }, (await staff.ReadAsync(id)).ETag);
    }

    [Fact]
    public async Task A_notice_is_shortened_only_as_the_text_allows()
    {
        var id = await staff.BringExpressIntoForceAsync();
        foreach (var (count, day, code) in new[]
        {
            (2, ExpressAgreements.Today, "agreement.notice-not-shorter"), (1, ExpressAgreements.Today.AddDays(2), "agreement.agreed-in-the-future"),
            (1, new DateOnly(27, 1, 1), "agreement.agreed-too-early"), (0, ExpressAgreements.Today, "request.invalid"),
        })
            await RefusesAsync(await ShortenAsync(id, count, "months", day), HttpStatusCode.BadRequest, code);
        await RefusesAsync(await ShortenAsync(await staff.BringIntoForceAsync(), 1, "days", ExpressAgreements.Today), HttpStatusCode.Conflict, "agreement.no-force-majeure");
    }

    [Fact]
    public async Task A_wrong_return_or_correction_is_refused_with_its_rule()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await ShortenByAllAsync(id, 15, "days", Signed.AddDays(5));
        await RefusesAsync(await ShortenAsync(id, 10, "days", Signed.AddDays(5)), HttpStatusCode.BadRequest, "agreement.agreed-before-the-last", "agreedOn");
        await RefusesAsync(await RestoreAsync(id, $"?from={Day(Signed.AddDays(4))}"), HttpStatusCode.BadRequest, "agreement.restored-before-agreed", "from");
        await RefusesAsync(await RestoreAsync(id, $"?from={Day(ExpressAgreements.Today.AddDays(2))}"), HttpStatusCode.BadRequest, "agreement.agreed-in-the-future", "from");
        await RefusesAsync(await RestoreAsync(id, "?from=hier"), HttpStatusCode.BadRequest, "request.malformed", "from");
        await RefusesAsync(await WithdrawAsync(id, Signed.AddDays(5), " "), HttpStatusCode.BadRequest, "request.invalid", "reason");
        await RefusesAsync(await WithdrawAsync(id, Signed, "Erreur"), HttpStatusCode.NotFound, "agreement.shortened-notice-not-found");
        Assert.Equal(HttpStatusCode.NoContent, (await RestoreAsync(id, $"?from={Day(Signed.AddDays(9))}")).StatusCode);
        await RefusesAsync(await RestoreAsync(id, $"?from={Day(Signed.AddDays(8))}"), HttpStatusCode.Conflict, "agreement.notice-restored");
        Assert.Equal(HttpStatusCode.NoContent, (await WithdrawAsync(id, Signed.AddDays(5), "Erreur")).StatusCode);
        await RefusesAsync(await WithdrawAsync(id, Signed.AddDays(5), "Erreur"), HttpStatusCode.Conflict, "agreement.shortened-notice-withdrawn");
    }

    private AgreementClient Partner(int index) => new(service.ClientOf(TestUser.Partner(Parties[index])));

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private Task<DateOnly> EffectAsync(Guid id) => LegalDateAsync(id, $"termination-effect.{Parties[0]}");

    private async Task<DateOnly> LegalDateAsync(Guid id, string deadline) =>
        DateOnly.Parse((string)(await staff.ReadAsync(id, $"deadlines/{deadline}")).Body["deadline"]!["legalDate"]!, CultureInfo.InvariantCulture);

    private async Task TerminateAsync(Guid id, DateOnly sent)
    {
        using var letter = await staff.PostAsync(id, "notices", new { purpose = "termination", from = Parties[0], to = Parties[1..], numbers = Parties[1..].ToDictionary(one => one, _ => $"{Guid.NewGuid():N}", StringComparer.Ordinal), sentOn = Day(sent) }, ifMatch: null);
        var path = $"notices/{(string)(await AgreementClient.BodyOf(letter))["id"]!}";
        foreach (var to in Parties[1..])
        {
            using var received = await staff.SendAsync(HttpMethod.Put, id, $"{path}/receipts/{to}", new { receivedOn = Day(sent) }, (await staff.ReadAsync(id, path)).ETag);
            Assert.Equal(HttpStatusCode.NoContent, received.StatusCode);
        }
    }

    private async Task<HttpResponseMessage> ShortenAsync(Guid id, int count, string unit, DateOnly agreedOn) =>
        await staff.SendAsync(HttpMethod.Put, id, "force-majeure", new { notice = new { count, unit }, agreedOn = Day(agreedOn), proof = "échange de lettres" }, (await staff.ReadAsync(id)).ETag);

    private async Task ShortenByAllAsync(Guid id, int count, string unit, DateOnly agreedOn)
    {
        Assert.Equal(HttpStatusCode.NoContent, (await ShortenAsync(id, count, unit, agreedOn)).StatusCode);
        await staff.ConfirmNoticeAsync(id, agreedOn);
    }

    private async Task<HttpResponseMessage> RestoreAsync(Guid id, string query) =>
        await staff.SendAsync(HttpMethod.Delete, id, $"force-majeure{query}", null, (await staff.ReadAsync(id)).ETag);

    private async Task<HttpResponseMessage> WithdrawAsync(Guid id, DateOnly agreedOn, string reason) =>
        await staff.PostAsync(id, $"force-majeure/{Day(agreedOn)}/withdraw", new { reason }, (await staff.ReadAsync(id)).ETag);

    private static async Task RefusesAsync(HttpResponseMessage answer, HttpStatusCode status, string code, string? field = null)
    {
        using (answer)
        {
            JsonNode problem = await AgreementClient.BodyOf(answer);
            Assert.Equal((status, code), (answer.StatusCode, (string?)problem["code"]));
            if (field is not null)
                Assert.Equal(field, (string?)problem["errors"]![0]!["field"]);
        }
    }
}
