using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Commitments;

/// <summary>What tests ask of a register, each change on the version that stands now.</summary>
internal static class RegisterRequests
{
    public static async Task<IReadOnlyList<JsonNode>> ListAsync(AgreementClient client, Guid id, string query = "") =>
        [.. (await client.ReadAsync(id, $"commitments?limit=100&{query}")).Body["items"]!.AsArray().Select(line => line!)];

    public static Task<HttpResponseMessage> PlanAsync(AgreementClient client, Guid id, int number, object schedule) =>
        ChangeAsync(client, id, number, HttpMethod.Put, "plan", new { schedule });

    public static Task<HttpResponseMessage> FulfilAsync(AgreementClient client, Guid id, int number, object record) =>
        ChangeAsync(client, id, number, HttpMethod.Post, "fulfilments", record);

    public static async Task<HttpResponseMessage> ChangeAsync(AgreementClient client, Guid id, int number, HttpMethod method, string path, object body) =>
        await client.SendAsync(method, id, $"commitments/{number}/{path}", body, (await client.ReadAsync(id, $"commitments/{number}")).ETag);
}
