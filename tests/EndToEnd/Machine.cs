using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace SkillsHub.EndToEnd.Tests;

/// <summary>The region's machine: client credentials, and a webhook of its own.</summary>
internal static class Machine
{
    /// <returns>The secret with which each delivery is signed, told this once.</returns>
    public static async Task<string> SubscribeAsync(HttpClient http, string url, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/events/webhooks")
        {
            Content = JsonContent.Create(new { url, types = new[] { "skillshub.partnership.*" } }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await TokenAsync(http, cancellationToken));
        using var answer = await http.SendAsync(request, cancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(cancellationToken));
        var subscription = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return subscription.GetProperty("secret").GetString() ?? throw new InvalidOperationException("No secret.");
    }

    private static async Task<string> TokenAsync(HttpClient http, CancellationToken cancellationToken)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = "region-grand-est-machine",
            ["client_secret"] = "demo-machine-secret-region",
            ["scope"] = "skillshub-api",
        });
        using var answer = await http.PostAsync(new Uri("/identity/connect/token", UriKind.Relative), form, cancellationToken);
        var tokens = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        return tokens.GetProperty("access_token").GetString() ?? throw new InvalidOperationException("No access token.");
    }
}
