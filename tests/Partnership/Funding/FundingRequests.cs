using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Funding;

/// <summary>What tests ask of an agreement's money.</summary>
internal sealed class FundingRequests(HttpClient http, Guid agreement)
{
    public const string Commune = "commune-de-valcendre";
    public const string Communaute = "communaute-de-communes-des-trois-rivieres";
    public const string Departement = "conseil-departemental-de-la-haute-lande";

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    public static string Root(Guid agreement) => $"/api/partnership/agreements/{agreement}/funding";

    /// <summary>An agreement in force, as the hub's staff sees its money.</summary>
    public static async Task<(Guid Id, FundingRequests Staff)> OpenAsync(PartnershipService service)
    {
        var http = service.ClientOf(TestUser.Staff());
        var id = await new AgreementClient(http).BringIntoForceAsync();
        return (id, new FundingRequests(http, id));
    }

    public async Task<JsonNode> ReadAsync(string path)
    {
        using var answer = await GetAsync(path);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync(Token));
        return await AgreementClient.BodyOf(answer);
    }

    public Task<HttpResponseMessage> GetAsync(string path) => http.GetAsync($"{Root(agreement)}/{path}", Token);

    /// <summary>Sends on the version that stands at a place now.</summary>
    public async Task<HttpResponseMessage> SendAsync(HttpMethod method, string path, object? body, string? at = null, string? key = null, string? ifMatch = null)
    {
        using var request = new HttpRequestMessage(method, $"{Root(agreement)}/{path}");
        if (body is not null)
            request.Content = JsonContent.Create(body);
        if (ifMatch is not null || at is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch ?? await TagAsync(at!));
        if (key is not null)
            request.Headers.Add("Idempotency-Key", key);
        return await http.SendAsync(request, Token);
    }

    public async Task<string> TagAsync(string at)
    {
        using var answer = (await GetAsync(at)).EnsureSuccessStatusCode();
        return answer.Headers.ETag!.ToString();
    }

    public Task<HttpResponseMessage> PostAsync(string path, object body, string? at = null, string? key = null) => SendAsync(HttpMethod.Post, path, body, at, key);

    /// <summary>A grant on a new line of its own, asked, granted, called and paid in full.</summary>
    public async Task<int> PaidGrantAsync(string funder, decimal amount, string nature = "operating", int? fiscalYear = null)
    {
        using var line = await PostAsync("plan/lines", new { funder, nature, amount, fiscalYears = fiscalYear is { } year ? new[] { year } : [] }, at: "plan");
        var number = await MadeAsync(line);
        using var grant = await PostAsync("grants", new { line = number, fiscalYear, askedOn = "2026-02-10", amount });
        var made = await MadeAsync(grant);
        await MadeStepAsync(made, "decisions", new { on = "2026-02-20", amount, reference = "Délibération 12" });
        await MadeStepAsync(made, "calls", new { on = "2026-03-01", amount, reference = "Appel 1" });
        await MadeStepAsync(made, "payments", new { instalment = 1, on = "2026-03-05", amount, reference = "Virement 7" });
        return made;
    }

    public async Task MadeStepAsync(int grant, string step, object body)
    {
        using var answer = await PostAsync($"grants/{grant}/{step}", body, at: $"grants/{grant}", key: Guid.NewGuid().ToString());
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Token));
    }

    public static async Task<int> MadeAsync(HttpResponseMessage answer)
    {
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(Token));
        return (int)(await AgreementClient.BodyOf(answer))["number"]!;
    }

    /// <summary>Asserts a refusal by its status and rule.</summary>
    public static async Task<JsonNode> RefusedAsync(HttpResponseMessage answer, HttpStatusCode status, string code, string? field = null)
    {
        var body = await AgreementClient.BodyOf(answer);
        Assert.Equal((status, code), (answer.StatusCode, (string?)body["code"]));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        if (field is not null)
            Assert.Contains(body["errors"]!.AsArray(), error => (string?)error!["field"] == field);
        return body;
    }
}
