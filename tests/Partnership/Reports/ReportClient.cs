using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;

namespace SkillsHub.Partnership.Tests.Reports;

/// <summary>Uses the reports' API as a program of the hub's staff or of a partner would.</summary>
internal sealed class ReportClient(HttpClient http, Guid agreement, int year = 2026)
{
    private static CancellationToken Token => TestContext.Current.CancellationToken;

    private string Root => $"/api/partnership/agreements/{agreement}/reports";

    public Task<HttpResponseMessage> GetAsync(string path = "") => http.GetAsync($"{Root}/{year}{path}", Token);

    public Task<HttpResponseMessage> ListAsync() => http.GetAsync(Root, Token);

    public Task<HttpResponseMessage> OpenAsync() => http.PostAsJsonAsync(Root, new { year }, Token);

    public async Task<JsonNode> ReadAsync(string path = "")
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        return await AgreementClient.BodyOf(answer);
    }

    public async Task<string> BytesAsync(string path)
    {
        using var answer = await GetAsync(path);
        return await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(Token);
    }

    public async Task<string> TagAsync()
    {
        using var answer = await GetAsync();
        return answer.Headers.ETag!.ToString();
    }

    public Task<HttpResponseMessage> WriteAsync(string section, string text, string? ifMatch) => SendAsync(HttpMethod.Put, $"/texts/{section}", new { text }, ifMatch);

    /// <summary>Transmits the version that stands now.</summary>
    public async Task<HttpResponseMessage> TransmitAsync(object body) => await SendAsync(HttpMethod.Post, "/transmit", body, await TagAsync());

    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object body, string? ifMatch)
    {
        using var request = new HttpRequestMessage(method, $"{Root}/{year}{path}") { Content = JsonContent.Create(body) };
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await http.SendAsync(request, Token);
    }

    public static async Task DoneAsync(HttpResponseMessage answer, HttpStatusCode status = HttpStatusCode.NoContent)
    {
        using (answer)
            Assert.True(answer.StatusCode == status, await answer.Content.ReadAsStringAsync(Token));
    }
}
