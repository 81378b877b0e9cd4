using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Commitments.RegisterRequests;

namespace SkillsHub.Partnership.Tests.Commitments;

public sealed class RegisterApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_promise_that_was_not_recognised_is_entered_in_the_words_of_its_lines_for_each_party_that_makes_it()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringIntoForceAsync();
        var (parties, line, count) = (await PartiesAsync(id), await LineAsync(id, "gracieux"), (await ListAsync(staff, id)).Count);

        var found = new { firstLine = line.Number, lastLine = line.Number, text = "prêter à titre  gracieux", parties = parties.Take(2), article = "7.1" };
        Assert.DoesNotContain("7.1", await ArticlesAsync(id));
        using var made = await staff.PostAsync(id, "commitments", found, ifMatch: null);
        Assert.Equal(HttpStatusCode.Created, made.StatusCode);
        using var twice = await staff.PostAsync(id, "commitments", found, ifMatch: null);
        Assert.Equal((HttpStatusCode.Conflict, "commitment.already-entered"), (twice.StatusCode, (string?)(await AgreementClient.BodyOf(twice))["code"]));
        Assert.Equal([count + 1, count + 2], (await AgreementClient.BodyOf(made))["numbers"]!.AsArray().Select(number => (int)number!));
        var entered = (await ListAsync(staff, id)).Skip(count).ToList();
        Assert.Equal(parties.Take(2), entered.Select(one => (string)one["party"]!));
        Assert.Equal((await ListAsync(staff, id)).Select(one => (string?)one["article"] ?? "-").Distinct(), await ArticlesAsync(id));
        var source = (await staff.ReadAsync(id, $"commitments/{count + 1}")).Body["source"]!;
        Assert.Equal((line.Number, line.Text), ((int)source["firstLine"]!, (string)source["quote"]!));

        var told = await tap.FirstAsync<CommitmentRegistered>(one => one.AgreementId == id && one.Number == count + 2);
        Assert.Equal(parties[1], told.Party);
        var trail = (await staff.ReadAsync(id, $"audit?subjectId={told.AggregateId}")).Body["items"]!.AsArray();
        Assert.Equal("created", (string?)Assert.Single(trail)!["action"]);
    }

    [Theory]
    [InlineData(0, 1, "x", "commitment.no-such-line", "firstLine")]
    [InlineData(2, 1, "x", "commitment.no-such-line", "lastLine")]
    [InlineData(1, 100000, "x", "commitment.no-such-line", "lastLine")]
    [InlineData(1, 1, "des mots de personne", "commitment.not-in-the-passage", "text")]
    public async Task What_the_text_does_not_say_is_not_entered(int firstLine, int lastLine, string text, string code, string field)
    {
        var id = await staff.BringIntoForceAsync();
        using var refused = await staff.PostAsync(id, "commitments", new { firstLine, lastLine, text, everybody = true }, ifMatch: null);
        var problem = await AgreementClient.BodyOf(refused);
        Assert.Equal((HttpStatusCode.BadRequest, code, field), (refused.StatusCode, (string?)problem["code"], (string?)problem["errors"]![0]!["field"]));
    }

    [Theory]
    [InlineData("""{}""", "commitment.promisor-required")]
    [InlineData("""{"everybody":true,"parties":["commune-de-valcendre"]}""", "commitment.promisor-required")]
    [InlineData("""{"parties":[null]}""", "commitment.promisor-required")]
    [InlineData("""{"parties":["commune-de-valcendre"," "]}""", "commitment.promisor-required")]
    [InlineData("""{"parties":["un-passant"]}""", "agreement.not-a-party")]
    public async Task Who_promises_is_a_party_several_or_all(string body, string code)
    {
        var id = await staff.BringIntoForceAsync();
        using var refused = await ChangeAsync(staff, id, 2, HttpMethod.Post, "attribute", JsonNode.Parse(body)!);
        Assert.Equal((HttpStatusCode.BadRequest, code), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
    }

    [Fact]
    public async Task A_promise_of_nobody_known_is_attributed_to_those_who_make_it_and_each_has_a_line()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringIntoForceAsync();
        var parties = await PartiesAsync(id);
        await service.Database.ExecuteAsync($"update commitment set party = null, is_common = false where agreement_id = '{id}' and number = 3", Token);
        var before = await ListAsync(staff, id);
        Assert.Equal("nobody", (string?)before[2]["promisor"]);

        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 3, HttpMethod.Post, "attribute", new { parties = parties.Take(2) })).StatusCode);
        var after = await ListAsync(staff, id);
        Assert.Equal((parties[0], parties[1], before.Count + 1), ((string)after[2]["party"]!, (string)after[^1]["party"]!, after.Count));
        Assert.Equal((string)after[2]["text"]!, (string)after[^1]["text"]!);
        Assert.Equal(after.Count, (await staff.ReadAsync(id, "commitments/progress")).Body["parties"]!.AsArray().Sum(line => (int)line!["total"]!));
        Assert.Equal(parties[0], (await tap.FirstAsync<CommitmentAttributed>(told => told.AgreementId == id)).Party);
        Assert.Equal(["party"], (await staff.ReadAsync(id, $"audit?subjectId={(string)after[2]["id"]!}")).Body["items"]![0]!["changes"]!.AsArray().Select(change => (string)change!["field"]!));

        using var same = await ChangeAsync(staff, id, 3, HttpMethod.Post, "attribute", new { parties = parties.Take(1) });
        Assert.Equal((HttpStatusCode.Conflict, "commitment.same-party"), (same.StatusCode, (string?)(await AgreementClient.BodyOf(same))["code"]));
        // The party that has it keeps its line when others are named beside it.
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 3, HttpMethod.Post, "attribute", new { parties = new[] { parties[2], parties[0] } })).StatusCode);
        Assert.Equal((parties[0], parties[2]), ((string)(await ListAsync(staff, id))[2]["party"]!, (string)(await ListAsync(staff, id))[^1]["party"]!));
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 3, HttpMethod.Post, "attribute", new { everybody = true })).StatusCode);
        Assert.Equal("everybody", (string?)(await ListAsync(staff, id))[2]["promisor"]);
    }

    [Fact]
    public async Task A_party_that_has_its_line_gets_no_second_one()
    {
        var id = await staff.BringIntoForceAsync();
        var parties = await PartiesAsync(id);
        await service.Database.ExecuteAsync($"update commitment set party = null, is_common = false where agreement_id = '{id}' and number = 3", Token);
        var count = (await ListAsync(staff, id)).Count;
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 3, HttpMethod.Post, "attribute", new { parties = parties.Take(2) })).StatusCode);

        using var again = await ChangeAsync(staff, id, 3, HttpMethod.Post, "attribute", new { parties = parties.Take(2) });
        Assert.Equal((HttpStatusCode.Conflict, "commitment.same-party"), (again.StatusCode, (string?)(await AgreementClient.BodyOf(again))["code"]));
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 3, HttpMethod.Post, "attribute", new { parties = parties.Take(3) })).StatusCode);
        Assert.Equal([parties[1], parties[2]], (await ListAsync(staff, id)).Skip(count).Select(line => (string)line["party"]!));

        using var moved = await ChangeAsync(staff, id, 3, HttpMethod.Post, "attribute", new { parties = parties.Skip(1).Take(1) });
        Assert.Equal((HttpStatusCode.Conflict, "commitment.already-entered"), (moved.StatusCode, (string?)(await AgreementClient.BodyOf(moved))["code"]));
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, count + 1, HttpMethod.Post, "set-aside", new { reason = "Inscrit deux fois" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 3, HttpMethod.Post, "attribute", new { parties = parties.Skip(1).Take(1) })).StatusCode);
        Assert.Equal(parties[1], (string)(await ListAsync(staff, id))[2]["party"]!);
    }

    [Fact]
    public async Task What_a_party_has_proved_does_not_become_another_s()
    {
        var id = await staff.BringIntoForceAsync();
        var (own, other) = ((await ListAsync(staff, id)).First(line => line["party"] is not null), (await PartiesAsync(id))[^1]);
        Assert.NotEqual((string?)own["party"], other);
        var record = new { fulfilledOn = "2026-03-20", proof = new { kind = "document", reference = "registre 12", title = "Prêt" } };
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, (int)own["number"]!, HttpMethod.Post, "fulfilments", record)).StatusCode);
        using var refused = await ChangeAsync(staff, id, (int)own["number"]!, HttpMethod.Post, "attribute", new { parties = new[] { other } });
        Assert.Equal((HttpStatusCode.Conflict, "commitment.records-exist"), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
    }

    [Fact]
    public async Task A_line_set_aside_counts_no_longer_takes_nothing_and_says_why()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringIntoForceAsync();
        using (var planned = await staff.SendAsync(HttpMethod.Put, id, "commitments/2/plan", new { schedule = new { kind = "once", dueOn = "2026-03-01" } }, (await staff.ReadAsync(id, "commitments/2")).ETag))
            Assert.Equal(HttpStatusCode.NoContent, planned.StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 2, HttpMethod.Post, "set-aside", new { reason = "Inscrit deux fois" })).StatusCode);

        var register = await ListAsync(staff, id);
        var (details, _) = await staff.ReadAsync(id, "commitments/2");
        Assert.Equal(("setAside", "Inscrit deux fois"), ((string?)register[1]["state"], (string?)details["aside"]!["reason"]));
        Assert.Empty(details["waiting"]!.AsArray());
        Assert.Equal([2], (await ListAsync(staff, id, "state=setAside")).Select(line => (int)line["number"]!));
        Assert.Empty(await ListAsync(staff, id, "state=overdue"));
        Assert.Equal(register.Count - 1, (await staff.ReadAsync(id, "commitments/progress")).Body["parties"]!.AsArray().Sum(line => (int)line!["total"]!));
        Assert.Equal("Inscrit deux fois", (await tap.FirstAsync<CommitmentSetAside>(told => told.AgreementId == id)).Reason);

        foreach (var (path, body) in new (string, object)[] { ("set-aside", new { reason = "Encore" }), ("attribute", new { everybody = true }), ("fulfilments", new { fulfilledOn = "2026-03-20", proof = new { kind = "document", reference = "x", title = "y" } }) })
        {
            using var refused = await ChangeAsync(staff, id, 2, HttpMethod.Post, path, body);
            Assert.Equal((HttpStatusCode.Conflict, "commitment.set-aside"), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
        }
    }

    [Fact]
    public async Task Only_the_hub_s_own_staff_puts_the_register_right_and_on_the_version_that_it_read()
    {
        var id = await staff.BringIntoForceAsync();
        var party = (await PartiesAsync(id))[0];
        foreach (var (user, status) in new[] { (TestUser.Partner(party), HttpStatusCode.Forbidden), (TestUser.Staff("ailleurs"), HttpStatusCode.NotFound) })
        {
            var client = new AgreementClient(service.ClientOf(user));
            Assert.Equal(status, (await client.PostAsync(id, "commitments", new { firstLine = 1, lastLine = 1, text = "x", everybody = true }, ifMatch: null)).StatusCode);
            Assert.Equal(status, (await client.PostAsync(id, "commitments/2/attribute", new { everybody = true }, "*")).StatusCode);
            Assert.Equal(status, (await client.PostAsync(id, "commitments/2/set-aside", new { reason = "x" }, "*")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.PostAsync(id, "commitments/2/attribute", new { everybody = true }, "\"1\"")).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.PostAsync(id, "commitments/2/set-aside", new { reason = "x" }, "\"1\"")).StatusCode);
    }

    private async Task<IReadOnlyList<string>> PartiesAsync(Guid id) => [.. (await staff.ReadAsync(id)).Body["parties"]!.AsArray().Select(party => (string)party!["slug"]!)];

    private async Task<IReadOnlyList<string>> ArticlesAsync(Guid id) =>
        [.. (await staff.ReadAsync(id, "commitments/progress")).Body["articles"]!.AsArray().Select(article => (string)article!)];

    private async Task<(int Number, string Text)> LineAsync(Guid id, string word)
    {
        var line = (await staff.ReadAsync(id, "source")).Body["lines"]!.AsArray().First(one => ((string)one!["text"]!).Contains(word, StringComparison.Ordinal))!;
        return ((int)line["number"]!, (string)line["text"]!);
    }
}
