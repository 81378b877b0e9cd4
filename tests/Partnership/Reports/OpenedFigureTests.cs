using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>Each figure that a report shows is as many facts, or as much money, as what it opens down to: of now, and of an edition whatever came since.</summary>
public sealed class OpenedFigureTests(OpenedReport report) : IClassFixture<OpenedReport>
{
    private const int Recurring = OpenedReport.Recurring;
    private static readonly string[] Standings = ["due", "inTime", "late", "missed"];

    private readonly ReportClient staff = report.As(TestUser.Staff());

    [Theory]
    [InlineData(null, "")]
    [InlineData(Commune, "")]
    [InlineData(null, "&edition=1")]
    [InlineData(Commune, "&edition=1")]
    public async Task A_figure_is_what_it_opens_down_to(string? party, string edition)
    {
        var reader = party is null ? staff : report.As(TestUser.Partner(party));
        var figures = edition.Length > 0 ? (await reader.ReadAsync("/editions/1"))["figures"]! : (await reader.ReadAsync())["figures"]!;
        var promise = figures["promises"]!.AsArray().Single(one => (int)one!["number"]! == Recurring)!;
        Assert.Equal(edition.Length > 0 ? (6, 1, 2, 3, 2) : (6, 1, 3, 2, 2), ((int)promise["due"]!, (int)promise["inTime"]!, (int)promise["late"]!, (int)promise["missed"]!, (int)promise["kept"]!));

        foreach (var one in figures["promises"]!.AsArray())
        {
            foreach (var standing in Standings)
                await OpensAsync(reader, $"number={one!["number"]}&standing={standing}{edition}", (int)one[standing]!, 0m);
            await OpensAsync(reader, $"measure=kept&number={one!["number"]}{edition}", (int)one["kept"]!, 0m);
        }

        var items = figures["items"]!.AsArray().Select(figure => figure!).ToList();
        foreach (var group in items.GroupBy(figure => (Measure: (string)figure["measure"]!, Family: NameOf(figure["family"]), Party: NameOf(figure["party"]))))
            await OpensAsync(reader, $"measure={group.Key.Measure}&family={group.Key.Family}&party={group.Key.Party}{edition}", group.Sum(figure => (int)figure["count"]!), SumOf(group));
        var spent = items.Where(figure => (string)figure["measure"]! is "spent" or "ownMeans").GroupBy(figure => NameOf(figure["family"])).ToList();
        Assert.Equal(2, spent.Count);
        foreach (var family in spent)
            await OpensAsync(reader, $"measure=spent&measure=ownMeans&family={family.Key}{edition}", family.Sum(figure => (int)figure["count"]!), SumOf(family));
    }

    [Fact]
    public async Task What_was_missed_opens_to_the_day_on_which_it_was_due_and_what_was_late_to_its_keeping_after_the_year()
    {
        var late = (await staff.ReadAsync($"/facts?number={Recurring}&standing=late&edition=1&limit=1"))!;
        Assert.Equal(("kept", "2026-09-10", "2026-08-31"), Told(Assert.Single(late["items"]!.AsArray())!));
        var next = await staff.ReadAsync($"/facts?number={Recurring}&standing=late&edition=1&limit=1&after={Uri.EscapeDataString((string)late["next"]!)}");
        Assert.Equal(("kept", "2026-05-10", "2026-04-30"), Told(Assert.Single(next["items"]!.AsArray())!));
        Assert.Null(next["next"]);

        var missed = (await staff.ReadAsync($"/facts?number={Recurring}&standing=missed&edition=1"))["items"]!.AsArray();
        Assert.Equal(["2026-07-31", "2026-06-30", "2026-05-31"], missed.Select(day => (string)day!["dueOn"]!));
        Assert.All(missed, day => Assert.Equal(("planned", Recurring), ((string)day!["measure"]!, (int)day["number"]!)));
        Assert.Equal("2026-06-30", (string)Assert.Single((await staff.ReadAsync($"/facts?number={OpenedReport.Once}&standing=missed"))["items"]!.AsArray())!["dueOn"]!);
    }

    [Fact]
    public async Task What_became_of_due_days_is_asked_of_one_promise_and_of_nothing_else()
    {
        await RefusedAsync(await staff.GetAsync("/facts?standing=late"), HttpStatusCode.BadRequest, "request.invalid", "number");
        await RefusedAsync(await staff.GetAsync("/facts?standing=late&number=1&family=training"), HttpStatusCode.BadRequest, "request.invalid", "standing");
        await RefusedAsync(await staff.GetAsync("/facts?standing=late&number=1&measure=kept"), HttpStatusCode.BadRequest, "request.invalid", "standing");
        await RefusedAsync(await staff.GetAsync("/facts?standing=soon&number=1"), HttpStatusCode.BadRequest, "request.invalid", "standing");
        Assert.Empty((await staff.ReadAsync("/facts?standing=due&number=999"))["items"]!.AsArray());
    }

    // Nothing leads down from none.
    private static async Task OpensAsync(ReportClient reader, string query, int count, decimal amount)
    {
        if (count == 0)
            return;
        var facts = (await reader.ReadAsync($"/facts?limit=100&{query}"))["items"]!.AsArray();
        Assert.True((count, amount) == (facts.Count, facts.Sum(fact => (decimal?)fact!["amount"] ?? 0m)), $"{query}: {count} and {amount}, but {facts.ToJsonString()}");
    }

    private static (string Measure, string Day, string DueOn) Told(JsonNode fact) => ((string)fact["measure"]!, (string)fact["day"]!, (string)fact["dueOn"]!);

    private static string NameOf(JsonNode? part) => (string?)part ?? "none";

    private static decimal SumOf(IEnumerable<JsonNode> figures) => figures.Sum(figure => (decimal?)figure["amount"] ?? 0m);
}
