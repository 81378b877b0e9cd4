using System.Net;
using System.Text.Json;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Feeds;

public sealed class FeedLinkTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Links = "/api/events/feeds/links";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_link_shows_its_addresses_once_and_its_secret_is_not_kept()
    {
        var hub = NewHub();
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat", hub));

        var (link, atom, json) = await MakeAsync(partner);

        Assert.StartsWith("/api/events/feeds/atom?key=", atom, StringComparison.Ordinal);
        Assert.StartsWith("/api/events/feeds/json?key=", json, StringComparison.Ordinal);
        var secret = atom.Split("key=")[1];
        Assert.DoesNotContain(secret, (await partner.ReadAsync(Links)).GetRawText(), StringComparison.Ordinal);
        Assert.False(await fixture.Database.ScalarAsync<bool>($"select exists (select from feed_link row where row::text like '%{secret}%')", Cancelled));
        Assert.DoesNotContain(secret, fixture.Service.Log, StringComparison.Ordinal);
        Assert.Equal("rectorat", link.GetProperty("organisation").GetString());
    }

    [Fact]
    public async Task A_revoked_link_and_the_former_address_of_a_renewed_one_lead_nowhere()
    {
        var hub = NewHub();
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat", hub));
        using var anyone = fixture.ClientOf(user: null);
        var (link, former, _) = await MakeAsync(partner);

        using var renewed = await partner.SendAsync(HttpMethod.Post, $"{Links}/{link.GetProperty("id").GetGuid()}/renew", link.GetProperty("version").GetString());
        var present = (await renewed.JsonAsync()).GetProperty("atomPath").GetString()!;
        Assert.Equal(HttpStatusCode.NotFound, (await anyone.SendAsync(HttpMethod.Get, former)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await anyone.SendAsync(HttpMethod.Get, present)).StatusCode);

        using var stale = await partner.SendAsync(HttpMethod.Delete, $"{Links}/{link.GetProperty("id").GetGuid()}", link.GetProperty("version").GetString());
        using var revoked = await partner.SendAsync(HttpMethod.Delete, $"{Links}/{link.GetProperty("id").GetGuid()}", renewed.Headers.ETag!.ToString());

        Assert.Equal((HttpStatusCode.PreconditionFailed, HttpStatusCode.NoContent), (stale.StatusCode, revoked.StatusCode));
        using var gone = await anyone.SendAsync(HttpMethod.Get, present);
        Assert.Equal(HttpStatusCode.NotFound, gone.StatusCode);
        Assert.Equal("feed-link.not-found", (await gone.JsonAsync()).GetProperty("code").GetString());
        Assert.NotEqual(JsonValueKind.Null, Assert.Single(Items(await partner.ReadAsync(Links))).GetProperty("revokedAt").ValueKind);
    }

    [Fact]
    public async Task The_link_of_another_partner_is_not_there_and_staff_may_only_end_it()
    {
        var hub = NewHub();
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat", hub));
        using var region = fixture.ClientOf(TestUser.Partner("conseil-regional-grand-est", hub));
        using var staff = fixture.ClientOf(TestUser.Staff(hub));
        using var elsewhere = fixture.ClientOf(TestUser.Staff(NewHub()));
        var (link, _, _) = await MakeAsync(rectorat);
        var (path, version) = ($"{Links}/{link.GetProperty("id").GetGuid()}", link.GetProperty("version").GetString());

        Assert.Empty(Items(await region.ReadAsync(Links)));
        Assert.Empty(Items(await elsewhere.ReadAsync(Links)));
        Assert.Single(Items(await staff.ReadAsync(Links)));
        Assert.Equal(HttpStatusCode.NotFound, (await region.SendAsync(HttpMethod.Delete, path, version)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await elsewhere.SendAsync(HttpMethod.Delete, path, version)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.SendAsync(HttpMethod.Post, Links, body: new { name = "Équipe" })).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await staff.SendAsync(HttpMethod.Post, $"{path}/renew", version)).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await staff.SendAsync(HttpMethod.Delete, path, version)).StatusCode);
    }

    [Fact]
    public async Task A_wrong_link_is_told_what_is_wrong()
    {
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat", NewHub()));
        await MakeAsync(partner, "Veille");

        using var nameless = await partner.SendAsync(HttpMethod.Post, Links, body: new { name = " " });
        using var same = await partner.SendAsync(HttpMethod.Post, Links, body: new { name = "Veille" });
        using var malformed = await partner.SendAsync(HttpMethod.Post, Links, body: new { name = 5 });
        using var anyone = fixture.ClientOf(user: null);

        Assert.Equal((HttpStatusCode.BadRequest, "name"), (nameless.StatusCode, (await nameless.JsonAsync()).GetProperty("errors")[0].GetProperty("field").GetString()));
        Assert.Equal((HttpStatusCode.Conflict, "feed-link.exists"), (same.StatusCode, (await same.JsonAsync()).GetProperty("code").GetString()));
        Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await anyone.SendAsync(HttpMethod.Get, Links)).StatusCode);
    }

    private static string NewHub() => $"hub-{Guid.NewGuid():N}"[..12];

    private static List<JsonElement> Items(JsonElement page) => [.. page.GetProperty("items").EnumerateArray()];

    private static async Task<(JsonElement Link, string Atom, string Json)> MakeAsync(HttpClient partner, string name = "Lecteur du service")
    {
        using var answer = await partner.SendAsync(HttpMethod.Post, Links, body: new { name });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        Assert.Equal("no-store", answer.Headers.CacheControl?.ToString());
        var made = await answer.JsonAsync();
        return (made.GetProperty("link"), made.GetProperty("atomPath").GetString()!, made.GetProperty("jsonPath").GetString()!);
    }
}
