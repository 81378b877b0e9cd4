using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Commitments;

public sealed class CommitmentApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly object Proof = new { kind = "document", reference = "registre 12", title = "Convention de prêt" };
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_last_signature_opens_the_register_and_each_step_is_told_in_order()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, Token);
        var id = await staff.BringIntoForceAsync();
        var promised = (await staff.ReadAsync(id)).Body["content"]!["commitments"]!.AsArray();
        var register = await ListAsync(id);
        Assert.Equal(promised.Select(promise => (string)promise!["text"]!), register.Select(line => (string)line["text"]!));
        Assert.All(register, line => Assert.Equal("unplanned", (string?)line["state"]));

        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(staff, id, 1, new { kind = "recurring", dueOn = "2026-03-31", everyMonths = 6 })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await FulfilAsync(staff, id, 1, new { fulfilledOn = "2026-03-20", proof = Proof })).StatusCode);
        var (commitment, _) = await staff.ReadAsync(id, "commitments/1");
        var fulfilment = Assert.Single(commitment["fulfilments"]!.AsArray())!;
        Assert.Equal("2026-03-31", (string?)fulfilment["occurrence"]);
        Assert.Equal(HttpStatusCode.NoContent, (await ChangeAsync(staff, id, 1, HttpMethod.Post, $"fulfilments/{(string?)fulfilment["id"]}/withdraw", new { reason = "Mauvaise pièce" })).StatusCode);

        var last = await tap.FirstAsync<CommitmentFulfilmentWithdrawn>(told => told.AgreementId == id);
        var stream = tap.Received.Where(told => told.AggregateId == last.AggregateId).ToList();
        Assert.Equal([1, 2, 3, 4], stream.Select(told => told.AggregateVersion));
        Assert.Equal([typeof(CommitmentRegistered), typeof(CommitmentPlanned), typeof(CommitmentFulfilled), typeof(CommitmentFulfilmentWithdrawn)], stream.Select(told => told.GetType()));
        Assert.Equal((1, "2026-03-31"), (last.Number, last.Occurrence?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)));
    }

    [Fact]
    public async Task The_register_is_filtered_by_party_article_and_state_and_read_page_by_page()
    {
        var id = await staff.BringIntoForceAsync();
        var all = await ListAsync(id);
        var late = all[2];
        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(staff, id, (int)late["number"]!, new { kind = "once", dueOn = "2026-02-20" })).StatusCode);

        Assert.Equal([(int)late["number"]!], (await ListAsync(id, "state=overdue")).Select(line => (int)line["number"]!));
        var party = all.Select(line => (string?)line["party"]).OfType<string>().First();
        Assert.Equal(all.Where(line => (string?)line["party"] == party).Select(line => (int)line["number"]!), (await ListAsync(id, $"party={party}")).Select(line => (int)line["number"]!));
        var article = (string)all[^1]["article"]!;
        Assert.Equal(all.Where(line => (string?)line["article"] == article).Select(line => (int)line["number"]!), (await ListAsync(id, $"article={article}&party=&state=")).Select(line => (int)line["number"]!));

        var pages = new List<int>();
        for (var path = "commitments?limit=3"; path is not null;)
        {
            var (page, _) = await staff.ReadAsync(id, path);
            pages.AddRange(page["items"]!.AsArray().Select(line => (int)line!["number"]!));
            path = (string?)page["next"] is { } next ? $"commitments?limit=3&after={Uri.EscapeDataString(next)}" : null;
        }

        Assert.Equal(all.Select(line => (int)line["number"]!), pages);
        using var unknown = await service.ClientOf(TestUser.Staff()).GetAsync($"{Path(id)}?state=late", Token);
        Assert.Equal(HttpStatusCode.BadRequest, unknown.StatusCode);
    }

    [Fact]
    public async Task Sorted_by_due_days_the_earliest_comes_first_and_what_has_none_last_on_every_page()
    {
        var id = await staff.BringIntoForceAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(staff, id, 5, new { kind = "once", dueOn = "2026-12-01" })).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(staff, id, 3, new { kind = "once", dueOn = "2027-01-01" })).StatusCode);

        var first = (await staff.ReadAsync(id, "commitments?sort=due&limit=2")).Body;
        Assert.Equal([5, 3], first["items"]!.AsArray().Select(line => (int)line!["number"]!));
        var rest = (await staff.ReadAsync(id, $"commitments?sort=due&limit=100&after={Uri.EscapeDataString((string)first["next"]!)}")).Body["items"]!.AsArray();
        Assert.Equal((await ListAsync(id)).Select(line => (int)line["number"]!).Except([3, 5]), rest.Select(line => (int)line!["number"]!));
    }

    [Fact]
    public async Task Progress_counts_each_party_once_and_all_commitments()
    {
        var id = await staff.BringIntoForceAsync();
        await FulfilAsync(staff, id, 1, new { fulfilledOn = "2026-03-20", proof = Proof });
        var register = await ListAsync(id);
        var lines = (await staff.ReadAsync(id, "commitments/progress")).Body["parties"]!.AsArray();

        Assert.Equal(register.Count, lines.Sum(line => (int)line!["total"]!));
        Assert.Equal(1, lines.Sum(line => (int)line!["done"]!));
        Assert.All(lines, line => Assert.Equal((int)line!["total"]!, new[] { "done", "ongoing", "planned", "overdue", "unplanned" }.Sum(state => (int)line[state]!)));
        Assert.Equal(lines.Count, lines.Select(line => ((string?)line!["party"], (string?)line["promisor"])).Distinct().Count());
    }

    [Fact]
    public async Task A_partner_sees_all_and_changes_only_its_own_and_what_is_common()
    {
        var id = await staff.BringIntoForceAsync();
        var register = await ListAsync(id);
        var own = register.First(line => line["party"] is not null);
        var other = register.First(line => line["party"] is not null && (string?)line["party"] != (string?)own["party"]);
        var partner = new AgreementClient(service.ClientOf(TestUser.Partner((string)own["party"]!)));
        var plan = new { kind = "continuing" };

        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(partner, id, (int)own["number"]!, plan)).StatusCode);
        using var refused = await PlanAsync(partner, id, (int)other["number"]!, plan);
        Assert.Equal((HttpStatusCode.Forbidden, "agreement.not-for-this-party"), (refused.StatusCode, (string?)(await AgreementClient.BodyOf(refused))["code"]));
        Assert.Equal("unplanned", (string?)(await partner.ReadAsync(id, $"commitments/{(int)other["number"]!}")).Body["commitment"]!["state"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("/progress")]
    [InlineData("/1")]
    public async Task To_who_is_no_party_the_register_is_not_there(string path)
    {
        var id = await staff.BringIntoForceAsync();
        foreach (var stranger in new[] { TestUser.Partner("un-passant"), TestUser.Staff() with { Hub = "ailleurs" } })
        {
            using var answer = await service.ClientOf(stranger).GetAsync(Path(id) + path, Token);
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }

    [Fact]
    public async Task Before_all_have_signed_there_is_no_register()
    {
        var id = await staff.ImportUniqueSampleAsync();
        using var answer = await service.ClientOf(TestUser.Staff()).GetAsync(Path(id), Token);
        Assert.Equal((HttpStatusCode.Conflict, "agreement.not-in-force"), (answer.StatusCode, (string?)(await AgreementClient.BodyOf(answer))["code"]));
    }

    [Fact]
    public async Task Of_two_who_plan_the_same_the_second_is_told_to_read_again()
    {
        var id = await staff.BringIntoForceAsync();
        var (_, tag) = await staff.ReadAsync(id, "commitments/2");
        var plan = new { schedule = new { kind = "continuing" } };
        Assert.Equal(HttpStatusCode.NoContent, (await staff.SendAsync(HttpMethod.Put, id, "commitments/2/plan", plan, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.SendAsync(HttpMethod.Put, id, "commitments/2/plan", plan, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await staff.SendAsync(HttpMethod.Put, id, "commitments/2/plan", plan, ifMatch: null)).StatusCode);
    }

    [Fact]
    public async Task A_record_that_is_sent_twice_is_made_once_even_with_the_version_of_before()
    {
        var id = await staff.BringIntoForceAsync();
        var (_, tag) = await staff.ReadAsync(id, "commitments/2");
        var record = new { id = Guid.CreateVersion7(), fulfilledOn = "2026-03-20", proof = Proof };
        for (var time = 0; time < 2; time++)
            Assert.Equal(HttpStatusCode.NoContent, (await staff.PostAsync(id, "commitments/2/fulfilments", record, tag)).StatusCode);
        Assert.Single((await staff.ReadAsync(id, "commitments/2")).Body["fulfilments"]!.AsArray());
    }

    [Theory]
    [InlineData("""{"fulfilledOn":"2099-01-01","proof":{"kind":"document","reference":"x","title":"y"}}""", "commitment.fulfilled-in-the-future")]
    [InlineData("""{"fulfilledOn":"2020-01-01","proof":{"kind":"document","reference":"x","title":"y"}}""", "commitment.outside-the-term")]
    [InlineData("""{"fulfilledOn":"2026-03-20","proof":{"kind":"event","reference":"la fête","title":"y"}}""", "proof.reference")]
    [InlineData("""{"fulfilledOn":"2026-03-20","proof":{"kind":"document","reference":" ","title":"y"}}""", "proof.reference")]
    [InlineData("""{"fulfilledOn":"2026-03-20"}""", "proof")]
    [InlineData("""{"fulfilledOn":"2026-03-20","proof":{"kind":"promise","reference":"x","title":"y"}}""", "proof.kind")]
    public async Task A_wrong_record_is_refused_with_its_rule_and_nothing_is_kept(string body, string named)
    {
        var id = await staff.BringIntoForceAsync();
        using var refused = await FulfilAsync(staff, id, 3, JsonNode.Parse(body)!);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        Assert.Contains(named, await refused.Content.ReadAsStringAsync(Token), StringComparison.Ordinal);
        Assert.Empty((await staff.ReadAsync(id, "commitments/3")).Body["fulfilments"]!.AsArray());
    }

    [Fact]
    public async Task Agreements_that_were_in_force_before_there_were_registers_get_one_by_migrate()
    {
        var id = await staff.BringIntoForceAsync();
        var register = await ListAsync(id);
        await service.Database.ExecuteAsync($"delete from commitment where agreement_id = '{id}'", Token);
        Assert.Empty(await ListAsync(id));

        await service.MigrateAgainAsync();
        Assert.Equal(register.Select(line => (string)line["text"]!), (await ListAsync(id)).Select(line => (string)line["text"]!));
        await service.MigrateAgainAsync();
        Assert.Equal(register.Count, (await ListAsync(id)).Count);
    }

    private static string Path(Guid agreement) => $"/api/partnership/agreements/{agreement}/commitments";

    private async Task<IReadOnlyList<JsonNode>> ListAsync(Guid id, string query = "") =>
        [.. (await staff.ReadAsync(id, $"commitments?limit=100&{query}")).Body["items"]!.AsArray().Select(line => line!)];

    private static Task<HttpResponseMessage> PlanAsync(AgreementClient client, Guid id, int number, object schedule) =>
        ChangeAsync(client, id, number, HttpMethod.Put, "plan", new { schedule });

    private static Task<HttpResponseMessage> FulfilAsync(AgreementClient client, Guid id, int number, object record) =>
        ChangeAsync(client, id, number, HttpMethod.Post, "fulfilments", record);

    private static async Task<HttpResponseMessage> ChangeAsync(AgreementClient client, Guid id, int number, HttpMethod method, string path, object body) =>
        await client.SendAsync(method, id, $"commitments/{number}/{path}", body, (await client.ReadAsync(id, $"commitments/{number}")).ETag);
}
