using System.Net.Http.Json;

namespace SkillsHub.Identity.Tests.Administration;

/// <summary>Somebody with a token at the administration's API.</summary>
internal sealed class Administrator(Browser client) : IDisposable
{
    public static async Task<Administrator> AsAsync(IdentityHost host, string email, CancellationToken cancellationToken)
    {
        var client = host.NewBrowser();
        client.Headers.Authorization = new("Bearer", await CodeFlow.AccessTokenAsync(host, email, cancellationToken));
        return new Administrator(client);
    }

    public Task<Answer> GetAsync(string path, CancellationToken cancellationToken) => client.GetAsync("/identity/api/" + path, cancellationToken);

    public Task<Answer> PostAsync(string path, object? body, CancellationToken cancellationToken) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/identity/api/" + path) { Content = body is null ? null : JsonContent.Create(body) }, cancellationToken);

    /// <summary>Changes the version that stands now, or the one that was read.</summary>
    public async Task<Answer> PutAsync(string path, object body, CancellationToken cancellationToken, string? ifMatch = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/identity/api/" + path) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch ?? (await GetAsync(path, cancellationToken)).Headers.ETag?.ToString() ?? "*");
        return await client.SendAsync(request, cancellationToken);
    }

    public async Task<Answer> PutTextAsync(string path, string json, CancellationToken cancellationToken)
    {
        var request = new HttpRequestMessage(HttpMethod.Put, "/identity/api/" + path) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") };
        request.Headers.IfMatch.Add((await GetAsync(path, cancellationToken)).Headers.ETag!);
        return await client.SendAsync(request, cancellationToken);
    }

    public Task<Answer> PostTextAsync(string path, string json, CancellationToken cancellationToken) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/identity/api/" + path) { Content = new StringContent(json, System.Text.Encoding.UTF8, "application/json") }, cancellationToken);

    public Task<Answer> DeleteAsync(string path, CancellationToken cancellationToken) =>
        client.SendAsync(new HttpRequestMessage(HttpMethod.Delete, "/identity/api/" + path), cancellationToken);

    public void Dispose() => client.Dispose();
}
