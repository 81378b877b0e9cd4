using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Tests.Agreements.Import.Corrections;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Agreements.Rereading.RereadingRequests;

namespace SkillsHub.Partnership.Tests.Agreements.Rereading;

public sealed class CorrectPartiesTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task A_party_made_right_gets_its_promises_its_place_in_the_signature_and_everybody_hears_of_it()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var id = await staff.ImportAsync();
        Assert.Contains("finding.originals-count", await FindingsAsync(id));

        await DoneAsync(staff.PutAsync(id, "parties", Parties(siret: "732 829 320 00074")));

        var (agreement, _) = await staff.ReadAsync(id);
        Assert.Equal(["ville-de-boisclair", "association-savoirs-partages", Rereadings.Syndicate], agreement["parties"]!.AsArray().Select(party => (string?)party!["slug"]));
        Assert.Equal(2, agreement["content"]!["commitments"]!.AsArray().Count(commitment => (string?)commitment!["party"] == Rereadings.Syndicate));
        Assert.Equal(("person", "la Ville", "73282932000074"), ((string?)Party(agreement, 0)["readBy"], (string?)Party(agreement, 0)["alias"], (string?)Party(agreement, 2)["siret"]));
        Assert.DoesNotContain("finding.originals-count", await FindingsAsync(id));
        var told = await tap.FirstAsync<AgreementReread>(candidate => candidate.AggregateId == id);
        Assert.Equal((2, 3, agreement["content"]!["findings"]!.AsArray().Count), (told.AggregateVersion, told.Parties.Count, told.Findings));
        Assert.Equal((agreement["openPoints"]!.AsArray().Count, agreement["blocking"]!.AsArray().Count), (told.OpenPoints, told.BlockingOpenPoints));
    }

    [Fact]
    public async Task The_reading_says_who_says_so_and_goes_back_to_the_rules()
    {
        var id = await staff.ImportAsync();
        await DoneAsync(staff.PutAsync(id, "parties", Parties()));
        var (corrected, tag) = await staff.ReadAsync(id, "reading");
        Assert.Equal(("person", 3, 2), ((string?)corrected["parties"]!["readBy"], corrected["parties"]!["value"]!.AsArray().Count, corrected["parties"]!["byRules"]!.AsArray().Count));
        Assert.NotNull(corrected["parties"]!["by"]);
        Assert.Equal("rules", (string?)corrected["term"]!["readBy"]);

        await DoneAsync(staff.SendAsync(HttpMethod.Delete, id, "reading/parties", body: null, tag));

        Assert.Equal(2, (await staff.ReadAsync(id)).Body["parties"]!.AsArray().Count);
        Assert.Equal("rules", (string?)(await staff.ReadAsync(id, "reading")).Body["parties"]!["readBy"]);
        Assert.Contains("finding.originals-count", await FindingsAsync(id));
    }

    [Fact]
    public async Task Its_points_keep_their_numbers_and_answers_and_the_trail_tells_of_the_correction()
    {
        var id = await staff.ImportAsync();
        await DoneAsync(staff.PutAsync(id, "parties", Parties()));
        var number = await PointAsync(id, "missingRepresentative");
        await DoneAsync(staff.ChangeAsync(id, $"open-points/{number}/resolve", new { resolution = "M. Aubry, président" }));

        await DoneAsync(staff.PutAsync(id, "parties", Parties("Le Syndicat des eaux du Val-Haut")));

        var point = (await staff.ReadAsync(id)).Body["openPoints"]!.AsArray().Single(point => (int)point!["number"]! == number)!;
        Assert.Equal(("M. Aubry, président", "syndicat-des-eaux-du-val-haut"), ((string?)point["resolution"]!["text"], (string?)point["owner"]));
        var changes = (await staff.ReadAsync(id, "audit")).Body["items"]![0]!["changes"]!.AsArray();
        Assert.Contains(changes, change => (string?)change!["field"] == "corrections");
    }

    [Fact]
    public async Task A_party_that_a_person_names_is_registered_once_all_are_asked_to_sign()
    {
        await using var tap = await EventTap.ListenAsync(service.Broker, PartnershipContracts.Events, TestContext.Current.CancellationToken);
        var name = $"Syndicat {Guid.NewGuid():N}";
        var id = await staff.ImportAsync();
        await DoneAsync(staff.PutAsync(id, "parties", Parties(name)));
        await staff.ResolveAllBlockingAsync(id);
        await DoneAsync(staff.ChangeAsync(id, "open-for-signature"));

        Assert.Equal(name, (await tap.FirstAsync<OrganisationRegistered>(registered => registered.Name == name)).Name);
        await RefusedAsync(staff.PutAsync(id, "parties", Parties()), HttpStatusCode.Conflict, "agreement.not-a-draft");
        await RefusedAsync(staff.SendAsync(HttpMethod.Delete, id, "reading/terms", body: null, "*"), HttpStatusCode.Conflict, "agreement.not-a-draft");
    }

    [Fact]
    public async Task Every_rule_that_is_broken_is_named_with_its_field()
    {
        var id = await staff.ImportAsync();
        var bad = new
        {
            parties = new object[]
            {
                new { name = " ", firstLine = 6, lastLine = 6 },
                new { name = "La Ville", firstLine = 0, lastLine = 6, siret = "73282932000075" },
                new { name = "Ville", firstLine = 0, lastLine = 6 },
                new { name = "…", firstLine = 7, lastLine = 7 },
                new { name = "La Région", firstLine = 6, lastLine = 5, alias = new string('a', 121) },
            },
        };

        var problem = await RefusedAsync(staff.PutAsync(id, "parties", bad), HttpStatusCode.BadRequest, "request.invalid");

        Assert.Equal(
            [
                ("parties[0].name", "required"),
                ("parties[1].siret", "reading.siret"),
                ("parties[1].firstLine", "reading.no-such-line"),
                ("parties[2].name", "reading.same-party"),
                ("parties[2].firstLine", "reading.no-such-line"),
                ("parties[3].name", "reading.name-without-letters"),
                ("parties[3].firstLine", "reading.blank-lines"),
                ("parties[4].alias", "too-long"),
                ("parties[4].lastLine", "reading.no-such-line"),
            ],
            Errors(problem));
    }

    [Theory]
    [InlineData("""{"parties":[{"name":"La Ville","firstLine":6,"lastLine":6}]}""", "parties", "reading.too-few-parties")]
    [InlineData("""{"parties":[null,null]}""", "parties[0]", "required")]
    public async Task A_list_that_is_none_is_answered_by_its_rule(string json, string field, string rule)
    {
        var id = await staff.ImportAsync();

        var problem = await RefusedAsync(staff.PutAsync(id, "parties", JsonNode.Parse(json)!), HttpStatusCode.BadRequest, "request.invalid");

        Assert.Contains((field, rule), Errors(problem));
    }

    [Theory]
    [InlineData("PUT", "reading/parties")]
    [InlineData("DELETE", "reading/parties")]
    [InlineData("PUT", "reading/terms")]
    [InlineData("DELETE", "reading/terms")]
    [InlineData("PUT", "reading/committee")]
    [InlineData("DELETE", "reading/committee")]
    [InlineData("POST", "open-points")]
    [InlineData("POST", "findings")]
    public async Task Who_read_another_version_or_none_or_is_not_of_the_staff_changes_nothing(string method, string path)
    {
        var id = await staff.ImportAsync();
        var (agreement, stale) = await staff.ReadAsync(id);
        await DoneAsync(staff.PutAsync(id, "parties", Parties()));
        object? body = method == "DELETE" ? null : path switch
        {
            "reading/parties" => Parties(),
            "reading/terms" => new { title = new { text = "Convention", firstLine = 1, lastLine = 1 } },
            "reading/committee" => new { committee = new { isAbsent = true } },
            "open-points" => new { question = "Quoi ?", kind = "undefined", firstLine = 1, lastLine = 1, blocksSignature = true },
            _ => new { words = "Non", firstLine = 1, lastLine = 1 },
        };
        var partner = new AgreementClient(service.ClientOf(TestUser.Partner((string)agreement["parties"]![0]!["slug"]!)));
        var elsewhere = new AgreementClient(service.ClientOf(TestUser.Staff("another-hub")));

        Assert.Equal(HttpStatusCode.PreconditionFailed, (await staff.SendAsync(new(method), id, path, body, stale)).StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionRequired, (await staff.SendAsync(new(method), id, path, body, ifMatch: null)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await partner.SendAsync(new(method), id, path, body, "*")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.SendAsync(new(method), id, path, body, "*")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await new AgreementClient(service.ClientOf(null)).SendAsync(new(method), id, path, body, "*")).StatusCode);
    }

    private static JsonNode Party(JsonNode agreement, int index) => agreement["content"]!["parties"]![index]!;

    private async Task<IEnumerable<string?>> FindingsAsync(Guid id) => (await staff.ReadAsync(id)).Body["content"]!["findings"]!.AsArray().Select(finding => (string?)finding!["code"]);

    private async Task<int> PointAsync(Guid id, string kind) =>
        (int)(await staff.ReadAsync(id)).Body["openPoints"]!.AsArray().First(point => (string?)point!["kind"] == kind)!["number"]!;
}
