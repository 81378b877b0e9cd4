using System.Text.Json;

namespace SkillsHub.Partnership.Reports.Following;

/// <summary>The access token by which this service reads the journal; got anew shortly before it ends.</summary>
internal sealed class ServiceToken(IHttpClientFactory clients, JournalSettings settings, TimeProvider clock)
{
    private static readonly TimeSpan Margin = TimeSpan.FromMinutes(1);

    private string? token;
    private DateTimeOffset until;

    public async Task<string> GetAsync(CancellationToken cancellationToken)
    {
        if (token is not null && clock.GetUtcNow() < until)
            return token;
        using var http = clients.CreateClient(JournalClient.Name);
        var metadata = await http.GetFromJsonAsync<JsonElement>(settings.MetadataAddress, cancellationToken);
        using var request = new FormUrlEncodedContent(new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["grant_type"] = "client_credentials",
            ["client_id"] = settings.ClientId,
            ["client_secret"] = settings.ClientSecret!,
        });
        using var answer = await http.PostAsync(metadata.GetProperty("token_endpoint").GetString(), request, cancellationToken);
        answer.EnsureSuccessStatusCode();
        var granted = await answer.Content.ReadFromJsonAsync<JsonElement>(cancellationToken);
        (token, until) = (granted.GetProperty("access_token").GetString(), clock.GetUtcNow().AddSeconds(granted.GetProperty("expires_in").GetInt32()) - Margin);
        return token!;
    }

    /// <summary>It was refused, as after a change of keys.</summary>
    public void Forget() => token = null;
}
