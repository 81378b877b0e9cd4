using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using static SkillsHub.Partnership.Tests.Funding.FundingRequests;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>Two people at the same money: the second is told, and what the first did stands.</summary>
public sealed class StaleChangeTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    [Theory]
    [InlineData("requests", "{\"on\":\"2026-02-12\",\"amount\":10,\"reference\":\"Demande 2\"}")]
    [InlineData("decisions", "{\"on\":\"2026-02-21\",\"amount\":10,\"reference\":\"Délibération 13\"}")]
    [InlineData("calls", "{\"on\":\"2026-03-02\",\"amount\":10,\"reference\":\"Appel 2\"}")]
    [InlineData("payments", "{\"instalment\":1,\"on\":\"2026-03-06\",\"amount\":10,\"reference\":\"Virement 8\"}")]
    [InlineData("steps/{step}/reverse", "{\"reason\":\"Saisi deux fois\"}")]
    [InlineData("disclosure", "{\"object\":\"Appui\",\"notifiedToEu\":false,\"share\":1}")]
    public async Task A_grant_that_somebody_changed_meanwhile_is_not_overwritten(string path, string body)
    {
        var (_, staff) = await OpenAsync(service);
        var grant = await staff.PaidGrantAsync(Commune, 500m);
        var read = await staff.ReadAsync($"grants/{grant}");
        var tag = await staff.TagAsync($"grants/{grant}");
        await staff.MadeStepAsync(grant, "requests", new { on = "2026-02-11", amount = 5m, reference = "Complément" });
        var now = (await staff.ReadAsync($"grants/{grant}")).ToJsonString();

        using var answer = await staff.SendAsync(
            path == "disclosure" ? HttpMethod.Put : HttpMethod.Post,
            $"grants/{grant}/{path.Replace("{step}", (string?)read["steps"]!.AsArray()[^1]!["id"], StringComparison.Ordinal)}",
            JsonNode.Parse(body),
            key: $"{Guid.NewGuid()}",
            ifMatch: tag);

        await RefusedAsync(answer, HttpStatusCode.PreconditionFailed, "precondition.failed");
        Assert.Equal(now, (await staff.ReadAsync($"grants/{grant}")).ToJsonString());
    }

    [Fact]
    public async Task A_gift_in_kind_is_withdrawn_as_it_was_read()
    {
        var (_, staff) = await OpenAsync(service);
        using var made = await staff.PostAsync("in-kind", new { party = Commune, kind = "premises", description = "Une salle", from = "2026-03-01", to = "2026-04-01", proof = new { kind = "document", reference = "registre 12", title = "Prêt" } });
        var id = (string)(await AgreementClient.BodyOf(made))["id"]!;

        using var answer = await staff.SendAsync(HttpMethod.Post, $"in-kind/{id}/withdraw", new { reason = "Non prêtée" }, ifMatch: "\"1\"");

        await RefusedAsync(answer, HttpStatusCode.PreconditionFailed, "precondition.failed");
        Assert.Null((await staff.ReadAsync($"in-kind/{id}"))["withdrawal"]);
    }

    [Fact]
    public async Task What_is_disclosed_of_all_grants_is_not_overwritten()
    {
        var (_, staff) = await OpenAsync(service);
        var tag = await staff.TagAsync("disclosure");
        var said = new { beneficiary = new { name = "École du soir", siret = "73282932000074" } };
        using var first = await staff.SendAsync(HttpMethod.Put, "disclosure", said, ifMatch: tag);
        Assert.Equal(HttpStatusCode.NoContent, first.StatusCode);

        using var second = await staff.SendAsync(HttpMethod.Put, "disclosure", said, ifMatch: tag);

        await RefusedAsync(second, HttpStatusCode.PreconditionFailed, "precondition.failed");
    }
}
