using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Disputes;

/// <summary>Uses the API of disputes as a program of the hub's staff or of a partner would.</summary>
internal static class DisputeClient
{
    public static readonly string Town = ExpressAgreements.Parties[0];
    public static readonly string School = ExpressAgreements.Parties[3];

    public static string Day(int fromToday) => ExpressAgreements.Today.AddDays(fromToday).ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A dispute of the town and the school, with what a test has otherwise.</summary>
    public static JsonObject Draft(params (string Field, JsonNode? Value)[] otherwise) => With(
        new JsonObject
        {
            ["title"] = "Salle non prêtée",
            ["subject"] = "La salle promise n’a pas été prêtée.",
            ["aroseOn"] = Day(-20),
            ["notifiedOn"] = Day(-10),
            ["parties"] = new JsonArray(Town, School),
            ["commitments"] = new JsonArray(1),
        },
        otherwise);

    public static JsonObject Step(params (string Field, JsonNode? Value)[] otherwise) => With(
        new JsonObject { ["kind"] = "letter", ["day"] = Day(-5), ["who"] = "Le maire", ["what"] = "Demande de la salle.", ["proof"] = "courrier 4" }, otherwise);

    public static JsonObject Settlement(params (string Field, JsonNode? Value)[] otherwise) => With(new JsonObject { ["settledOn"] = Day(-2), ["terms"] = "La salle est prêtée le jeudi." }, otherwise);

    public static async Task<int> DisputeAsync(this AgreementClient client, Guid id, JsonObject? draft = null)
    {
        using var answer = await client.PostAsync(id, "disputes", draft ?? Draft(), ifMatch: null);
        var body = await AgreementClient.BodyOf(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body.ToJsonString());
        return (int)body["summary"]!["number"]!;
    }

    /// <summary>Makes the change on the version that stands now.</summary>
    public static async Task<HttpResponseMessage> DisputeAsync(this AgreementClient client, Guid id, int number, string verb, object body) =>
        await client.PostAsync(id, $"disputes/{number}/{verb}", body, (await client.ReadAsync(id, $"disputes/{number}")).ETag);

    public static async Task<string?> DisputeStateAsync(this AgreementClient client, Guid id, int number) =>
        (string?)(await client.ReadAsync(id, $"disputes/{number}")).Body["summary"]!["state"];

    /// <summary>Numbers that the list of the hub gives for an agreement.</summary>
    public static async Task<IReadOnlyList<int>> ListAsync(HttpClient client, Guid id, string query)
    {
        using var answer = await client.GetAsync($"/api/partnership/disputes?limit=100&agreement={id}&{query}", TestContext.Current.CancellationToken);
        var body = await AgreementClient.BodyOf(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body.ToJsonString());
        return [.. body["items"]!.AsArray().Select(one => (int)one!["number"]!).Order()];
    }

    private static JsonObject With(JsonObject body, (string Field, JsonNode? Value)[] otherwise)
    {
        foreach (var (field, value) in otherwise)
            body[field] = value;
        return body;
    }
}
