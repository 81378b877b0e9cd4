using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Testing.Identity;
using static SkillsHub.Partnership.Tests.Agreements.Rereading.RereadingRequests;

namespace SkillsHub.Partnership.Tests.Agreements.Rereading;

public sealed class TakeBackAdditionTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private readonly AgreementClient staff = new(service.ClientOf(TestUser.Staff()));

    [Fact]
    public async Task What_was_noted_by_mistake_is_taken_back_and_the_others_stay()
    {
        var id = await staff.ImportAsync();
        foreach (var words in (string[])["Premier", "Second"])
        {
            await DoneAsync(staff.ChangeAsync(id, "findings", new { words, firstLine = 33, lastLine = 33 }));
            await DoneAsync(staff.ChangeAsync(id, "open-points", new { question = words, kind = "undefined", firstLine = 33, lastLine = 33, blocksSignature = true }));
        }

        var (first, second) = (await AddedAsync(id, "Premier"), await AddedAsync(id, "Second"));
        await DoneAsync(staff.SendAsync(HttpMethod.Delete, id, "findings/1", body: null, "*"));
        await DoneAsync(staff.SendAsync(HttpMethod.Delete, id, $"open-points/{first}", body: null, "*"));

        var (agreement, _) = await staff.ReadAsync(id);
        Assert.Equal(["Second"], agreement["content"]!["findings"]!.AsArray().Where(finding => (string?)finding!["readBy"] == "person").Select(finding => (string?)finding!["message"]));
        Assert.Equal([(second, "Second")], agreement["openPoints"]!.AsArray().Where(IsAdded).Select(point => ((int)point!["number"]!, (string?)point["question"])));
        Assert.DoesNotContain(agreement["content"]!["unread"]!.AsArray(), passage => (int)passage!["firstLine"]! == 33);
    }

    [Fact]
    public async Task What_a_rule_read_or_somebody_settled_is_not_taken_back()
    {
        var id = await staff.ImportAsync();
        await DoneAsync(staff.PutAsync(id, "parties", Parties()));
        var read = (int)(await staff.ReadAsync(id)).Body["openPoints"]![0]!["number"]!;
        await DoneAsync(staff.ChangeAsync(id, "open-points", new { question = "Quoi ?", kind = "undefined", firstLine = 33, lastLine = 33, blocksSignature = true }));
        var added = await AddedAsync(id, "Quoi ?");
        await DoneAsync(staff.ChangeAsync(id, $"open-points/{added}/resolve", new { resolution = "Ceci" }));

        await RefusedAsync(staff.SendAsync(HttpMethod.Delete, id, $"open-points/{read}", body: null, "*"), HttpStatusCode.Conflict, "open-point.read-by-rules");
        await RefusedAsync(staff.SendAsync(HttpMethod.Delete, id, $"open-points/{added}", body: null, "*"), HttpStatusCode.Conflict, "open-point.already-resolved");
        await RefusedAsync(staff.SendAsync(HttpMethod.Delete, id, "open-points/99", body: null, "*"), HttpStatusCode.NotFound, "open-point.not-found");
        await RefusedAsync(staff.SendAsync(HttpMethod.Delete, id, "findings/1", body: null, "*"), HttpStatusCode.NotFound, "finding.not-found");
    }

    private async Task<int> AddedAsync(Guid id, string question) =>
        (int)(await staff.ReadAsync(id)).Body["openPoints"]!.AsArray().Single(point => IsAdded(point) && (string?)point!["question"] == question)!["number"]!;

    private static bool IsAdded(JsonNode? point) => (string?)point!["readBy"] == "person";
}
