using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;

namespace SkillsHub.Documentation.Tests;

/// <summary>What a caller does to the documents, in one line each. Bodies are anonymous objects: a renamed property fails a test.</summary>
internal sealed class DocumentationClient(HttpClient http)
{
    public const string Resources = "/api/documentation/resources";

    public HttpClient Http => http;

    public static object Record(string title = "Guide", string description = "Un guide.", string visibility = "public", string[]? subjects = null) =>
        new { title, description, type = "guide", visibility, subjects = subjects ?? [] };

    public static HttpContent Text(string text, string name = "note.txt", string mediaType = "text/plain") => File(Encoding.UTF8.GetBytes(text), name, mediaType);

    public static HttpContent File(byte[] bytes, string name, string mediaType)
    {
        var content = new ByteArrayContent(bytes);
        content.Headers.ContentType = new MediaTypeHeaderValue(mediaType);
        content.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = name };
        return content;
    }

    /// <summary>A part of a form, or any body, without a name of its own.</summary>
    public static HttpContent Part(string text, string mediaType)
    {
        var content = new ByteArrayContent(Encoding.UTF8.GetBytes(text));
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(mediaType);
        return content;
    }

    public async Task<Answer> SendAsync(HttpMethod method, string path, object? body = null, string? ifMatch = null, string? ifNoneMatch = null)
    {
        using var request = new HttpRequestMessage(method, path) { Content = body as HttpContent ?? (body is null ? null : JsonContent.Create(body)) };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (ifNoneMatch is not null)
            request.Headers.TryAddWithoutValidation("If-None-Match", ifNoneMatch);
        using var response = await http.SendAsync(request, TestContext.Current.CancellationToken);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        return new Answer(response.StatusCode, text.Length == 0 ? default : JsonSerializer.Deserialize<JsonElement>(text), response.Headers);
    }

    public Task<Answer> GetAsync(string path = "", string? ifNoneMatch = null) => SendAsync(HttpMethod.Get, Resources + path, ifNoneMatch: ifNoneMatch);

    public Task<Answer> CreateAsync(object? record = null) => SendAsync(HttpMethod.Post, Resources, record ?? Record());

    public Task<Answer> UploadAsync(Answer to, HttpContent file) => SendAsync(HttpMethod.Put, $"{Resources}/{to.Id}/file", file, to.ETag);

    public Task<Answer> DoAsync(Answer to, string what) => SendAsync(HttpMethod.Post, $"{Resources}/{to.Id}/{what}", body: null, to.ETag);

    public Task<Answer> EditAsync(Answer of, object record) => SendAsync(HttpMethod.Put, $"{Resources}/{of.Id}", record, of.ETag);

    public Task<HttpResponseMessage> DownloadAsync(Guid id, Action<HttpRequestMessage>? prepare = null)
    {
        var request = new HttpRequestMessage(HttpMethod.Get, $"{Resources}/{id}/file");
        prepare?.Invoke(request);
        return http.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public async Task<Answer> WithFileAsync(object? record = null, HttpContent? file = null)
    {
        var created = await CreateAsync(record);
        Assert.Equal(HttpStatusCode.Created, created.Status);
        var uploaded = await UploadAsync(created, file ?? Text("Bonjour.\n"));
        Assert.Equal(HttpStatusCode.OK, uploaded.Status);
        return uploaded;
    }

    public async Task<Answer> PublishedAsync(object? record = null, HttpContent? file = null)
    {
        var published = await DoAsync(await WithFileAsync(record, file), "publish");
        Assert.Equal(HttpStatusCode.OK, published.Status);
        return published;
    }
}
