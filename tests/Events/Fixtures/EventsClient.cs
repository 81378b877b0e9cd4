using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>What people and machines do with the service, in a line each.</summary>
public static class EventsClient
{
    public static object Announcement(string title = "Conférence : les métiers du bois", string organiser = "Cnam en Grand Est") => new
    {
        kind = "conference",
        activityFamily = "scientific-culture",
        title,
        description = "Une soirée ouverte à tous.",
        startsAt = DateTimeOffset.UtcNow.AddDays(10),
        endsAt = DateTimeOffset.UtcNow.AddDays(10).AddHours(2),
        place = "Maison des compétences",
        organiser,
        coOrganisers = new[] { "Région Grand Est" },
        capacity = 80,
    };

    public static async Task<(Guid Id, string ETag)> DraftAsync(this HttpClient staff, object? announcement = null)
    {
        using var answer = await staff.PostAsJsonAsync("/api/events/events", announcement ?? Announcement(), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        var created = await answer.JsonAsync();
        return (created.GetProperty("id").GetGuid(), answer.Headers.ETag!.ToString());
    }

    public static async Task<(Guid Id, string ETag)> PublishAsync(this HttpClient staff, object? announcement = null)
    {
        var (id, tag) = await staff.DraftAsync(announcement);
        using var answer = await staff.SendAsync(HttpMethod.Post, $"/api/events/events/{id}/publish", tag);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return (id, answer.Headers.ETag!.ToString());
    }

    public static async Task<HttpResponseMessage> SendAsync(this HttpClient client, HttpMethod method, string path, string? ifMatch = null, object? body = null)
    {
        using var request = new HttpRequestMessage(method, path);
        if (ifMatch is not null)
            request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        if (body is not null)
            request.Content = JsonContent.Create(body);
        return await client.SendAsync(request, TestContext.Current.CancellationToken);
    }

    public static async Task<JsonElement> JsonAsync(this HttpResponseMessage answer) =>
        await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);

    public static async Task<JsonElement> ReadAsync(this HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        return await answer.JsonAsync();
    }

    public static async Task<(Guid Id, string Secret)> SubscribeAsync(this HttpClient partner, string url, string start = "now", params string[] types)
    {
        using var answer = await partner.SendAsync(HttpMethod.Post, "/api/events/webhooks", body: new { url, start, types });
        Assert.True(answer.StatusCode == HttpStatusCode.Created, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var created = await answer.JsonAsync();
        return (created.GetProperty("id").GetGuid(), created.GetProperty("secret").GetString()!);
    }

    public static HttpClient ClientOf(this ServiceProcess replica, TestIssuer issuer, TestUser user) => replica.CreateClient(issuer.TokenFor(user));
}
