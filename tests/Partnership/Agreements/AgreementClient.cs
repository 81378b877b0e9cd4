using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json.Nodes;

namespace SkillsHub.Partnership.Tests.Agreements;

/// <summary>Uses the agreements' API as a program of the hub's staff or of a partner would.</summary>
internal sealed class AgreementClient(HttpClient http)
{
    private const string Root = "/api/partnership/agreements";

    public Task<HttpResponseMessage> SampleAsync() => http.GetAsync($"{Root}/sample", Token);

    public async Task<byte[]> ReadSampleAsync() => await (await SampleAsync()).EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync(Token);

    /// <summary>The sample with a line of its own at the end, so that each test has a file that nobody else imports.</summary>
    public async Task<byte[]> UniqueSampleAsync() => [.. await ReadSampleAsync(), .. System.Text.Encoding.UTF8.GetBytes($"\n{Guid.NewGuid():N}\n")];

    public async Task<HttpResponseMessage> ImportAsync(byte[] file, string name = "convention.txt", string field = "file", bool chunked = false)
    {
        using var form = new MultipartFormDataContent();
        form.Add(new ByteArrayContent(file) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } }, field, name);
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Root}/import") { Content = form };
        request.Headers.TransferEncodingChunked = chunked;
        return await http.SendAsync(request, Token);
    }

    public async Task<Guid> ImportUniqueSampleAsync()
    {
        using var answer = await ImportAsync(await UniqueSampleAsync());
        Assert.Equal(System.Net.HttpStatusCode.Created, answer.StatusCode);
        return (await BodyOf(answer))["id"]!.GetValue<Guid>();
    }

    public Task<HttpResponseMessage> GetAsync(Guid id) => http.GetAsync($"{Root}/{id}", Token);

    public async Task<(JsonNode Body, string ETag)> ReadAsync(Guid id)
    {
        using var answer = (await GetAsync(id)).EnsureSuccessStatusCode();
        return (await BodyOf(answer), answer.Headers.ETag!.ToString());
    }

    /// <summary>Reads something that lives under the agreement.</summary>
    public async Task<(JsonNode Body, string? ETag)> ReadAsync(Guid id, string path)
    {
        using var answer = (await http.GetAsync($"{Root}/{id}/{path}", Token)).EnsureSuccessStatusCode();
        return (await BodyOf(answer), answer.Headers.ETag?.ToString());
    }

    public Task<HttpResponseMessage> PostAsync(Guid id, string path, object? body, string? ifMatch) => SendAsync(HttpMethod.Post, id, path, body, ifMatch);

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, Guid id, string path, object? body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, $"{Root}/{id}/{path}");
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await http.SendAsync(request, Token);
    }

    /// <summary>Makes the change on the version that stands now.</summary>
    public async Task<HttpResponseMessage> ChangeAsync(Guid id, string path, object? body = null) => await PostAsync(id, path, body, (await ReadAsync(id)).ETag);

    /// <summary>Imports the sample, settles all that blocks it, and has every party sign.</summary>
    public async Task<Guid> BringIntoForceAsync()
    {
        var id = await ImportUniqueSampleAsync();
        await ResolveAllBlockingAsync(id);
        (await ChangeAsync(id, "open-for-signature")).EnsureSuccessStatusCode();
        foreach (var party in (await ReadAsync(id)).Body["parties"]!.AsArray())
            (await SignAsync(id, (string)party!["slug"]!)).EnsureSuccessStatusCode();
        return id;
    }

    public async Task ResolveAllBlockingAsync(Guid id)
    {
        var (agreement, _) = await ReadAsync(id);
        foreach (var number in agreement["blocking"]!.AsArray().Select(node => node!.GetValue<int>()))
        {
            using var answer = await ChangeAsync(id, $"open-points/{number}/resolve", new { resolution = "Réglé en réunion", rate = 12.5m, amount = 1_000m });
            Assert.Equal(System.Net.HttpStatusCode.NoContent, answer.StatusCode);
        }
    }

    public Task<HttpResponseMessage> SignAsync(Guid id, string party, string signedOn = "2026-02-02") =>
        ChangeAsync(id, "signatures", new { party, signatory = "La direction", signedOn, method = "electronic", proof = "certificat 7" });

    public static async Task<JsonNode> BodyOf(HttpResponseMessage answer) => JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!;

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
