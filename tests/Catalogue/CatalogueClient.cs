using System.Net;
using System.Net.Http.Json;
using System.Text.Json;

namespace SkillsHub.Catalogue.Tests;

/// <summary>What a caller does to the catalogue, in one line each. Bodies are anonymous objects: a renamed property fails a test.</summary>
internal sealed class CatalogueClient(HttpClient http)
{
    public const string Programmes = "/api/catalogue/programmes";

    public static object Sheet(string? code = null, string title = "Bases de données", string summary = "Interroger en SQL.", string[]? pathways = null) =>
        new { code = code ?? $"T{Guid.NewGuid():N}"[..12], title, summary, pathways = pathways ?? ["social-promotion"] };

    public static object Session(string modality = "onSite", int startsIn = 30, string? place = "Saint-Dizier")
    {
        var starts = DateOnly.FromDateTime(DateTime.UtcNow).AddDays(startsIn);
        return new { startsOn = starts, endsOn = starts.AddDays(10), modality, place, capacity = 12 };
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

    public Task<Answer> GetAsync(string path = "", string? ifNoneMatch = null) => SendAsync(HttpMethod.Get, Programmes + path, ifNoneMatch: ifNoneMatch);

    public Task<Answer> CreateAsync(object? sheet = null) => SendAsync(HttpMethod.Post, Programmes, sheet ?? Sheet());

    public Task<Answer> DoAsync(Answer to, string what, object? body = null) => SendAsync(HttpMethod.Post, $"{Programmes}/{to.Id}/{what}", body, to.ETag);

    public Task<Answer> EditAsync(Answer of, object sheet) => SendAsync(HttpMethod.Put, $"{Programmes}/{of.Id}", sheet, of.ETag);

    public async Task<Answer> PublishedAsync(object? sheet = null)
    {
        var created = await CreateAsync(sheet);
        Assert.Equal(HttpStatusCode.Created, created.Status);
        var published = await DoAsync(created, "publish");
        Assert.Equal(HttpStatusCode.OK, published.Status);
        return published;
    }
}
