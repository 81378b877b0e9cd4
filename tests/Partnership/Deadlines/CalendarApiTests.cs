using System.Globalization;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Branding;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class CalendarApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Links = "/api/partnership/calendar-links";
    private static readonly string[] Parties = ExpressAgreements.Parties;

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Whoever_has_the_link_reads_what_concerns_its_partner_and_sees_it_change()
    {
        var staff = new AgreementClient(service.ClientOf(TestUser.Staff()));
        var id = await staff.BringExpressIntoForceAsync();
        var path = (string)(await MakeAsync(TestUser.Partner(Parties[0]), "Agenda du service"))["path"]!;

        var before = await ReadAsync(path);
        var own = before.Events.Where(entry => entry.Uid!.StartsWith($"{id}.", StringComparison.Ordinal)).ToDictionary(entry => entry.Uid![37..^"@skillshub".Length], StringComparer.Ordinal);
        Assert.Equal(8, own.Keys.Count(key => key.StartsWith("renewal-notice.", StringComparison.Ordinal)));
        Assert.All(own.Keys.Where(key => key.StartsWith("renewal-notice.", StringComparison.Ordinal)), key => Assert.Contains(Parties[0], key, StringComparison.Ordinal));
        var notice = own[$"renewal-notice.{Parties[0]}.{Parties[1]}"];
        var due = ExpressAgreements.SignedOn.AddYears(5).AddMonths(-3);
        Assert.Equal((due, false, null), (notice.Start!.Date, notice.Start.HasTime, notice.End));
        Assert.Equal(due.AddMonths(-2).DayNumber - due.DayNumber, Assert.Single(notice.Alarms).Trigger!.Duration!.Value.Days);

        using (var sent = await staff.PostAsync(id, "notices", new { purpose = "renewal", from = Parties[0], to = new[] { Parties[1] }, number = $"{Guid.NewGuid():N}", sentOn = Day(ExpressAgreements.SignedOn) }, ifMatch: null))
            Assert.Equal(HttpStatusCode.Created, sent.StatusCode);
        var after = (await ReadAsync(path)).Events.Single(entry => entry.Uid == notice.Uid);
        Assert.True(after.Sequence > notice.Sequence);
        // iCalendar knows no fraction of a second: two changes of one second are told apart by their sequence.
        Assert.True(after.LastModified!.AsUtc >= notice.LastModified!.AsUtc);
        Assert.Empty(after.Alarms);
    }

    [Fact]
    public async Task The_day_of_a_commitment_stands_in_its_promisor_s_calendar_and_moves_there()
    {
        var staff = new AgreementClient(service.ClientOf(TestUser.Staff()));
        var id = await staff.BringExpressIntoForceAsync();
        var own = (await RegisterRequests.ListAsync(staff, id)).First(line => (string?)line["party"] == Parties[0]);
        var number = (int)own["number"]!;
        var (path, other) = ((string)(await MakeAsync(TestUser.Partner(Parties[0]), "Engagements"))["path"]!, (string)(await MakeAsync(TestUser.Partner(Parties[1]), "Les nôtres"))["path"]!);
        var day = ExpressAgreements.Today.AddDays(90);
        await RegisterRequests.PlanAsync(staff, id, number, new { kind = "once", dueOn = Day(day) });
        var before = (await ReadAsync(path)).Events.Single(entry => entry.Uid == $"{id}.commitment.{number}@skillshub");
        Assert.Equal(day, before.Start!.Date);
        Assert.StartsWith($"Engagement n° {number} (", before.Summary, StringComparison.Ordinal);
        Assert.DoesNotContain((await ReadAsync(other)).Events, entry => entry.Uid == before.Uid);

        await RegisterRequests.PlanAsync(staff, id, number, new { kind = "once", dueOn = Day(day.AddDays(1)) });
        var after = (await ReadAsync(path)).Events.Single(entry => entry.Uid == before.Uid);
        Assert.Equal(day.AddDays(1), after.Start!.Date);
        Assert.True(after.Sequence > before.Sequence);
        Assert.True(after.LastModified!.AsUtc >= before.LastModified!.AsUtc && after.LastModified.AsUtc > DateTime.UtcNow.AddMinutes(-5));
    }

    // A calendar keeps what has the higher sequence: were it to fall, no later day would arrive there.
    [Fact]
    public async Task Its_sequence_grows_when_a_permission_is_taken_back()
    {
        var staff = new AgreementClient(service.ClientOf(TestUser.Staff()));
        var id = await staff.BringExpressIntoForceAsync();
        var path = (string)(await MakeAsync(TestUser.Partner(Parties[0]), "Noms et logos"))["path"]!;
        var number = await staff.GrantedAsync(id, Parties[0]);
        var before = (await ReadAsync(path)).Events.Single(entry => entry.Uid == $"{id}.renewal-notice.{Parties[0]}.{Parties[1]}@skillshub");
        await AmendmentClient.AssertDoneAsync(await staff.AnswerAsync(id, number, "revoke", new { grantor = "party", from = BrandClient.Day(0), reason = "La charte a changé." }));
        var after = (await ReadAsync(path)).Events.Single(entry => entry.Uid == before.Uid);
        Assert.True(after.Sequence > before.Sequence);
        Assert.True(after.LastModified!.AsUtc >= before.LastModified!.AsUtc);
    }

    [Fact]
    public async Task It_is_the_same_text_until_a_fact_changes_it()
    {
        var staff = new AgreementClient(service.ClientOf(TestUser.Staff()));
        var id = await staff.BringExpressIntoForceAsync();
        var path = (string)(await MakeAsync(TestUser.Partner(Parties[4]), "Accueil"))["path"]!;
        using var anyone = service.ClientOf(user: null);
        using var first = await anyone.GetAsync(path, Token);
        Assert.Equal("text/calendar", first.Content.Headers.ContentType!.MediaType);
        Assert.DoesNotContain("DTEND", await first.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await anyone.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);

        using (var said = await staff.SendAsync(HttpMethod.Put, id, "years", new { firstYearFrom = Day(ExpressAgreements.SignedOn) }, (await staff.ReadAsync(id, "years")).ETag))
            Assert.Equal(HttpStatusCode.NoContent, said.StatusCode);
        using var again = new HttpRequestMessage(HttpMethod.Get, path);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await anyone.SendAsync(again, Token);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
        Assert.Contains("Loyers", await third.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_renewed_link_has_a_new_address_and_a_revoked_one_has_none()
    {
        var partner = TestUser.Partner("cnam-en-grand-est");
        var made = await MakeAsync(partner, "Direction");
        var (path, link) = ((string)made["path"]!, (string)made["link"]!["id"]!);
        using (var stale = await SendAsync(partner, HttpMethod.Post, $"/{link}/renew", "\"00000001\""))
            Assert.Equal(HttpStatusCode.PreconditionFailed, stale.StatusCode);
        using (var blind = await SendAsync(partner, HttpMethod.Post, $"/{link}/renew", null))
            Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);
        using var renewed = await SendAsync(partner, HttpMethod.Post, $"/{link}/renew", (string)made["link"]!["version"]!);
        var second = await AgreementClient.BodyOf(renewed);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync(path));
        Assert.Equal(HttpStatusCode.OK, await StatusOfAsync((string)second["path"]!));

        // The hub's staff sees it and revokes it.
        var seen = Assert.Single(await ListAsync(TestUser.Staff(), "cnam-en-grand-est"), one => (string?)one["id"] == link);
        Assert.NotNull((string?)seen["renewedBy"]);
        using (var revoked = await SendAsync(TestUser.Staff(), HttpMethod.Delete, $"/{link}", (string)seen["version"]!))
            Assert.Equal(HttpStatusCode.NoContent, revoked.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync((string)second["path"]!));
        var gone = Assert.Single(await ListAsync(partner, null), one => (string?)one["id"] == link);
        Assert.NotNull((string?)gone["revokedBy"]);
        using var again = await SendAsync(partner, HttpMethod.Post, $"/{link}/renew", (string)gone["version"]!);
        Assert.Equal("calendar-link.revoked", (string?)(await AgreementClient.BodyOf(again))["code"]);
        await MakeAsync(partner, "Direction");
    }

    [Fact]
    public async Task A_second_link_of_one_name_is_refused_and_of_many_at_once_one_is_made()
    {
        var partner = TestUser.Partner("rectorat");
        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(_ => PostAsync(partner, new { name = "Poste" })));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        var refused = answers.First(answer => answer.StatusCode != HttpStatusCode.Created);
        Assert.Equal((HttpStatusCode.Conflict, "calendar-link.exists"), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
        await MakeAsync(partner, "Autre poste");
    }

    [Fact]
    public async Task A_partner_has_its_own_links_only_and_staff_makes_them_for_those_that_the_hub_knows()
    {
        var link = (string)(await MakeAsync(TestUser.Partner("banque-des-territoires-grand-est"), "Banque"))["link"]!["id"]!;
        Assert.DoesNotContain(await ListAsync(TestUser.Partner("rectorat"), "banque-des-territoires-grand-est"), one => (string?)one["id"] == link);
        using (var foreign = await SendAsync(TestUser.Partner("rectorat"), HttpMethod.Delete, $"/{link}", "*"))
            Assert.Equal(HttpStatusCode.NotFound, foreign.StatusCode);
        using (var foreign = await PostAsync(TestUser.Partner("rectorat"), new { name = "x", organisation = "banque-des-territoires-grand-est" }))
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        using (var unknown = await PostAsync(TestUser.Staff(), new { name = "x", organisation = "un-passant" }))
            Assert.Equal((HttpStatusCode.BadRequest, "calendar-link.organisation-unknown"), (unknown.StatusCode, (string?)(await AgreementClient.BodyOf(unknown))["code"]));
        using (var nobody = await PostAsync(TestUser.Staff(), new { name = "x" }))
            Assert.Equal(HttpStatusCode.BadRequest, nobody.StatusCode);
        using (var made = await PostAsync(TestUser.Staff(), new { name = "Par l'équipe", organisation = "banque-des-territoires-grand-est" }))
            Assert.Equal(HttpStatusCode.Created, made.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("x")]
    [InlineData("AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA")]
    public async Task A_wrong_link_leads_nowhere(string token) => Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync($"/api/partnership/calendar?key={token}"));

    [Fact]
    public async Task The_database_does_not_know_the_address()
    {
        var path = (string)(await MakeAsync(TestUser.Partner("prefecture-de-region-grand-est"), "Cabinet"))["path"]!;
        var token = path[(path.LastIndexOf('=') + 1)..];
        Assert.Equal(43, token.Length);
        Assert.Equal(0L, await service.Database.ScalarAsync<long>($"select count(*) from calendar_link where calendar_link::text like '%{token}%'", Token));
        Assert.Equal(0L, await service.Database.ScalarAsync<long>($"select count(*) from audit_entry where audit_entry::text like '%{token}%'", Token));
    }

    [Fact]
    public async Task A_hub_that_is_not_open_has_no_calendar()
    {
        using (var refused = await PostAsync(TestUser.Partner(Parties[0]) with { Hub = "ailleurs" }, new { name = "Agenda" }))
            Assert.Equal((HttpStatusCode.Conflict, "hub.not-registered"), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
        var made = await MakeAsync(TestUser.Partner(Parties[1]), "Avant la fermeture");
        await service.Database.ExecuteAsync($"update calendar_link set hub = 'ailleurs' where id = '{(string)made["link"]!["id"]!}'", Token);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOfAsync((string)made["path"]!));
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private async Task<Ical.Net.Calendar> ReadAsync(string path)
    {
        using var anyone = service.ClientOf(user: null);
        return Ical.Net.Calendar.Load(await anyone.GetStringAsync(path, Token))!;
    }

    private async Task<HttpStatusCode> StatusOfAsync(string path)
    {
        using var anyone = service.ClientOf(user: null);
        using var answer = await anyone.GetAsync(path, Token);
        return answer.StatusCode;
    }

    private async Task<HttpResponseMessage> PostAsync(TestUser user, object body) => await service.ClientOf(user).PostAsync(Links, JsonContent.Create(body), Token);

    private async Task<JsonNode> MakeAsync(TestUser user, string name)
    {
        using var answer = await PostAsync(user, new { name });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return await AgreementClient.BodyOf(answer);
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(TestUser user, string? organisation)
    {
        using var answer = await service.ClientOf(user).GetAsync(organisation is null ? Links : $"{Links}?organisation={organisation}", Token);
        return [.. (await AgreementClient.BodyOf(answer))["items"]!.AsArray().Select(link => link!)];
    }

    private async Task<HttpResponseMessage> SendAsync(TestUser user, HttpMethod method, string path, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, Links + path);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await service.ClientOf(user).SendAsync(request, Token);
    }
}
