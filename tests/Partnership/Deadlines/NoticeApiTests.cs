using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class NoticeApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private static int number;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private static DateOnly Sent => ExpressAgreements.SignedOn.AddDays(10);

    [Fact]
    public async Task A_letter_meets_its_pairs_until_it_is_withdrawn_and_each_step_is_told_in_order()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringExpressIntoForceAsync();
        Assert.Equal(20, (await NoticesAsync(id)).Count);
        var sender = new AgreementClient(service.ClientOf(TestUser.Partner(Parties[0])));
        var letter = Letter(Parties[0], Parties[1], Parties[2]);
        var path = await SendAsync(sender, id, letter);
        Assert.Equal([Parties[1], Parties[2]], (await NoticesAsync(id, "met")).Select(notice => (string)notice["counterpart"]!).Order().ToArray());

        var recipient = new AgreementClient(service.ClientOf(TestUser.Partner(Parties[1])));
        var receivedOn = Day(Sent.AddDays(2));
        using (var received = await ChangeAsync(recipient, id, path, HttpMethod.Put, $"/receipts/{Parties[1]}", new { receivedOn }))
            Assert.Equal(HttpStatusCode.NoContent, received.StatusCode);
        Assert.Equal(receivedOn, (string?)(await NoticesAsync(id, "met")).Single(notice => (string?)notice["counterpart"] == Parties[1])["letter"]!["receivedOn"]);

        using (var withdrawn = await ChangeAsync(sender, id, path, HttpMethod.Post, "/withdraw", new { reason = "Mauvaise adresse" }))
            Assert.Equal(HttpStatusCode.NoContent, withdrawn.StatusCode);
        Assert.Empty(await NoticesAsync(id, "met"));
        // The number and the pair are free again.
        await SendAsync(sender, id, letter with { Id = null });

        var last = await tap.FirstAsync<NoticeWithdrawn>(told => told.AgreementId == id);
        var stream = tap.Received.Where(told => told.AggregateId == last.AggregateId).ToList();
        // Each registered letter is told of for itself.
        Assert.Equal([typeof(NoticeSent), typeof(NoticeSent), typeof(NoticeReceived), typeof(NoticeWithdrawn)], stream.Take(4).Select(told => told.GetType()));
        Assert.Equal([1, 2, 3, 4], stream.Take(4).Select(told => told.AggregateVersion));
        Assert.Equal(2, stream.OfType<NoticeSent>().Select(told => told.Number).Distinct(StringComparer.Ordinal).Count());
        Assert.Equal(Parties.Order(StringComparer.Ordinal), last.Parties.Order(StringComparer.Ordinal));
        Assert.Equal((Parties[0], "Mauvaise adresse", Parties[0]), (last.From, last.Reason, last.By));
    }

    [Fact]
    public async Task Sent_again_it_is_recorded_once_and_with_another_body_refused()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var letter = Letter(Parties[0], Parties[1]) with { Id = Guid.CreateVersion7() };
        Assert.Equal(await SendAsync(staff, id, letter), await SendAsync(staff, id, letter));
        Assert.Single((await staff.ReadAsync(id, "notices")).Body["items"]!.AsArray());

        await RefusedAsync(id, letter with { To = [Parties[2]] }, HttpStatusCode.Conflict, "notice.exists");
        await RefusedAsync(id, letter with { Id = null, To = [Parties[2]] }, HttpStatusCode.Conflict, "notice.number-taken");
        await RefusedAsync(id, Letter(Parties[0], Parties[3], Parties[1]), HttpStatusCode.Conflict, "notice.already-sent");
        await SendAsync(staff, id, letter with { Id = null, From = Parties[3] });
    }

    [Fact]
    public async Task Of_two_letters_of_one_pair_at_once_one_is_recorded()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => staff.PostAsync(id, "notices", Letter(Parties[0], Parties[1]), ifMatch: null)));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.Created);
        Assert.Equal(7, answers.Count(answer => answer.StatusCode == HttpStatusCode.Conflict));
        Assert.Single((await staff.ReadAsync(id, "notices")).Body["items"]!.AsArray());
    }

    [Fact]
    public async Task Of_one_letter_sent_many_times_at_once_every_answer_is_the_same()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var letter = Letter(Parties[0], Parties[1]) with { Id = Guid.CreateVersion7() };
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => staff.PostAsync(id, "notices", letter, ifMatch: null)));
        Assert.All(answers, answer => Assert.Equal(HttpStatusCode.Created, answer.StatusCode));
    }

    [Fact]
    public async Task A_wrong_letter_is_refused_with_its_rule()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var right = Letter(Parties[0], Parties[1]);
        await RefusedAsync(id, right with { From = "un-passant" }, HttpStatusCode.BadRequest, "agreement.not-a-party", "from");
        await RefusedAsync(id, right with { To = ["un-passant"] }, HttpStatusCode.BadRequest, "agreement.not-a-party", "to");
        await RefusedAsync(id, right with { To = [Parties[0]] }, HttpStatusCode.BadRequest, "notice.to-itself", "to");
        await RefusedAsync(id, right with { To = [] }, HttpStatusCode.BadRequest, "request.invalid", "to");
        await RefusedAsync(id, right with { To = [Parties[1], Parties[1]] }, HttpStatusCode.BadRequest, "request.invalid", "to");
        await RefusedAsync(id, right with { Number = " " }, HttpStatusCode.BadRequest, "notice.number-missing", "number");
        await RefusedAsync(id, right with { Number = new string('9', 51) }, HttpStatusCode.BadRequest, "request.invalid", "number");
        await RefusedAsync(id, right with { Purpose = "greeting" }, HttpStatusCode.BadRequest, "request.malformed", "purpose");
        await RefusedAsync(id, right with { Id = Guid.NewGuid() }, HttpStatusCode.BadRequest, "request.invalid", "id");
        await RefusedAsync(id, right with { SentOn = Day(ExpressAgreements.Today.AddDays(2)) }, HttpStatusCode.BadRequest, "notice.in-the-future", "sentOn");
        await RefusedAsync(id, right with { SentOn = Day(ExpressAgreements.SignedOn.AddDays(-1)) }, HttpStatusCode.BadRequest, "notice.too-early", "sentOn");
        Assert.Empty((await staff.ReadAsync(id, "notices")).Body["items"]!.AsArray());
    }

    [Fact]
    public async Task A_letter_is_sent_while_the_agreement_binds()
    {
        var end = ExpressAgreements.Today.AddDays(-5);
        var id = await staff.BringExpressIntoForceAsync(end);
        var right = Letter(Parties[0], Parties[1]);
        // Its text counts from two years before, when nobody had signed.
        await RefusedAsync(id, right with { SentOn = Day(ExpressAgreements.SignedOn.AddDays(-1)) }, HttpStatusCode.BadRequest, "notice.too-early", "sentOn");
        await RefusedAsync(id, right with { SentOn = Day(end.AddDays(1)) }, HttpStatusCode.BadRequest, "notice.too-late", "sentOn");
        await SendAsync(staff, id, right with { SentOn = Day(end) });
    }

    [Fact]
    public async Task An_agreement_that_renews_itself_takes_no_letter_of_renewal()
    {
        var id = await staff.BringIntoForceAsync();
        await RefusedAsync(id, Letter(Parties[0], Parties[1]) with { SentOn = "2026-02-20" }, HttpStatusCode.Conflict, "notice.renewal-not-express");
    }

    [Fact]
    public async Task A_receipt_comes_after_the_letter_and_to_whom_it_went()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var path = await SendAsync(staff, id, Letter(Parties[0], Parties[1]));
        async Task RefusesAsync(string party, DateOnly day, HttpStatusCode status, string code)
        {
            using var answer = await ChangeAsync(staff, id, path, HttpMethod.Put, $"/receipts/{party}", new { receivedOn = Day(day) });
            Assert.Equal((status, code), (answer.StatusCode, (string?)(await AgreementClient.BodyOf(answer))["code"]));
        }

        // The same receipt again is none.
        (await ChangeAsync(staff, id, path, HttpMethod.Put, $"/receipts/{Parties[1]}", new { receivedOn = Day(Sent) })).Dispose();
        var tag = (await staff.ReadAsync(id, path)).ETag;
        using (var again = await ChangeAsync(staff, id, path, HttpMethod.Put, $"/receipts/{Parties[1]}", new { receivedOn = Day(Sent) }))
            Assert.Equal((HttpStatusCode.NoContent, tag), (again.StatusCode, again.Headers.ETag?.ToString()));
        Assert.Equal(tag, (await staff.ReadAsync(id, path)).ETag);

        await RefusesAsync(Parties[1], Sent.AddDays(-1), HttpStatusCode.BadRequest, "notice.received-before-sent");
        await RefusesAsync(Parties[1], ExpressAgreements.Today.AddDays(2), HttpStatusCode.BadRequest, "notice.in-the-future");
        await RefusesAsync(Parties[2], Sent, HttpStatusCode.NotFound, "notice.not-addressed");
        (await ChangeAsync(staff, id, path, HttpMethod.Post, "/withdraw", new { reason = "Erreur" })).Dispose();
        await RefusesAsync(Parties[1], Sent, HttpStatusCode.Conflict, "notice.withdrawn");
    }

    [Fact]
    public async Task A_partner_records_its_own_letters_and_the_receipt_of_those_that_it_gets()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var (sender, recipient, third) = (Partner(0), Partner(1), Partner(2));
        using (var foreign = await third.PostAsync(id, "notices", Letter(Parties[0], Parties[1]), ifMatch: null))
            Assert.Equal(HttpStatusCode.Forbidden, foreign.StatusCode);
        var path = await SendAsync(sender, id, Letter(Parties[0], Parties[1], Parties[3]));
        var receipt = new { receivedOn = Day(Sent) };
        using (var ofAnother = await ChangeAsync(recipient, id, path, HttpMethod.Put, $"/receipts/{Parties[3]}", receipt))
            Assert.Equal(HttpStatusCode.Forbidden, ofAnother.StatusCode);
        using (var third2 = await ChangeAsync(third, id, path, HttpMethod.Put, $"/receipts/{Parties[1]}", receipt))
            Assert.Equal(HttpStatusCode.Forbidden, third2.StatusCode);
        using (var withdrawn = await ChangeAsync(recipient, id, path, HttpMethod.Post, "/withdraw", new { reason = "Non" }))
            Assert.Equal(HttpStatusCode.Forbidden, withdrawn.StatusCode);
        using (var bySender = await ChangeAsync(sender, id, path, HttpMethod.Put, $"/receipts/{Parties[3]}", receipt))
            Assert.Equal(HttpStatusCode.NoContent, bySender.StatusCode);
    }

    [Fact]
    public async Task Each_letter_has_its_own_number_and_proofs_and_one_that_came_back_may_be_sent_again()
    {
        var id = await staff.BringExpressIntoForceAsync();
        object Notice(object? numbers, string? number = null) => new { purpose = "termination", from = Parties[0], to = new[] { Parties[1], Parties[2] }, number, numbers, sentOn = Day(Sent) };
        var mark = Guid.NewGuid().ToString("N")[..8];
        foreach (var (notice, code) in new[]
        {
            (Notice(numbers: null, mark), "notice.number-missing"),
            (Notice(new Dictionary<string, string> { [Parties[1]] = mark }), "notice.number-missing"),
            (Notice(new Dictionary<string, string> { [Parties[1]] = mark, [Parties[2]] = $" {mark}" }), "notice.number-repeated"),
        })
        {
            using var refused = await staff.PostAsync(id, "notices", notice, ifMatch: null);
            var problem = await AgreementClient.BodyOf(refused);
            Assert.Equal((code, HttpStatusCode.BadRequest), ((string?)problem["code"], refused.StatusCode));
        }

        using var sent = await staff.PostAsync(id, "notices", Notice(new Dictionary<string, string> { [Parties[1]] = $"{mark}A", [Parties[2]] = $"{mark}B" }), ifMatch: null);
        var path = $"notices/{(string)(await AgreementClient.BodyOf(sent))["id"]!}";
        await RefusedAsync(id, Letter(Parties[0], Parties[3]) with { Number = $"{mark}B" }, HttpStatusCode.Conflict, "notice.number-taken", "number");
        var proof = new { kind = "document", reference = "Classeur 3", title = "Reçu du guichet" };
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(Partner(0), id, path, HttpMethod.Put, $"/deposits/{Parties[1]}", new { proof })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await ChangeAsync(Partner(1), id, path, HttpMethod.Put, $"/deposits/{Parties[1]}", new { proof })).StatusCode);
        async Task RefusesAsync(object receipt, string code, AgreementClient? by = null)
        {
            using var answer = await ChangeAsync(by ?? staff, id, path, HttpMethod.Put, $"/receipts/{Parties[2]}", receipt);
            var problem = await AgreementClient.BodyOf(answer);
            Assert.Equal(code, (string?)problem["errors"]?[0]?["rule"] ?? (string?)problem["code"]);
        }

        await RefusesAsync(new { }, "notice.one-outcome");
        await RefusesAsync(new { returnedOn = Day(Sent.AddDays(-1)) }, "notice.received-before-sent");
        await RefusesAsync(new { receivedOn = Day(Sent), proof = new { kind = "expense", reference = "1", title = "x" } }, "notice.proof-kind");
        // Who did not fetch it does not say so.
        await RefusesAsync(new { returnedOn = Day(Sent) }, "agreement.not-for-this-party", Partner(2));
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, path, HttpMethod.Put, $"/receipts/{Parties[2]}", new { returnedOn = Day(Sent.AddDays(15)), proof })).StatusCode);
        var to = (await staff.ReadAsync(id, path)).Body["to"]!.AsArray().ToDictionary(one => (string)one!["party"]!, one => one!, StringComparer.Ordinal);
        Assert.Equal(($"{mark}A", "Reçu du guichet", null), ((string?)to[Parties[1]]["number"], (string?)to[Parties[1]]["deposit"]!["title"], (string?)to[Parties[1]]["returnedOn"]));
        Assert.Equal(($"{mark}B", Day(Sent.AddDays(15)), "Reçu du guichet"), ((string?)to[Parties[2]]["number"], (string?)to[Parties[2]]["returnedOn"], (string?)to[Parties[2]]["receipt"]!["title"]));

        // Another letter to the same party follows it; that to the other party still stands.
        await RefusedAsync(id, Letter(Parties[0], Parties[1]) with { Purpose = "termination" }, HttpStatusCode.Conflict, "notice.already-sent");
        await SendAsync(staff, id, Letter(Parties[0], Parties[2]) with { Purpose = "termination" });
        using var late = await ChangeAsync(staff, id, path, HttpMethod.Put, $"/receipts/{Parties[2]}", new { receivedOn = Day(Sent.AddDays(16)) });
        Assert.Equal("notice.already-sent", (string?)(await AgreementClient.BodyOf(late))["code"]);
    }

    [Fact]
    public async Task Who_received_a_letter_takes_no_proof_of_it_away_and_moves_no_day_that_is_proved()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var path = await SendAsync(staff, id, Letter(Parties[0], Parties[1]));
        var proof = new { kind = "document", reference = "Classeur 3", title = "Avis de réception" };
        async Task<string?> ReceiveAsync(AgreementClient by, object receipt)
        {
            using var answer = await ChangeAsync(by, id, path, HttpMethod.Put, $"/receipts/{Parties[1]}", receipt);
            return answer.StatusCode == HttpStatusCode.NoContent ? null : (string?)(await AgreementClient.BodyOf(answer))["code"];
        }

        Assert.Null(await ReceiveAsync(Partner(0), new { receivedOn = Day(Sent), proof }));
        var tag = (await staff.ReadAsync(id, path)).ETag;
        foreach (var client in new[] { Partner(1), Partner(0), staff })
            Assert.Null(await ReceiveAsync(client, new { receivedOn = Day(Sent) }));
        Assert.Equal("notice.receipt-proved", await ReceiveAsync(Partner(1), new { receivedOn = Day(Sent.AddDays(1)) }));
        Assert.Equal("notice.receipt-proved", await ReceiveAsync(Partner(1), new { receivedOn = Day(Sent), proof = proof with { title = "Le nôtre" } }));
        // Its sender has another proof, or the staff says so: without, a day that is proved stays.
        Assert.Equal("notice.receipt-proved", await ReceiveAsync(Partner(0), new { receivedOn = Day(Sent.AddDays(1)) }));
        Assert.Equal("notice.receipt-proved", await ReceiveAsync(Partner(0), new { receivedOn = Day(Sent.AddDays(1)), proof }));
        var (letter, unchanged) = await staff.ReadAsync(id, path);
        Assert.Equal((tag, "Avis de réception"), (unchanged, (string?)letter["to"]![0]!["receipt"]!["title"]));
        Assert.Null(await ReceiveAsync(Partner(0), new { receivedOn = Day(Sent.AddDays(1)), proof = proof with { reference = "Classeur 4" } }));
        Assert.Equal(Day(Sent.AddDays(1)), (string?)(await staff.ReadAsync(id, path)).Body["to"]![0]!["receivedOn"]);
    }

    [Fact]
    public async Task A_change_needs_the_version_that_stands()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var path = await SendAsync(staff, id, Letter(Parties[0], Parties[1]));
        var (_, tag) = await staff.ReadAsync(id, path);
        var receipt = new { receivedOn = Day(Sent) };
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await staff.SendAsync(HttpMethod.Put, id, $"{path}/receipts/{Parties[1]}", receipt, ifMatch: null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await staff.SendAsync(HttpMethod.Put, id, $"{path}/receipts/{Parties[1]}", receipt, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.SendAsync(HttpMethod.Put, id, $"{path}/receipts/{Parties[1]}", receipt, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.PostAsync(id, $"{path}/withdraw", new { reason = "x" }, tag)).StatusCode);
    }

    [Fact]
    public async Task Letters_are_read_page_by_page_and_changes_stand_in_the_audit_trail()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var paths = new List<string>();
        foreach (var to in Parties[1..])
            paths.Add(await SendAsync(staff, id, Letter(Parties[0], to)));
        var first = (await staff.ReadAsync(id, "notices?limit=3")).Body;
        var second = (await staff.ReadAsync(id, $"notices?limit=3&after={Uri.EscapeDataString((string)first["next"]!)}")).Body;
        Assert.Equal(
            paths.Select(path => path["notices/".Length..]).Reverse(),
            first["items"]!.AsArray().Concat(second["items"]!.AsArray()).Select(letter => (string)letter!["id"]!));

        (await ChangeAsync(staff, id, paths[0], HttpMethod.Put, $"/receipts/{Parties[1]}", new { receivedOn = Day(Sent) })).Dispose();
        var trail = (await staff.ReadAsync(id, "audit?subject=noticeLetter")).Body["items"]!.AsArray();
        Assert.Contains(trail[0]!["changes"]!.AsArray(), change => (string?)change!["field"] == $"recipients[{Parties[1]}].receivedOn");
        Assert.Equal(5, trail.Count);
    }

    [Theory]
    [InlineData("deadlines")]
    [InlineData("deadlines/end")]
    [InlineData("notices")]
    [InlineData("years")]
    public async Task To_who_is_no_party_there_is_nothing(string path)
    {
        var id = await staff.BringExpressIntoForceAsync();
        foreach (var stranger in new[] { TestUser.Partner("un-passant"), TestUser.Staff() with { Hub = "ailleurs" } })
        {
            using var answer = await service.ClientOf(stranger).GetAsync($"/api/partnership/agreements/{id}/{path}", Token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Who_is_no_party_changes_nothing()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var path = await SendAsync(staff, id, Letter(Parties[0], Parties[1]));
        var tag = (await staff.ReadAsync(id, path)).ETag;
        var agreement = (await staff.ReadAsync(id)).ETag;
        (HttpMethod Method, string Path, object? Body, string? Tag)[] changes =
        [
            (HttpMethod.Post, "notices", Letter(Parties[0], Parties[2]), null),
            (HttpMethod.Put, $"{path}/receipts/{Parties[1]}", new { receivedOn = Day(Sent) }, tag),
            (HttpMethod.Post, $"{path}/withdraw", new { reason = "Non" }, tag),
            (HttpMethod.Put, "years", new { firstYearFrom = Day(Sent) }, agreement),
            (HttpMethod.Put, "force-majeure", new { notice = new { count = 1, unit = "months" }, agreedOn = Day(Sent), proof = "x" }, agreement),
            (HttpMethod.Delete, "force-majeure", null, agreement),
            (HttpMethod.Post, $"force-majeure/{Day(Sent)}/withdraw", new { reason = "Non" }, agreement),
        ];
        foreach (var change in changes)
        {
            // Another hub's staff finds nothing; a partner that is no party neither, where partners may change at all.
            using var elsewhere = await new AgreementClient(service.ClientOf(TestUser.Staff() with { Hub = "ailleurs" })).SendAsync(change.Method, id, change.Path, change.Body, change.Tag);
            Assert.Equal(HttpStatusCode.NotFound, elsewhere.StatusCode);
            using var passer = await new AgreementClient(service.ClientOf(TestUser.Partner("un-passant"))).SendAsync(change.Method, id, change.Path, change.Body, change.Tag);
            Assert.Equal(change.Path.Contains("notices", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, passer.StatusCode);
        }

        Assert.Equal((tag, agreement), ((await staff.ReadAsync(id, path)).ETag, (await staff.ReadAsync(id)).ETag));
        Assert.Single((await staff.ReadAsync(id, "notices")).Body["items"]!.AsArray());
    }

    private AgreementClient Partner(int index) => new(service.ClientOf(TestUser.Partner(Parties[index])));

    private static Sending Letter(string from, params string[] to) =>
        new("renewal", from, to, $"2C {Interlocked.Increment(ref number):0000} {Guid.NewGuid().ToString("N")[..8]}", Day(Sent));

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private async Task<IReadOnlyList<JsonNode>> NoticesAsync(Guid id, string? state = null) =>
        [.. (await staff.ReadAsync(id, $"deadlines?kind=renewalNotice&limit=100&state={state}")).Body["items"]!.AsArray().Select(notice => notice!)];

    private static async Task<string> SendAsync(AgreementClient client, Guid id, Sending letter)
    {
        using var answer = await client.PostAsync(id, "notices", letter, ifMatch: null);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return $"notices/{(string)(await AgreementClient.BodyOf(answer))["id"]!}";
    }

    private async Task RefusedAsync(Guid id, Sending letter, HttpStatusCode status, string code, string? field = null)
    {
        using var answer = await staff.PostAsync(id, "notices", letter, ifMatch: null);
        var problem = await AgreementClient.BodyOf(answer);
        Assert.Equal((status, code), (answer.StatusCode, (string?)problem["code"]));
        if (field is not null)
            Assert.Equal(field, (string?)problem["errors"]![0]!["field"]);
    }

    private static async Task<HttpResponseMessage> ChangeAsync(AgreementClient client, Guid id, string letter, HttpMethod method, string change, object body) =>
        await client.SendAsync(method, id, letter + change, body, (await client.ReadAsync(id, letter)).ETag);

    private sealed record Sending(string Purpose, string From, string[] To, string Number, string SentOn, Guid? Id = null)
    {
        public Dictionary<string, string>? Numbers => To.Length < 2 ? null : To.Distinct(StringComparer.Ordinal).Index().ToDictionary(one => one.Item, one => $"{Number} {one.Index}", StringComparer.Ordinal);
    }
}
