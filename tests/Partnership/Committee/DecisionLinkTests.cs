using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Partnership.Tests.Funding;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Committee;

/// <summary>Where decisions lead: a budget to the plan as it was then, a wish for an amendment to the one that answers it.</summary>
public sealed class DecisionLinkTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[0])));

    [Fact]
    public async Task An_approved_budget_stays_what_it_was_and_the_plan_says_what_changed_since()
    {
        var (id, meeting) = await HeldAsync();
        var funding = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
        await AddLineAsync(funding, 1_000m);
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "approvesBudget", text = "Budget adopté.", fiscalYear = 1 }));
        Assert.Equal((1, 1_000m, 1_000m, false), Of(Assert.Single((await funding.ReadAsync("plan"))["approved"]!.AsArray())!));

        await AddLineAsync(funding, 500m);
        var own = new FundingRequests(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[1])), id);
        foreach (var place in new[] { "plan", "budget" })
            Assert.Equal((1, 1_000m, 1_500m, true), Of(Assert.Single((await own.ReadAsync(place))["approved"]!.AsArray())!));
        Assert.Equal(1_000m, (decimal)(await town.ReadAsync(id, "committee/decisions")).Body["items"]![0]!["budget"]!["knownSoFar"]!);

        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "approvesBudget", text = "Budget rectifié.", fiscalYear = 1, replaces = 1 }));
        Assert.Equal((2, 1_500m, 1_500m, false), Of(Assert.Single((await funding.ReadAsync("plan"))["approved"]!.AsArray())!));
    }

    [Fact]
    public async Task An_approved_budget_of_a_year_that_counts_otherwise_since_is_not_shown_as_unchanged()
    {
        var (id, meeting) = await HeldAsync();
        var funding = new FundingRequests(service.ClientOf(TestUser.Staff()), id);
        var first = ExpressAgreements.SignedOn.Year;
        await AddLineAsync(funding, 1_000m, first + 1);
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "approvesBudget", text = "Budget adopté.", fiscalYear = 2 }));
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(
            id, meeting, new { kind = "setsYearOrigin", text = "Les exercices sont ceux de l’année civile.", firstFiscalYearFrom = CommitteeClient.Day(new DateOnly(first, 1, 1)) }));

        var (_, approved, now, hasChanged) = Of(Assert.Single((await funding.ReadAsync("plan"))["approved"]!.AsArray())!);
        Assert.True(hasChanged && now >= approved + 1_000m);
    }

    [Fact]
    public async Task An_amendment_that_the_committee_asked_for_waits_until_it_is_proposed_and_both_lead_to_each_other()
    {
        var (id, meeting) = await HeldAsync();
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "other", text = "Rien." }));
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "asksAmendment", text = "Préavis de cinq mois.", terms = new[] { "termination.notice" } }));
        Assert.Equal([2], await ToAmendAsync(id));
        foreach (var wrong in new[] { 1, 9 })
            await AmendmentClient.AssertRefusedAsync(await town.PostAsync(id, "amendments", Answer(wrong), ifMatch: null), HttpStatusCode.BadRequest, "amendment.not-asked-for", "decision");

        using var drafted = await town.PostAsync(id, "amendments", Answer(2), ifMatch: null);
        var summary = (await AgreementClient.BodyOf(drafted))["summary"]!;
        var number = (int)summary["number"]!;
        Assert.Equal(2, (int)summary["decision"]!);
        Assert.Equal([2], await ToAmendAsync(id));
        Assert.Empty((await DecisionAsync(id))["answers"]!.AsArray());

        await AmendmentClient.AssertDoneAsync(await town.AmendAsync(id, number, "propose"));
        Assert.Empty(await ToAmendAsync(id));
        var answer = Assert.Single((await DecisionAsync(id))["answers"]!.AsArray())!;
        Assert.Equal((number, "proposed"), ((int)answer["amendment"]!, (string)answer["state"]!));

        await AmendmentClient.AssertDoneAsync(await town.AmendAsync(id, number, "withdraw", new { reason = "Plus tard" }));
        Assert.Equal([2], await ToAmendAsync(id));
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "other", text = "Finalement non.", replaces = 2 }));
        Assert.Empty(await ToAmendAsync(id));
    }

    private static object Answer(int decision) => new { title = "Avenant d’essai", reason = "Le comité le demande.", decision, changes = AmendmentClient.LongerNotice };

    private static (int, decimal, decimal, bool) Of(JsonNode approved) =>
        ((int)approved["decision"]!, (decimal)approved["approved"]!["knownSoFar"]!, (decimal)approved["now"]!["knownSoFar"]!, (bool)approved["hasChanged"]!);

    private static async Task AddLineAsync(FundingRequests funding, decimal amount, int fiscalYear = 1)
    {
        using var line = await funding.PostAsync("plan/lines", new { funder = ExpressAgreements.Parties[0], nature = "operating", amount, fiscalYears = new[] { fiscalYear } }, at: "plan");
        await FundingRequests.MadeAsync(line);
    }

    private async Task<List<int>> ToAmendAsync(Guid id) =>
        [.. (await CommitteeClient.MineAsync(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[0])), id))["toAmend"]!.AsArray().Select(number => (int)number!)];

    private async Task<JsonNode> DecisionAsync(Guid id) => (await town.ReadAsync(id, "committee/decisions")).Body["items"]!.AsArray().Single(one => (int)one!["number"]! == 2)!;

    private async Task<(Guid Id, int Meeting)> HeldAsync()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        return (id, await staff.HoldAsync(id, ExpressAgreements.Today.AddDays(-2)));
    }
}
