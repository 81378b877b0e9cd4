using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Agreements.Rereading.RereadingRequests;

namespace SkillsHub.Partnership.Tests.Agreements.Rereading;

public sealed class CorrectClausesTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task Title_and_terms_are_those_that_a_person_gives_and_the_others_those_of_the_rules()
    {
        var id = await staff.ImportAsync();

        await DoneAsync(staff.PutAsync(id, "terms", new
        {
            title = new { text = " Convention de Boisclair ", firstLine = 1, lastLine = 2 },
            term = new { start = "fixedDate", startDate = "2024-03-02", duration = new { count = 4, unit = "years" }, firstLine = 31, lastLine = 31 },
            renewal = new { isAbsent = true },
            termination = new { notice = new { count = 2, unit = "months" }, letter = "registered", firstLine = 33, lastLine = 33 },
        }));

        var (agreement, _) = await staff.ReadAsync(id);
        var content = agreement["content"]!;
        Assert.Equal("Convention de Boisclair", (string?)agreement["title"]);
        Assert.Equal((4, "2024-03-02", "person"), ((int)content["term"]!["duration"]!["count"]!, (string?)content["term"]!["startDate"], (string?)content["term"]!["readBy"]));
        Assert.Null(content["renewal"]);
        Assert.Equal("registered", (string?)content["termination"]!["letter"]);
        Assert.Equal("rules", (string?)content["originals"]!["readBy"]);
        var reading = (await staff.ReadAsync(id, "reading")).Body;
        Assert.Equal(("person", "tacit"), ((string?)reading["renewal"]!["readBy"], (string?)reading["renewal"]!["byRules"]!["kind"]));

        await DoneAsync(staff.SendAsync(HttpMethod.Delete, id, "reading/terms", body: null, "*"));
        Assert.Equal((3, "tacit"), await TermAsync(id));
    }

    [Fact]
    public async Task What_the_rules_cannot_read_any_more_is_not_shown_as_if_they_had_read_nothing()
    {
        var id = await staff.ImportAsync();
        // As an older version of the rules may have taken it in.
        await service.Database.ExecuteAsync($$$"""update agreement_content set document = jsonb_set(document, '{lines}', '[{"number":1,"text":"Liste de courses"}]') where agreement_id = '{{{id}}}'""", TestContext.Current.CancellationToken);

        await RefusedAsync(staff.SendAsync(HttpMethod.Get, id, "reading", body: null, ifMatch: null), HttpStatusCode.UnprocessableEntity, "import.not-an-agreement");
    }

    [Theory]
    [InlineData("""{"term":{"duration":{"count":101,"unit":"years"},"firstLine":1,"lastLine":1}}""", "term.duration.count", "out-of-range")]
    [InlineData("""{"term":{"duration":{"count":0,"unit":"months"},"firstLine":1,"lastLine":1}}""", "term.duration.count", "out-of-range")]
    [InlineData("""{"term":{"start":"fixedDate","startDate":"2026-01-01","endDate":"2025-12-31","firstLine":1,"lastLine":1}}""", "term.endDate", "before-start")]
    [InlineData("""{"term":{"start":"lastSignature","startDate":"2026-01-01","firstLine":1,"lastLine":1}}""", "term.start", "reading.start")]
    [InlineData("""{"term":{"start":"fixedDate","firstLine":1,"lastLine":1}}""", "term.startDate", "required")]
    [InlineData("""{"term":{"firstLine":1,"lastLine":1}}""", "term.duration", "required")]
    [InlineData("""{"term":{"isAbsent":true,"firstLine":1,"lastLine":1}}""", "term", "reading.absent")]
    [InlineData("""{"term":{"endDate":"2926-01-01","firstLine":1,"lastLine":1}}""", "term.endDate", "out-of-range")]
    [InlineData("""{"renewal":{"firstLine":1,"lastLine":1}}""", "renewal.kind", "required")]
    [InlineData("""{"renewal":{"kind":"express","isForSameDuration":true,"duration":{"count":1,"unit":"years"},"firstLine":1,"lastLine":1}}""", "renewal.duration", "reading.same-duration")]
    [InlineData("""{"renewal":{"kind":"express","maximumTimes":0,"firstLine":1,"lastLine":1}}""", "renewal.maximumTimes", "out-of-range")]
    [InlineData("""{"termination":{"notice":{"count":3,"unit":"months"}}}""", "termination.firstLine", "reading.no-such-line")]
    [InlineData("""{"originals":{"firstLine":1,"lastLine":1}}""", "originals.count", "required")]
    [InlineData("""{"originals":{"count":0,"firstLine":1,"lastLine":1}}""", "originals.count", "out-of-range")]
    [InlineData("""{"title":{"text":" ","firstLine":1,"lastLine":1}}""", "title.text", "required")]
    public async Task A_clause_that_cannot_be_is_answered_by_its_field_and_rule(string json, string field, string rule) =>
        Assert.Contains((field, rule), Errors(await RefusedAsync(staff.PutAsync(await staff.ImportAsync(), "terms", JsonNode.Parse(json)!), HttpStatusCode.BadRequest, "request.invalid")));

    [Fact]
    public async Task A_committee_follows_its_party_under_another_name()
    {
        var id = await staff.ImportAsync();
        await DoneAsync(staff.PutAsync(id, "parties", Parties()));
        await DoneAsync(staff.PutAsync(id, "committee", new
        {
            committee = new { name = "Comité de suivi", members = new object[] { new { party = "syndicat-des-eaux-du-val", seats = 2 }, new { name = "Le Préfet", isAdvisory = true } }, meetingsPerYear = 4, firstLine = 37, lastLine = 37 },
        }));

        await DoneAsync(staff.PutAsync(id, "parties", Parties("Le Syndicat des eaux du Val-Haut")));

        var committee = (await staff.ReadAsync(id)).Body["content"]!["committees"]![0]!;
        Assert.Equal(("Comité de suivi", 4m), ((string?)committee["name"], (decimal)committee["meetingsPerYear"]!));
        Assert.Equal([("syndicat-des-eaux-du-val-haut", 2), (null, null)], committee["members"]!.AsArray().Select(member => ((string?)member!["party"], (int?)member["seats"])));
    }

    [Theory]
    [InlineData("""{"committee":{"members":[{"party":"un-passant"}],"firstLine":1,"lastLine":1}}""", "committee.members[0].party", "agreement.not-a-party")]
    [InlineData("""{"committee":{"members":[{"party":"ville-de-boisclair"},{"party":"ville-de-boisclair"}],"firstLine":1,"lastLine":1}}""", "committee.members[1].party", "reading.same-member")]
    [InlineData("""{"committee":{"members":[{"name":" "}],"firstLine":1,"lastLine":1}}""", "committee.members[0].name", "required")]
    [InlineData("""{"committee":{"members":[null],"firstLine":1,"lastLine":1}}""", "committee.members[0]", "required")]
    [InlineData("""{"committee":{"meetingsPerYear":0,"firstLine":1,"lastLine":1}}""", "committee.meetingsPerYear", "out-of-range")]
    [InlineData("""{"committee":{"members":[{"party":"ville-de-boisclair","seats":0}],"firstLine":1,"lastLine":1}}""", "committee.members[0].seats", "out-of-range")]
    [InlineData("""{"committee":{"firstLine":3,"lastLine":3}}""", "committee.firstLine", "reading.blank-lines")]
    public async Task A_committee_that_cannot_be_is_answered_by_its_field_and_rule(string json, string field, string rule) =>
        Assert.Contains((field, rule), Errors(await RefusedAsync(staff.PutAsync(await staff.ImportAsync(), "committee", JsonNode.Parse(json)!), HttpStatusCode.BadRequest, "request.invalid")));

    [Fact]
    public async Task What_the_rules_missed_is_added_and_stays_through_a_rereading()
    {
        var id = await staff.ImportAsync();
        await DoneAsync(staff.ChangeAsync(id, "open-points", new { question = " Quels locaux ? ", kind = "undefined", firstLine = 33, lastLine = 33, blocksSignature = true, owner = "ville-de-boisclair" }));
        await DoneAsync(staff.ChangeAsync(id, "findings", new { words = "Aucun local n’est nommé.", firstLine = 33, lastLine = 33 }));
        var number = (int)(await AddedAsync(id))!["number"]!;
        await DoneAsync(staff.ChangeAsync(id, $"open-points/{number}/resolve", new { resolution = "La salle des fêtes" }));

        await DoneAsync(staff.PutAsync(id, "parties", Parties()));

        var point = (await AddedAsync(id))!;
        Assert.Equal((number, "Quels locaux ?", "La salle des fêtes", "ville-de-boisclair"), ((int)point["number"]!, (string?)point["question"], (string?)point["resolution"]!["text"], (string?)point["owner"]));
        var findings = (await staff.ReadAsync(id)).Body["content"]!["findings"]!.AsArray();
        Assert.Equal("Aucun local n’est nommé.", (string?)Assert.Single(findings, finding => (string?)finding!["code"] == "finding.noted")!["message"]);
    }

    [Theory]
    [InlineData("open-points", """{"question":" ","kind":"undefined","firstLine":1,"lastLine":1,"blocksSignature":true}""", "question", "required")]
    [InlineData("open-points", """{"question":"Quoi ?","kind":"undefined","firstLine":1,"lastLine":1,"blocksSignature":true,"owner":"un-passant"}""", "owner", "agreement.not-a-party")]
    [InlineData("open-points", """{"question":"Quoi ?","kind":"undefined","firstLine":0,"lastLine":1,"blocksSignature":true}""", "firstLine", "reading.no-such-line")]
    [InlineData("findings", """{"words":"","firstLine":1,"lastLine":1}""", "words", "required")]
    [InlineData("findings", """{"words":"Non","firstLine":1,"lastLine":900}""", "lastLine", "reading.no-such-line")]
    public async Task What_is_added_badly_is_answered_by_its_field_and_rule(string path, string json, string field, string rule) =>
        Assert.Contains((field, rule), Errors(await RefusedAsync(staff.ChangeAsync(await staff.ImportAsync(), path, JsonNode.Parse(json)), HttpStatusCode.BadRequest, "request.invalid")));

    private async Task<JsonNode?> AddedAsync(Guid id) => (await staff.ReadAsync(id)).Body["openPoints"]!.AsArray().Single(point => (string?)point!["readBy"] == "person");

    private async Task<(int, string?)> TermAsync(Guid id)
    {
        var content = (await staff.ReadAsync(id)).Body["content"]!;
        return ((int)content["term"]!["duration"]!["count"]!, (string?)content["renewal"]!["kind"]);
    }
}
