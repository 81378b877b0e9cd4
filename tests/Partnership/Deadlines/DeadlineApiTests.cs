using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Commitments;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Deadlines;

public sealed class DeadlineApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Deadlines_are_filtered_by_kind_party_and_state_and_read_page_by_page()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var all = await ListAsync(id);
        Assert.Equal(20, all.Count(deadline => (string?)deadline["kind"] == "renewalNotice"));
        Assert.Equal(20, (await ListAsync(id, "kind=renewalNotice")).Count);
        var party = ExpressAgreements.Parties[2];
        Assert.Equal(Ids(all.Where(deadline => deadline["parties"]!.AsArray().Any(slug => (string?)slug == party))), Ids(await ListAsync(id, $"party={party}")));
        var own = await ListAsync(id, $"actor={party}");
        Assert.Equal(Ids(all.Where(deadline => (string?)deadline["party"] == party || (deadline["party"] is null && deadline["parties"]!.AsArray().Any(slug => (string?)slug == party)))), Ids(own));
        Assert.Equal(4, own.Count(deadline => (string?)deadline["kind"] == "renewalNotice"));
        Assert.Equal(Ids(all.Where(deadline => (string?)deadline["state"] is "upcoming" or "notComputable")), Ids(await ListAsync(id, "state=upcoming,notComputable")));

        var pages = new List<string>();
        for (var path = "deadlines?limit=7"; path is not null;)
        {
            var (page, _) = await staff.ReadAsync(id, path);
            Assert.Equal(ExpressAgreements.Today, DateOnly.Parse((string)page["day"]!, CultureInfo.InvariantCulture));
            pages.AddRange(Ids(page["items"]!.AsArray()!));
            path = (string?)page["next"] is { } next ? $"deadlines?limit=7&after={Uri.EscapeDataString(next)}" : null;
        }

        Assert.Equal(Ids(all), pages);
    }

    [Fact]
    public async Task Those_due_by_a_day_come_with_those_of_which_no_day_is_known()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var until = ExpressAgreements.Today.AddMonths(12);
        var all = await ListAsync(id);
        Assert.Contains(all, deadline => deadline["legalDate"] is null);
        Assert.Equal(
            Ids(all.Where(deadline => deadline["legalDate"] is not { } due || DateOnly.Parse((string)due!, CultureInfo.InvariantCulture) <= until)),
            Ids(await ListAsync(id, $"until={Day(until)}")));
        Assert.True(all.Count > (await ListAsync(id, $"until={Day(until)}")).Count);
    }

    [Theory]
    [InlineData("until=demain", "until")]
    [InlineData("kind=birthday", "kind")]
    [InlineData("state=met,late", "state")]
    [InlineData("limit=0", "limit")]
    [InlineData("after=x", "after")]
    public async Task An_unknown_filter_is_refused_by_its_name(string query, string field)
    {
        var id = await staff.BringExpressIntoForceAsync();
        using var answer = await service.ClientOf(TestUser.Staff()).GetAsync($"/api/partnership/agreements/{id}/deadlines?{query}", Token);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains(field, (await AgreementClient.BodyOf(answer)).ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task One_opens_to_its_article_its_formula_and_what_went_in()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var notice = $"renewal-notice.{ExpressAgreements.Parties[0]}.{ExpressAgreements.Parties[1]}";
        var deadline = (await staff.ReadAsync(id, $"deadlines/{notice}")).Body["deadline"]!;
        Assert.Equal(("5", "end-minus-notice"), ((string?)deadline["article"], (string?)deadline["formula"]!["code"]));
        Assert.Equal(
            ["term.end", "renewal.notice", "renewal.letter"],
            deadline["inputs"]!.AsArray().Select(input => (string)input!["name"]!));
        var end = ExpressAgreements.SignedOn.AddYears(5);
        Assert.Equal(end.AddMonths(-3), DateOnly.Parse((string)deadline["legalDate"]!, CultureInfo.InvariantCulture));
        using var unknown = await service.ClientOf(TestUser.Staff()).GetAsync($"/api/partnership/agreements/{id}/deadlines/renewal-notice.x.y", Token);
        Assert.Equal((HttpStatusCode.NotFound, "deadline.not-found"), (unknown.StatusCode, (string?)(await AgreementClient.BodyOf(unknown))["code"]));
    }

    [Fact]
    public async Task Before_all_have_signed_there_are_none()
    {
        var id = await staff.ImportUniqueSampleAsync();
        using var answer = await service.ClientOf(TestUser.Staff()).GetAsync($"/api/partnership/agreements/{id}/deadlines", Token);
        Assert.Equal((HttpStatusCode.Conflict, "agreement.not-in-force"), (answer.StatusCode, (string?)(await AgreementClient.BodyOf(answer))["code"]));
    }

    [Fact]
    public async Task Years_that_the_text_counts_are_computed_once_staff_says_from_when()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var rent = Assert.Single(await ListAsync(id, "kind=rent"));
        Assert.Equal(("notComputable", "year.origin"), ((string?)rent["state"], (string?)rent["missing"]![0]));

        var origin = ExpressAgreements.SignedOn;
        var years = new { firstYearFrom = Day(origin), firstFiscalYearFrom = Day(origin) };
        using (var partner = await PutYearsAsync(new AgreementClient(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[0]))), id, years))
            Assert.Equal(HttpStatusCode.Forbidden, partner.StatusCode);
        using (var said = await PutYearsAsync(staff, id, years))
            Assert.Equal(HttpStatusCode.NoContent, said.StatusCode);
        Assert.Equal(Day(origin.AddYears(3)), (string?)Assert.Single(await ListAsync(id, "kind=rent"))["legalDate"]);
        Assert.All((await ListAsync(id, "kind=fundingYear")).Where(year => year["year"] is not null), year => Assert.NotNull((string?)year["legalDate"]));
        Assert.Contains((await staff.ReadAsync(id, "audit?subject=agreement")).Body["items"]![0]!["changes"]!.AsArray(), change => (string?)change!["field"] == "years");
    }

    [Fact]
    public async Task The_day_of_a_notification_moves_the_days_of_what_was_planned_before_it_was_said()
    {
        var id = await staff.BringNotifiedIntoForceAsync();
        Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.PlanAsync(staff, id, 1, new { kind = "continuing" })).StatusCode);
        Assert.Equal(("ongoing", null), await StandingAsync(id));

        var notified = ExpressAgreements.SignedOn.AddMonths(-11);
        Assert.Equal(HttpStatusCode.NoContent, (await PutYearsAsync(staff, id, new { startsOn = Day(notified) })).StatusCode);
        Assert.Equal(("overdue", Day(notified.AddMonths(12))), await StandingAsync(id));
        Assert.Equal([1], (await RegisterRequests.ListAsync(staff, id, "state=overdue")).Select(line => (int)line["number"]!));
        // Its first day is that of the notification too, before the signatures.
        Assert.Equal(HttpStatusCode.NoContent, (await RegisterRequests.PlanAsync(staff, id, 2, new { kind = "once", dueOn = Day(notified) })).StatusCode);

        Assert.Equal(HttpStatusCode.NoContent, (await PutYearsAsync(staff, id, new { })).StatusCode);
        Assert.Equal(("ongoing", null), await StandingAsync(id));
    }

    [Theory]
    [InlineData("""{"firstYearFrom":"0001-01-01"}""", "agreement.year-out-of-reach")]
    [InlineData("""{"firstFiscalYearFrom":"9999-12-31"}""", "agreement.year-out-of-reach")]
    [InlineData("""{"firstYearFrom":"2019-01-01"}""", "agreement.first-year-outside-term")]
    [InlineData("""{"firstFiscalYearFrom":"2019-01-01"}""", "agreement.fiscal-year-outside-term")]
    [InlineData("""{"startsOn":"2026-01-01"}""", "agreement.start-not-awaited")]
    [InlineData("""{"firstYearFrom":"hier"}""", "request.malformed")]
    public async Task A_wrong_origin_is_refused_with_its_rule(string body, string code)
    {
        var id = await staff.BringExpressIntoForceAsync();
        using var answer = await PutYearsAsync(staff, id, JsonNode.Parse(body)!);
        Assert.Equal((HttpStatusCode.BadRequest, code), (answer.StatusCode, (string?)(await AgreementClient.BodyOf(answer))["code"]));
    }

    [Fact]
    public async Task Years_are_changed_on_the_version_that_was_read()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var (_, tag) = await staff.ReadAsync(id, "years");
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await staff.SendAsync(HttpMethod.Put, id, "years", new { }, ifMatch: null)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await staff.SendAsync(HttpMethod.Put, id, "years", new { }, tag)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.SendAsync(HttpMethod.Put, id, "years", new { }, tag)).StatusCode);
    }

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Ids(IEnumerable<JsonNode?> deadlines) => deadlines.Select(deadline => (string)deadline!["id"]!);

    private async Task<(string? State, string? NextDueOn)> StandingAsync(Guid id)
    {
        var commitment = (await staff.ReadAsync(id, "commitments/1")).Body["commitment"]!;
        return ((string?)commitment["state"], (string?)commitment["nextDueOn"]);
    }

    private async Task<IReadOnlyList<JsonNode>> ListAsync(Guid id, string query = "") =>
        [.. (await staff.ReadAsync(id, $"deadlines?limit=100&{query}")).Body["items"]!.AsArray().Select(deadline => deadline!)];

    private static async Task<HttpResponseMessage> PutYearsAsync(AgreementClient client, Guid id, object years) =>
        await client.SendAsync(HttpMethod.Put, id, "years", years, (await client.ReadAsync(id, "years")).ETag);
}
