using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Committee;
using SkillsHub.Partnership.Tests.Deadlines;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Agreements;

/// <summary>The register of contradictions, as the agreement lives.</summary>
public sealed class FindingApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Words = "L’article 3 prête la salle que l’article 5 loue.";
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));
    private readonly AgreementClient town = new(service.ClientOf(TestUser.Partner(ExpressAgreements.Parties[0])));

    [Fact]
    public async Task What_is_seen_once_it_is_in_force_is_noted_told_put_on_an_agenda_and_closed_by_a_decision()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.BringExpressIntoForceAsync();
        var before = await ListAsync(town, id);
        await AmendmentClient.AssertDoneAsync(await staff.ChangeAsync(id, "findings", new { words = Words, firstLine = 1, lastLine = 1 }));

        var noted = (await ListAsync(town, id, "state=open"))[^1];
        var number = before.Count + 1;
        Assert.Equal((number, "finding.noted", Words, "open"), ((int)noted["number"]!, (string?)noted["code"], (string?)noted["message"], (string?)noted["state"]));
        Assert.Equal(1, (int)noted["sources"]![0]!["firstLine"]!);
        Assert.NotNull((string?)noted["notedBy"]);
        var agreement = (await town.ReadAsync(id)).Body;
        Assert.Equal(number, agreement["content"]!["findings"]!.AsArray().Count);
        var told = await tap.FirstAsync<AgreementFindingNoted>(one => one.AggregateId == id);
        Assert.Equal(number, told.Finding);

        await AmendmentClient.AssertDoneAsync(await staff.AppointAsync(id, CommitteeClient.Person(1)));
        var meeting = await staff.HoldAsync(id, ExpressAgreements.Today.AddDays(-1));
        await AmendmentClient.AssertDoneAsync(await staff.DecideAsync(id, meeting, new { kind = "closesFinding", text = "La salle est prêtée.", finding = number }));
        var closed = Assert.Single(await ListAsync(town, id, "state=closed"));
        Assert.Equal((number, 1, "La salle est prêtée."), ((int)closed["number"]!, (int)closed["closure"]!["decision"]!, (string?)closed["closure"]!["text"]));
        Assert.Equal(before.Count, (await ListAsync(town, id, "state=open")).Count);
    }

    [Fact]
    public async Task An_article_is_named_in_the_place_of_lines_and_an_amendment_closes_what_was_noted_of_it()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var article = (string)(await staff.ReadAsync(id)).Body["content"]!["articles"]![1]!["number"]!;
        await AmendmentClient.AssertDoneAsync(await staff.ChangeAsync(id, "findings", new { words = Words, article }));
        var noted = (await ListAsync(town, id))[^1];
        Assert.Equal(article, (string?)noted["sources"]![0]!["article"]);

        var amendment = await staff.ProposeAsync(id, new { closeFindings = new[] { (int)noted["number"]! } });
        await staff.SignAllAsync(id, amendment);

        var closed = Assert.Single(await ListAsync(town, id, "state=closed"));
        Assert.Equal((amendment, "Avenant d’essai"), ((int)closed["closure"]!["amendment"]!, (string?)closed["closure"]!["text"]));
    }

    [Fact]
    public async Task Nobody_overwrites_it_and_only_the_staff_notes_one_with_words_and_a_place()
    {
        var id = await staff.BringExpressIntoForceAsync();
        var tag = (await staff.ReadAsync(id)).ETag;
        await AmendmentClient.AssertDoneAsync(await staff.PostAsync(id, "findings", new { words = Words, firstLine = 1, lastLine = 1 }, tag));
        await AmendmentClient.AssertRefusedAsync(await staff.PostAsync(id, "findings", new { words = Words, firstLine = 1, lastLine = 1 }, tag), HttpStatusCode.PreconditionFailed, "precondition.failed");
        await AmendmentClient.AssertRefusedAsync(await staff.ChangeAsync(id, "findings", new { words = " ", firstLine = 1, lastLine = 1 }), HttpStatusCode.BadRequest, "request.invalid", "words");
        await AmendmentClient.AssertRefusedAsync(await staff.ChangeAsync(id, "findings", new { words = Words }), HttpStatusCode.BadRequest, "request.invalid", "firstLine");
        await AmendmentClient.AssertRefusedAsync(await staff.ChangeAsync(id, "findings", new { words = Words, article = "99" }), HttpStatusCode.BadRequest, "finding.no-such-article", "article");
        using var partner = await town.ChangeAsync(id, "findings", new { words = Words, firstLine = 1, lastLine = 1 });
        Assert.Equal(HttpStatusCode.Forbidden, partner.StatusCode);
        using var wrong = await service.ClientOf(TestUser.Staff()).GetAsync($"/api/partnership/agreements/{id}/findings?state=lost", TestContext.Current.CancellationToken);
        await AmendmentClient.AssertRefusedAsync(wrong, HttpStatusCode.BadRequest, "request.invalid", "state");
        await AmendmentClient.AssertRefusedAsync(await staff.SendAsync(HttpMethod.Delete, id, "findings/1", null, "*"), HttpStatusCode.Conflict, "agreement.not-a-draft");
    }

    [Fact]
    public async Task Of_a_draft_it_says_who_noted_what()
    {
        var id = await staff.ImportUniqueSampleAsync();
        await AmendmentClient.AssertDoneAsync(await staff.ChangeAsync(id, "findings", new { words = Words, firstLine = 1, lastLine = 1 }));
        var register = await ListAsync(staff, id);
        Assert.Contains(register, finding => (string?)finding["readBy"] == "rules" && finding["notedBy"] is null);
        Assert.NotNull(Assert.Single(register, finding => (string?)finding["readBy"] == "person")["notedBy"]);
    }

    private static async Task<IReadOnlyList<JsonNode>> ListAsync(AgreementClient client, Guid id, string query = "") =>
        [.. (await client.ReadAsync(id, $"findings?limit=100&{query}")).Body["items"]!.AsArray().Select(finding => finding!)];
}
