using System.Net;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Committee;

public sealed class DecisionApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[0])));

    private static DateOnly Today => ExpressAgreements.Today;

    [Fact]
    public async Task A_decision_closes_a_finding_and_one_that_replaces_it_opens_it_again()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var (id, meeting) = await HeldAsync();
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "closesFinding", text = "Un original par partie.", finding = 1, agendaItem = 1 }));
        var closed = Assert.Single((await town.ReadAsync(id)).Body["closedFindings"]!.AsArray())!;
        Assert.Equal((1, 1, null), ((int)closed["finding"]!, (int)closed["decision"]!, (int?)closed["amendment"]));
        using (var listed = await service.ClientOf(TestUser.Staff()).GetAsync("/api/partnership/agreements?limit=100", TestContext.Current.CancellationToken))
            Assert.Equal(1, (int)(await AgreementClient.BodyOf(listed))["items"]!.AsArray().Single(one => (Guid)one!["id"]! == id)!["closedFindingCount"]!);
        await RefusedAsync(id, meeting, new { kind = "closesFinding", text = "Encore.", finding = 1 }, HttpStatusCode.Conflict, "decision.finding-closed", "finding");
        await AmendmentClient.AssertRefusedAsync(
            await staff.PostAsync(id, "amendments", AmendmentClient.Body(new { closeFindings = new[] { 1 } }), null), HttpStatusCode.BadRequest, "amendment.finding-closed", "changes.closeFindings[0]");

        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "other", text = "À revoir.", replaces = 1 }));
        Assert.Empty((await town.ReadAsync(id)).Body["closedFindings"]!.AsArray());
        var decisions = (await town.ReadAsync(id, "committee/decisions")).Body["items"]!.AsArray();
        Assert.Equal([(2, null), (1, 2)], decisions.Select(one => ((int)one!["number"]!, (int?)one["replacedBy"])));
        await RefusedAsync(id, meeting, new { kind = "other", text = "Encore.", replaces = 1 }, HttpStatusCode.Conflict, "decision.replaced-already", "replaces");
        var told = await tap.FirstAsync<CommitteeDecisionTaken>(one => one.AgreementId == id && one.Decision == 2);
        Assert.Equal((1, CommitteeDecisionKind.Other, 5), (told.Replaces, told.Kind, told.AggregateVersion));
    }

    [Fact]
    public async Task A_decision_says_from_when_years_count_and_their_deadlines_follow()
    {
        var (id, meeting) = await HeldAsync();
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "setsYearOrigin", text = "L’année 1 commence à la signature.", firstYearFrom = CommitteeClient.Day(ExpressAgreements.SignedOn) }));
        Assert.Equal(CommitteeClient.Day(ExpressAgreements.SignedOn), (string?)(await town.ReadAsync(id, "years")).Body["firstYearFrom"]);
        await RefusedAsync(id, meeting, new { kind = "setsYearOrigin", text = "Non.", firstYearFrom = CommitteeClient.Day(Today) }, HttpStatusCode.Conflict, "decision.year-origin-known", "firstYearFrom");
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "setsYearOrigin", text = "À la rentrée.", firstYearFrom = CommitteeClient.Day(Today), replaces = 1 }));
        Assert.Equal(CommitteeClient.Day(Today), (string?)(await town.ReadAsync(id, "years")).Body["firstYearFrom"]);
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "other", text = "Rien n’est fixé.", replaces = 2 }));
        Assert.Null((string?)(await town.ReadAsync(id, "years")).Body["firstYearFrom"]);
    }

    [Fact]
    public async Task A_term_is_changed_by_no_decision()
    {
        var (id, meeting) = await HeldAsync();
        await RefusedAsync(id, meeting, new { kind = "other", text = "Préavis de cinq mois.", terms = new[] { "termination.notice" } }, HttpStatusCode.BadRequest, "decision.needs-amendment", "terms");
        await RefusedAsync(id, meeting, new { kind = "other", text = "Oui.", votes = new { @for = 2, against = 0, abstained = 0 } }, HttpStatusCode.BadRequest, "decision.too-many-votes", "votes.for");
        await RefusedAsync(id, meeting, new { kind = "approvesBudget", text = "Oui." }, HttpStatusCode.BadRequest, "decision.target-required", "fiscalYear");
        await RefusedAsync(id, meeting, new { kind = "approvesBudget", text = "Oui.", fiscalYear = 206 }, HttpStatusCode.BadRequest, "request.invalid", "fiscalYear");
        await RefusedAsync(id, meeting, new { kind = "asksAmendment", text = "Oui.", terms = new[] { "préavis" } }, HttpStatusCode.BadRequest, "request.invalid", "terms");
        await RefusedAsync(id, meeting, new { kind = "other", text = "" }, HttpStatusCode.BadRequest, "request.invalid", "text");
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "asksAmendment", text = "Préavis de cinq mois.", terms = new[] { "termination.notice" } }));
        using var partner = await town.DecideAsync(id, meeting, new { kind = "other", text = "Non." });
        Assert.Equal(HttpStatusCode.Forbidden, partner.StatusCode);
    }

    [Fact]
    public async Task A_decision_names_no_more_terms_than_can_be_told_and_each_once()
    {
        var (id, meeting) = await HeldAsync();
        var terms = Enumerable.Range(10, 20).Select(number => $"article.{number}{new string('€', 190)}").ToList();
        await RefusedAsync(id, meeting, new { kind = "asksAmendment", text = "Oui.", terms = terms.Append("article.9") }, HttpStatusCode.BadRequest, "request.invalid", "terms");
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "asksAmendment", text = new string('€', 5_000), terms }));
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "asksAmendment", text = "Oui.", terms = new[] { "article.9", " article.9" } }));
        Assert.Equal(["article.9"], (await town.ReadAsync(id, "committee/decisions")).Body["items"]!.AsArray().Single(one => (string?)one!["text"] == "Oui.")!["terms"]!.AsArray().Select(term => (string)term!));
    }

    [Fact]
    public async Task A_finding_that_an_amendment_on_its_way_settles_waits_for_it()
    {
        var (id, meeting) = await HeldAsync();
        var amendment = await staff.ProposeAsync(id, new { closeFindings = new[] { 2 } });
        await RefusedAsync(id, meeting, new { kind = "closesFinding", text = "Réglé.", finding = 2 }, HttpStatusCode.Conflict, "decision.finding-in-amendment", "finding");
        await staff.SignAllAsync(id, amendment);
        await RefusedAsync(id, meeting, new { kind = "closesFinding", text = "Réglé.", finding = 2 }, HttpStatusCode.Conflict, "decision.finding-closed", "finding");
    }

    [Fact]
    public async Task Of_two_that_settle_the_same_finding_at_once_one_does()
    {
        var (id, first) = await HeldAsync();
        var second = await staff.HoldAsync(id, Today.AddDays(-1));
        var answers = await Task.WhenAll(new[] { first, second }.Select(meeting => staff.PostAsync(id, $"committee/meetings/{meeting}/decisions", new { kind = "closesFinding", text = "Réglé.", finding = 1 }, "*")));
        Assert.Single(answers, answer => answer.StatusCode == HttpStatusCode.NoContent);
        Assert.Single((await staff.ReadAsync(id, "committee/decisions")).Body["items"]!.AsArray());
        Assert.Single((await staff.ReadAsync(id)).Body["closedFindings"]!.AsArray());
    }

    private async Task<(Guid Id, int Meeting)> HeldAsync()
    {
        var id = await staff.BringExpressIntoForceAsync();
        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        return (id, await staff.HoldAsync(id, Today.AddDays(-2)));
    }

    private async Task RefusedAsync(Guid id, int meeting, object decision, HttpStatusCode status, string code, string field) =>
        await AmendmentClient.AssertRefusedAsync(await staff.DecideAsync(id, meeting, decision), status, code, field);
}
