using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class DueDeadlineApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private static readonly string[] Parties = ExpressAgreements.Parties;
    private static readonly DateOnly Today = ExpressAgreements.Today;
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_next_in_all_agreements_comes_by_day_page_by_page_and_to_a_partner_what_it_has_to_see_to()
    {
        // Letters of renewal are due three months before the end: in one they approach, in the other they were missed.
        var (first, second) = (await staff.BringExpressIntoForceAsync(end: Today.AddMonths(4)), await staff.BringExpressIntoForceAsync(end: Today.AddMonths(2)));
        var own = (await RegisterRequests.ListAsync(staff, first)).First(line => (string?)line["party"] == Parties[0]);
        var another = (await RegisterRequests.ListAsync(staff, first)).First(line => line["party"] is not null && (string?)line["party"] != Parties[0]);
        await PlanAsync(first, own, Today.AddDays(-3));
        await PlanAsync(first, another, Today);

        var all = await WholeAsync(TestUser.Staff());
        Assert.Equal(20, all.Count(one => Is(one, first, "renewalNotice", "approaching")));
        Assert.Equal(20, all.Count(one => Is(one, second, "renewalNotice", "missed")));
        Assert.Single(all, one => Is(one, first, "commitment", "missed"));
        Assert.Single(all, one => Is(one, first, "commitment", "dueToday"));
        var days = all.ConvertAll(one => (string)one["deadline"]!["legalDate"]!);
        Assert.Equal(days.Order(StringComparer.Ordinal), days);
        Assert.Equal(all.Count, all.Select(one => ((Guid)one["agreementId"]!, (string?)one["deadline"]!["id"])).Distinct().Count());

        var mine = await WholeAsync(TestUser.Partner(Parties[0]));
        Assert.Equal(4, mine.Count(one => Is(one, first, "renewalNotice", "approaching")));
        Assert.Equal((int)own["number"]!, int.Parse(Input(Assert.Single(mine, one => Is(one, first, "commitment", "missed")), "commitment.number"), CultureInfo.InvariantCulture));
        Assert.DoesNotContain(mine, one => Is(one, first, "commitment", "dueToday"));

        var missed = await ReadAsync(TestUser.Partner(Parties[0]), "state=missed&limit=100");
        Assert.Equal((int)missed["missed"]!, missed["items"]!.AsArray().Count);
        Assert.Contains(missed["parties"]!.AsArray(), party => (string?)party!["slug"] == Parties[1] && (string?)party["name"] is { Length: > 0 });
    }

    [Fact]
    public async Task What_was_done_late_waits_no_more_and_of_an_agreement_that_is_over_nothing_missed_is_listed()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var own = (await RegisterRequests.ListAsync(staff, id)).First(line => (string?)line["party"] == Parties[0]);
        await PlanAsync(id, own, Today.AddDays(-3));
        Assert.Contains(await WholeAsync(TestUser.Partner(Parties[0])), one => Is(one, id, "commitment", "missed"));
        var record = new { fulfilledOn = Day(Today), proof = new { kind = "document", reference = "registre 12", title = "Convention de prêt" } };
        Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.FulfilAsync(staff, id, (int)own["number"]!, record)).StatusCode);
        Assert.DoesNotContain(await WholeAsync(TestUser.Partner(Parties[0])), one => Is(one, id, "commitment", "missed"));

        var over = await staff.BringExpressIntoForceAsync(end: Today.AddMonths(2));
        Assert.Contains(await WholeAsync(TestUser.Staff()), one => Is(one, over, "renewalNotice", "missed"));
        await PlanAsync(over, (await RegisterRequests.ListAsync(staff, over)).First(line => (string?)line["party"] == Parties[0]), Today.AddDays(-1));
        await service.Database.ExecuteAsync($"update agreement set state = 'Expired', ended_on = current_date where id = '{over}'", Token);
        Assert.DoesNotContain(await WholeAsync(TestUser.Staff()), one => Is(one, over, "renewalNotice", "missed"));
        // What was due on its very last day waits on.
        Assert.Contains(await WholeAsync(TestUser.Staff()), one => Is(one, over, "commitment", "missed"));
    }

    [Theory]
    [InlineData("state=met,late", "state")]
    [InlineData("limit=0", "limit")]
    [InlineData("after=x", "after")]
    public async Task An_unknown_filter_is_refused_by_its_name(string query, string field)
    {
        using var answer = await service.ClientOf(TestUser.Staff()).GetAsync($"/api/partnership/deadlines/due?{query}", Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await AgreementClient.BodyOf(answer)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_is_neither_staff_nor_partner_is_refused()
    {
        using var answer = await service.ClientOf(TestUser.Operator()).GetAsync("/api/partnership/deadlines/due", Token);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    private static bool Is(JsonNode one, Guid agreement, string kind, string state) =>
        ((Guid)one["agreementId"]!, (string?)one["deadline"]!["kind"], (string?)one["deadline"]!["state"]) == (agreement, kind, state);

    private static string Input(JsonNode one, string name) => (string)one["deadline"]!["inputs"]!.AsArray().Single(input => (string?)input!["name"] == name)!["value"]!;

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private async Task PlanAsync(Guid id, JsonNode line, DateOnly dueOn) =>
        Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.PlanAsync(staff, id, (int)line["number"]!, new { kind = "once", dueOn = Day(dueOn) })).StatusCode);

    private async Task<List<JsonNode>> WholeAsync(TestUser user)
    {
        var rows = new List<JsonNode>();
        for (string? after = ""; after is not null;)
        {
            var page = await ReadAsync(user, $"limit=9{(after.Length > 0 ? $"&after={Uri.EscapeDataString(after)}" : "")}");
            rows.AddRange(page["items"]!.AsArray().Select(one => one!));
            after = (string?)page["next"];
        }

        return rows;
    }

    private async Task<JsonNode> ReadAsync(TestUser user, string query)
    {
        using var answer = (await service.ClientOf(user).GetAsync($"/api/partnership/deadlines/due?{query}", Token)).EnsureSuccessStatusCode();
        return await AgreementClient.BodyOf(answer);
    }
}
