using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using SkillsHub.Partnership.Reports.Facts;

namespace SkillsHub.Partnership.Reports.Following;

/// <summary>Reads the whole journal from the events service, on the inside.</summary>
internal sealed class JournalClient(IHttpClientFactory clients, ServiceToken tokens)
{
    public const string Name = "journal";

    public async Task<JournalLines> ReadAsync(long after, CancellationToken cancellationToken)
    {
        using var http = clients.CreateClient(Name);
        using var request = new HttpRequestMessage(HttpMethod.Get, string.Create(CultureInfo.InvariantCulture, $"http://events/journal/whole?after={after}"));
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", await tokens.GetAsync(cancellationToken));
        using var answer = await http.SendAsync(request, cancellationToken);
        if (answer.StatusCode == HttpStatusCode.Unauthorized)
            tokens.Forget();
        if (answer.StatusCode == HttpStatusCode.BadRequest)
            throw new JournalRestoredException(after);
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<JournalLines>(JsonSerializerOptions.Web, cancellationToken) ?? throw new JsonException("The journal answered nothing.");
    }
}
