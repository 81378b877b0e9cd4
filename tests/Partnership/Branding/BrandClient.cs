using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Partnership.Tests.Amendments;
using SkillsHub.Partnership.Tests.Deadlines;

namespace SkillsHub.Partnership.Tests.Branding;

/// <summary>Uses the API of names and logos as a program of the hub's staff or of a partner would.</summary>
internal static class BrandClient
{
    public static string Day(int fromToday) => ExpressAgreements.Today.AddDays(fromToday).ToString("O", CultureInfo.InvariantCulture);

    /// <summary>A request, with what a test has otherwise.</summary>
    public static JsonObject Ask(string party, params (string Field, JsonNode? Value)[] otherwise)
    {
        var ask = new JsonObject
        {
            ["party"] = party,
            ["action"] = "Forum des métiers",
            ["uses"] = new JsonArray("name", "logo"),
            ["appears"] = "Affiches et site",
            ["family"] = "skills-watch",
            ["firstDay"] = Day(0),
            ["lastDay"] = Day(30),
            ["thing"] = "agendaEvent",
        };
        foreach (var (field, value) in otherwise)
            ask[field] = value;
        return ask;
    }

    public static JsonObject Grant(string grantor = "party", params (string Field, JsonNode? Value)[] otherwise)
    {
        var grant = new JsonObject { ["grantor"] = grantor, ["grantedBy"] = "Camille Royer", ["function"] = "Direction", ["grantedOn"] = Day(0), ["proof"] = "courrier 12" };
        foreach (var (field, value) in otherwise)
            grant[field] = value;
        return grant;
    }

    public static async Task<int> AskAsync(this AgreementClient client, Guid id, JsonObject ask)
    {
        using var answer = await client.PostAsync(id, "branding/permissions", ask, ifMatch: null);
        var body = await AgreementClient.BodyOf(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.Created, body.ToJsonString());
        return (int)body["summary"]!["number"]!;
    }

    /// <summary>Makes the change on the version that stands now.</summary>
    public static async Task<HttpResponseMessage> AnswerAsync(this AgreementClient client, Guid id, int number, string verb, object body) =>
        await client.PostAsync(id, $"branding/permissions/{number}/{verb}", body, (await client.ReadAsync(id, $"branding/permissions/{number}")).ETag);

    /// <summary>A permission that its party alone has granted.</summary>
    public static async Task<int> GrantedAsync(this AgreementClient client, Guid id, string party)
    {
        var number = await client.AskAsync(id, Ask(party));
        await AmendmentClient.AssertDoneAsync(await client.AnswerAsync(id, number, "grants", Grant()));
        return number;
    }

    public static async Task<string?> StateAsync(this AgreementClient client, Guid id, int number) =>
        (string?)(await client.ReadAsync(id, $"branding/permissions/{number}")).Body["summary"]!["state"];

    public static async Task<HttpResponseMessage> DepartmentAsync(this AgreementClient client, Guid id, string party, string? name, string? reason = null, string? article = null) =>
        await client.SendAsync(HttpMethod.Put, id, $"branding/parties/{party}/department", new { department = name, article, reason }, (await client.ReadAsync(id, "branding")).ETag);

    /// <summary>Numbers that a list of the hub gives for an agreement.</summary>
    public static async Task<IReadOnlyList<int>> ListAsync(HttpClient client, Guid id, string query, string list = "permissions")
    {
        using var answer = await client.GetAsync($"/api/partnership/branding/{list}?limit=100&agreement={id}&{query}", TestContext.Current.CancellationToken);
        var body = await AgreementClient.BodyOf(answer);
        Assert.True(answer.StatusCode == HttpStatusCode.OK, body.ToJsonString());
        return [.. body["items"]!.AsArray().Where(one => (Guid)one!["agreementId"]! == id).Select(one => (int)one!["number"]!).Order()];
    }
}
