using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements.Import.Corrections;

namespace SkillsHub.Partnership.Tests.Agreements.Rereading;

/// <summary>What staff send to set a reading right.</summary>
internal static class RereadingRequests
{
    /// <summary>A draft of the text whose third party no rule recognises.</summary>
    public static async Task<Guid> ImportAsync(this AgreementClient staff)
    {
        using var answer = await staff.ImportAsync(Encoding.UTF8.GetBytes($"{Rereadings.Text}\n{Guid.NewGuid():N}\n"));
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (Guid)(await AgreementClient.BodyOf(answer))["id"]!;
    }

    public static object Parties(string third = "Syndicat des eaux du Val", int firstLine = 15, int lastLine = 15, string? siret = null) => new
    {
        parties = new object[]
        {
            new { name = "La Ville de Boisclair", firstLine = 6, lastLine = 6, alias = " la Ville ", address = "2 place du Marché", representative = new { function = "Maire" } },
            new { name = "L'Association Savoirs Partagés", firstLine = 10, lastLine = 11, alias = "l'Association", address = "8 rue des Tilleuls", representative = new { function = "Présidente" } },
            new { name = third, firstLine, lastLine, siret },
        },
    };

    public static async Task<HttpResponseMessage> PutAsync(this AgreementClient staff, Guid id, string path, object body) =>
        await staff.SendAsync(HttpMethod.Put, id, $"reading/{path}", body, (await staff.ReadAsync(id)).ETag);

    public static async Task DoneAsync(Task<HttpResponseMessage> change)
    {
        using var answer = await change;
        Assert.True(answer.StatusCode == HttpStatusCode.NoContent, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.NotNull(answer.Headers.ETag);
    }

    public static async Task<JsonNode> RefusedAsync(Task<HttpResponseMessage> change, HttpStatusCode status, string code)
    {
        using var answer = await change;
        var problem = await AgreementClient.BodyOf(answer);
        Assert.Equal((status, code), (answer.StatusCode, (string?)problem["code"]));
        return problem;
    }

    /// <summary>Field and rule of each error.</summary>
    public static IEnumerable<(string?, string?)> Errors(JsonNode problem) => problem["errors"]!.AsArray().Select(error => ((string?)error!["field"], (string?)error["rule"]));
}
