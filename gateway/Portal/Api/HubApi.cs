using System.Text.Json;

namespace SkillsHub.Portal.Api;

/// <summary>
/// Speaks HTTP to the services through the gateway, as the signed-in person. A service that is down, slow or talks nonsense is a
/// <see cref="Problem"/>, not an exception: the page around it goes on.
/// </summary>
internal sealed class HubApi(HttpClient http, TimeProvider time, ILogger<HubApi> logger)
{
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan UploadPatience = TimeSpan.FromMinutes(5);

    public Task<Answer<T>> GetAsync<T>(string path, CancellationToken cancellationToken)
        where T : class => SendAsync<T>(HttpMethod.Get, path, content: null, ifMatch: null, Patience, cancellationToken);

    public Task<Answer<T>> PostAsync<T>(string path, object? body, string? ifMatch, CancellationToken cancellationToken, TimeSpan? patience = null, string? key = null)
        where T : class => SendAsync<T>(HttpMethod.Post, path, Content(body), ifMatch, patience ?? Patience, cancellationToken, key);

    public Task<Answer<Nothing>> PutAsync(string path, object body, string? ifMatch, CancellationToken cancellationToken, TimeSpan? patience = null) =>
        SendAsync<Nothing>(HttpMethod.Put, path, Content(body), ifMatch, patience ?? Patience, cancellationToken);

    public Task<Answer<Nothing>> DeleteAsync(string path, string? ifMatch, CancellationToken cancellationToken) =>
        SendAsync<Nothing>(HttpMethod.Delete, path, content: null, ifMatch, Patience, cancellationToken);

    public Task<Answer<T>> UploadAsync<T>(HttpMethod method, string path, HttpContent content, string? ifMatch, CancellationToken cancellationToken, string? key = null)
        where T : class => SendAsync<T>(method, path, content, ifMatch, UploadPatience, cancellationToken, key);

    /// <summary>Passes a file through without holding it.</summary>
    public Task<HttpResponseMessage> OpenAsync(HttpRequestMessage request, CancellationToken cancellationToken) =>
        http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, cancellationToken);

    private static JsonContent? Content(object? body) => body is null ? null : JsonContent.Create(body, options: Json);

    private async Task<Answer<T>> SendAsync<T>(
        HttpMethod method, string path, HttpContent? content, string? ifMatch, TimeSpan patience, CancellationToken cancellationToken, string? key = null)
        where T : class
    {
        using var limit = new CancellationTokenSource(patience, time);
        using var deadline = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, limit.Token);
        using var request = new HttpRequestMessage(method, path) { Content = content };
        // A refusal then comes before the body is sent: one that crosses it may be lost with the connection.
        request.Headers.ExpectContinue = content is MultipartFormDataContent;
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        // The same form sent twice is one thing to the service, whatever became of the first answer.
        if (key is not null)
            request.Headers.TryAddWithoutValidation("Idempotency-Key", key);
        try
        {
            using var response = await http.SendAsync(request, deadline.Token);
            return response.IsSuccessStatusCode
                ? await ReadAsync<T>(response, deadline.Token)
                : new Answer<T>(null, null, await RefusalAsync(response, deadline.Token));
        }
        catch (Exception failure) when (IsAbsence(failure) && !cancellationToken.IsCancellationRequested)
        {
            logger.LogWarning(failure, "{Method} {Path} got no answer", method, path);
            return new Answer<T>(null, null, Problem.Unavailable);
        }
    }

    private static bool IsAbsence(Exception failure) => failure is HttpRequestException or OperationCanceledException or JsonException or IOException;

    private static async Task<Answer<T>> ReadAsync<T>(HttpResponseMessage response, CancellationToken cancellationToken)
        where T : class
    {
        var tag = response.Headers.ETag?.ToString();
        if (typeof(T) == typeof(Nothing))
            return new Answer<T>((T)(object)Nothing.Instance, tag, null);
        var value = await response.Content.ReadFromJsonAsync<T>(Json, cancellationToken);
        return value is null ? new Answer<T>(null, null, Problem.Unavailable) : new Answer<T>(value, tag, null);
    }

    private static async Task<Problem> RefusalAsync(HttpResponseMessage response, CancellationToken cancellationToken)
    {
        var status = (int)response.StatusCode;
        if (response.Content.Headers.ContentType?.MediaType is not ("application/problem+json" or "application/json"))
            return new Problem { Status = status };
        var problem = await response.Content.ReadFromJsonAsync<Problem>(Json, cancellationToken);
        return (problem ?? new Problem()) with { Status = status };
    }
}
