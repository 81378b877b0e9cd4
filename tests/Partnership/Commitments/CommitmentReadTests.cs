using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Commitments.RegisterRequests;

namespace SkillsHub.Partnership.Tests.Commitments;

public sealed class CommitmentReadTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly object Proof = new { kind = "document", reference = "registre 12", title = "Convention de prêt" };
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_register_is_filtered_by_party_article_and_state_and_read_page_by_page()
    {
        var id = await staff.BringIntoForceAsync();
        var all = await ListAsync(staff, id);
        var late = all[2];
        Assert.Equal(HttpStatusCode.NoContent, (await PlanAsync(staff, id, (int)late["number"]!, new { kind = "once", dueOn = "2026-02-20" })).StatusCode);

        Assert.Equal([(int)late["number"]!], (await ListAsync(staff, id, "state=overdue")).Select(line => (int)line["number"]!));
        var party = all.Select(line => (string?)line["party"]).OfType<string>().First();
        Assert.Equal(all.Where(line => (string?)line["party"] == party).Select(line => (int)line["number"]!), (await ListAsync(staff, id, $"party={party}")).Select(line => (int)line["number"]!));
        var article = (string)all[^1]["article"]!;
        Assert.Equal(all.Where(line => (string?)line["article"] == article).Select(line => (int)line["number"]!), (await ListAsync(staff, id, $"article={article}&party=&state=")).Select(line => (int)line["number"]!));

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
        Assert.Equal((await ListAsync(staff, id)).Select(line => (int)line["number"]!).Except([3, 5]), rest.Select(line => (int)line!["number"]!));
    }

    [Fact]
    public async Task Progress_counts_each_party_once_and_all_commitments()
    {
        var id = await staff.BringIntoForceAsync();
        await FulfilAsync(staff, id, 1, new { fulfilledOn = "2026-03-20", proof = Proof });
        var register = await ListAsync(staff, id);
        var lines = (await staff.ReadAsync(id, "commitments/progress")).Body["parties"]!.AsArray();

        Assert.Equal(register.Count, lines.Sum(line => (int)line!["total"]!));
        Assert.Equal(1, lines.Sum(line => (int)line!["done"]!));
        Assert.All(lines, line => Assert.Equal((int)line!["total"]!, new[] { "done", "ongoing", "planned", "overdue", "unplanned" }.Sum(state => (int)line[state]!)));
        Assert.Equal(lines.Count, lines.Select(line => ((string?)line!["party"], (string?)line["promisor"])).Distinct().Count());
    }

    [Fact]
    public async Task What_concerns_a_party_is_its_own_and_what_all_promise()
    {
        var id = await staff.BringIntoForceAsync();
        var register = await ListAsync(staff, id);
        var party = (string)register.First(line => line["party"] is not null)["party"]!;
        var expected = register.Where(line => (string?)line["party"] == party || (string?)line["promisor"] == "everybody").ToList();
        Assert.Equal(["everybody", "party"], expected.Select(line => (string)line["promisor"]!).Distinct().Order());
        Assert.Equal(expected.Select(line => (int)line["number"]!), (await ListAsync(staff, id, $"concerns={party}")).Select(line => (int)line["number"]!));
    }

    [Fact]
    public async Task The_database_tells_the_states_apart_as_a_line_does_and_the_progress_adds_up()
    {
        var id = await staff.BringIntoForceAsync();
        await PlanAsync(staff, id, 1, new { kind = "once", dueOn = "2026-03-01" });
        await PlanAsync(staff, id, 2, new { kind = "once", dueOn = "2028-03-01" });
        await PlanAsync(staff, id, 3, new { kind = "recurring", dueOn = "2026-03-01", everyMonths = 6 });
        await PlanAsync(staff, id, 4, new { kind = "continuing" });
        await PlanAsync(staff, id, 5, new { kind = "once", dueOn = "2026-03-01" });
        foreach (var number in new[] { 4, 5, 6 })
            Assert.Equal(HttpStatusCode.NoContent, (await FulfilAsync(staff, id, number, new { fulfilledOn = "2026-03-20", proof = Proof })).StatusCode);
        await service.Database.ExecuteAsync($"update commitment set party = 'une-partie-qui-est-sortie', is_common = false where agreement_id = '{id}' and number = 1", Token);

        var register = await ListAsync(staff, id);
        var progress = (await staff.ReadAsync(id, "commitments/progress")).Body["parties"]!.AsArray();
        foreach (var state in new[] { "done", "ongoing", "planned", "overdue", "unplanned" })
        {
            var numbers = register.Where(line => (string?)line["state"] == state).Select(line => (int)line["number"]!).ToList();
            Assert.NotEmpty(numbers);
            Assert.Equal(numbers, (await ListAsync(staff, id, $"state={state}")).Select(line => (int)line["number"]!));
            Assert.Equal(numbers.Count, progress.Sum(line => (int)line![state]!));
        }

        Assert.Equal(register.Count, progress.Sum(line => (int)line!["total"]!));
    }

    [Fact]
    public async Task What_is_due_and_late_in_all_agreements_is_counted_and_listed_by_day()
    {
        var (first, second) = (await staff.BringIntoForceAsync(), await staff.BringIntoForceAsync());
        var party = (string)(await ListAsync(staff, first)).First(line => line["party"] is not null)["party"]!;
        var client = service.ClientOf(TestUser.Partner(party));
        var before = await DueAsync(client);
        var own = (await ListAsync(staff, first, $"party={party}"))[0];
        await PlanAsync(staff, first, (int)own["number"]!, new { kind = "once", dueOn = "2026-03-01" });
        await PlanAsync(staff, second, (int)own["number"]!, new { kind = "once", dueOn = "2028-03-01" });
        var another = (await ListAsync(staff, first)).First(line => line["party"] is not null && (string?)line["party"] != party);
        await PlanAsync(staff, first, (int)another["number"]!, new { kind = "once", dueOn = "2026-03-02" });

        var after = await DueAsync(client);
        Assert.Equal(((int)before["late"]! + 1, (int)before["due"]! + 1), ((int)after["late"]!, (int)after["due"]!));
        var lines = new List<JsonNode>();
        for (var page = await DueAsync(client, "limit=1"); ; page = await DueAsync(client, $"limit=1&after={Uri.EscapeDataString((string)page["next"]!)}"))
        {
            lines.AddRange(page["items"]!.AsArray().Select(line => line!));
            if (page["next"] is null)
                break;
        }

        Assert.Equal((int)after["late"]! + (int)after["due"]!, lines.Count);
        Assert.Equal(lines.Select(line => (string)line["dueOn"]!).Order(StringComparer.Ordinal), lines.Select(line => (string)line["dueOn"]!));
        Assert.Contains(lines, line => ((Guid)line["agreementId"]!, (string)line["dueOn"]!, (bool)line["isLate"]!) == (first, "2026-03-01", true));
        Assert.Contains(lines, line => ((Guid)line["agreementId"]!, (string)line["dueOn"]!, (bool)line["isLate"]!) == (second, "2028-03-01", false));
        Assert.DoesNotContain(lines, line => (string)line["dueOn"]! == "2026-03-02");
    }

    [Fact]
    public async Task Of_what_all_promise_a_party_that_has_left_owes_what_was_due_before_and_no_more()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var left = ExpressAgreements.Parties[3];
        var own = service.ClientOf(TestUser.Partner(left));
        // Whatever the text says of them, the staff says that all promise them.
        var numbers = (await ListAsync(staff, id)).Where(line => (string?)line["party"] != left).Select(line => (int)line["number"]!).Take(2).ToList();
        foreach (var number in numbers)
            await ChangeAsync(staff, id, number, HttpMethod.Post, "attribute", new { everybody = true });
        await PlanAsync(staff, id, numbers[0], new { kind = "once", dueOn = ExpressAgreements.Today.AddDays(-3).ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        await PlanAsync(staff, id, numbers[1], new { kind = "once", dueOn = ExpressAgreements.Today.AddDays(30).ToString("O", System.Globalization.CultureInfo.InvariantCulture) });
        Assert.Equal(numbers, await NumbersAsync());
        await staff.SignAllAsync(id, await staff.ProposeAsync(id, new { leave = new[] { left } }));
        Assert.Equal([numbers[0]], await NumbersAsync());

        async Task<IEnumerable<int>> NumbersAsync() =>
            (await DueAsync(own, "limit=100"))["items"]!.AsArray().Where(line => (Guid)line!["agreementId"]! == id).Select(line => (int)line!["number"]!);
    }

    [Fact]
    public async Task What_stands_outside_articles_can_be_asked_for()
    {
        var id = await staff.BringIntoForceAsync();
        await service.Database.ExecuteAsync($"update commitment set article = null where agreement_id = '{id}' and number = 2", Token);
        Assert.Equal([2], (await ListAsync(staff, id, "article=-")).Select(line => (int)line["number"]!));
    }

    [Fact]
    public async Task The_day_is_that_of_the_hub_and_not_of_the_machine()
    {
        var id = await staff.BringIntoForceAsync();
        foreach (var (zone, offset) in new[] { ("Pacific/Kiritimati", 14), ("Pacific/Pago_Pago", -11), ("Europe/Paris", (int?)null) })
        {
            await service.Database.ExecuteAsync($"update hub set time_zone = '{zone}' where hub = '{TestUser.DefaultHub}'", Token);
            var (before, read, after) = (DateTime.UtcNow, (string)(await staff.ReadAsync(id, "commitments/1")).Body["today"]!, DateTime.UtcNow);
            if (offset is { } hours)
                Assert.Contains(read, new[] { before, after }.Select(instant => instant.AddHours(hours).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture)));
        }
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

    private static async Task<JsonNode> DueAsync(HttpClient client, string query = "")
    {
        using var answer = (await client.GetAsync($"/api/partnership/commitments/due?{query}", Token)).EnsureSuccessStatusCode();
        return await AgreementClient.BodyOf(answer);
    }

    private static string Path(Guid agreement) => $"/api/partnership/agreements/{agreement}/commitments";
}
