using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SkillsHub.Partnership.Tests.Agreements;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Hubs;

public sealed class RegisterHubTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Address = "/api/partnership/hubs";

    [Fact]
    public async Task An_operator_opens_a_hub_once_and_everyone_sees_it()
    {
        using var client = service.ClientOf(TestUser.Operator());
        var hub = new { slug = "valmer", name = "Maison de Valmer", town = "Valmer", timeZone = "Europe/Paris" };

        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync(Address, hub, Token)).StatusCode);
        Assert.Equal(HttpStatusCode.Conflict, (await client.PostAsJsonAsync(Address, hub, Token)).StatusCode);

        using var anonymous = service.ClientOf(null);
        var hubs = JsonNode.Parse(await anonymous.GetStringAsync(Address, Token))!["items"]!.AsArray();
        Assert.Contains(hubs, candidate => (string?)candidate!["slug"] == "valmer");
    }

    [Fact]
    public async Task An_operator_says_where_the_public_finds_a_hub_on_the_version_that_was_read()
    {
        using var client = service.ClientOf(TestUser.Operator());
        var slug = $"hub-{Guid.NewGuid():N}";
        using (var opened = await client.PostAsJsonAsync(Address, new { slug, name = "Maison", town = "Revin", timeZone = "Europe/Paris", phone = " 03 24 00 00 00 " }, Token))
            Assert.Equal("03 24 00 00 00", (string?)JsonNode.Parse(await opened.Content.ReadAsStringAsync(Token))!["phone"]);
        var version = (string)(await FindAsync())["version"]!;

        using (var wrong = await MoveAsync(new { phone = "douze", email = "accueil" }, version))
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
        using (var moved = await MoveAsync(new { address = "2 quai Neuf, 08500 Revin", email = "accueil@revin.example" }, version))
            Assert.Equal(HttpStatusCode.OK, moved.StatusCode);
        using (var late = await MoveAsync(new { address = "ailleurs" }, version))
            Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        var hub = await FindAsync();
        Assert.Equal(("2 quai Neuf, 08500 Revin", null, "accueil@revin.example"), ((string?)hub["address"], (string?)hub["phone"], (string?)hub["email"]));

        using var staff = service.ClientOf(TestUser.Staff());
        using var forbidden = await staff.PutAsJsonAsync($"{Address}/{slug}/contact", new { phone = "03 24 00 00 00" }, Token);
        Assert.Equal(HttpStatusCode.Forbidden, forbidden.StatusCode);

        async Task<JsonNode> FindAsync() => JsonNode.Parse(await client.GetStringAsync($"{Address}?limit=100", Token))!["items"]!.AsArray().First(one => (string?)one!["slug"] == slug)!;

        Task<HttpResponseMessage> MoveAsync(object contact, string ifMatch) => ContactAsync(client, slug, contact, ifMatch);
    }

    [Theory]
    [InlineData("phone", "------")]
    [InlineData("phone", "12.34.5")]
    [InlineData("phone", "0365710000 0365710000 036571000")]
    [InlineData("address", 301)]
    public async Task Where_a_hub_is_found_is_refused_by_field(string field, object value)
    {
        using var client = service.ClientOf(TestUser.Operator());

        using var answer = await ContactAsync(client, "saint-dizier", new JsonObject { [field] = value is int length ? new string('a', length) : (string)value });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal([field], JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!["errors"]!.AsArray().Select(error => (string?)error!["field"]));
    }

    [Fact]
    public async Task Where_a_hub_is_found_is_the_operator_s_alone_to_say_and_of_a_hub_that_there_is()
    {
        foreach (var user in (TestUser[])[TestUser.Staff(), TestUser.Partner()])
        {
            using var other = service.ClientOf(user);
            using var closed = await ContactAsync(other, "saint-dizier", new { phone = "+33 (0)3 25 00 00 00" });
            Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        }

        using var client = service.ClientOf(TestUser.Operator());
        using var nowhere = await ContactAsync(client, "nulle-part", new { phone = "+33 (0)3 25 00 00 00" });
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
    }

    private static async Task<HttpResponseMessage> ContactAsync(HttpClient client, string slug, object contact, string ifMatch = "*")
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, $"{Address}/{slug}/contact") { Content = JsonContent.Create(contact) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        return await client.SendAsync(request, Token);
    }

    [Fact]
    public async Task The_list_is_not_sent_again_until_a_hub_is_opened()
    {
        using var client = service.ClientOf(TestUser.Operator());
        using var first = await client.GetAsync(new Uri(Address, UriKind.Relative), Token);
        Assert.Equal(HttpStatusCode.NotModified, await AskAgainAsync());

        await client.PostAsJsonAsync(Address, new { slug = "revin", name = "Maison de Revin", town = "Revin", timeZone = "Europe/Paris" }, Token);
        Assert.Equal(HttpStatusCode.OK, await AskAgainAsync());

        async Task<HttpStatusCode> AskAgainAsync()
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, Address) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var answer = await client.SendAsync(request, Token);
            return answer.StatusCode;
        }
    }

    [Fact]
    public async Task Operators_alone_read_the_organisations_of_every_hub_page_by_page()
    {
        using var client = service.ClientOf(TestUser.Operator());
        var hub = $"hub-{Guid.NewGuid():N}";
        Assert.Equal(HttpStatusCode.Created, (await client.PostAsJsonAsync(Address, new { slug = hub, name = "Maison", town = "Revin", timeZone = "Europe/Paris" }, Token)).StatusCode);
        using var staff = service.ClientOf(TestUser.Staff(hub));
        var draft = new AgreementClient(staff);
        await draft.ImportUniqueSampleAsync();
        await draft.ImportUniqueSampleAsync();
        var seen = new List<string>();
        for (string? path = $"{Address}/organisations?limit=3"; path is not null;)
        {
            using var page = await client.GetAsync(new Uri(path, UriKind.Relative), Token);
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
            seen.AddRange(JsonNode.Parse(await page.Content.ReadAsStringAsync(Token))!["items"]!.AsArray().Select(one => $"{one!["hub"]}/{one["slug"]}"));
            path = page.Headers.TryGetValues("Link", out var link) ? link.Single().Split('<', '>')[1] : null;
        }

        Assert.Contains("saint-dizier/rectorat", seen);
        // Who is to settle the open points of a draft needs an account before it is signed.
        Assert.Equal(5, seen.Count(one => one.StartsWith($"{hub}/", StringComparison.Ordinal)));
        Assert.Equal(seen.Distinct(StringComparer.Ordinal), seen);
        foreach (var user in new[] { TestUser.Staff(), TestUser.Partner() })
        {
            using var other = service.ClientOf(user);
            using var closed = await other.GetAsync(new Uri($"{Address}/organisations", UriKind.Relative), Token);
            Assert.Equal(HttpStatusCode.Forbidden, closed.StatusCode);
        }
    }

    [Fact]
    public async Task Staff_opens_no_hub()
    {
        using var client = service.ClientOf(TestUser.Staff());

        Assert.Equal(HttpStatusCode.Forbidden, (await client.PostAsJsonAsync(Address, new { slug = "a", name = "b", town = "c", timeZone = "Europe/Paris" }, Token)).StatusCode);
    }

    [Theory]
    [InlineData("Not A Slug", "Mars/Olympus")]
    [InlineData("nancy\n", "Romance Standard Time")]
    public async Task Every_field_at_fault_is_named(string slug, string timeZone)
    {
        using var client = service.ClientOf(TestUser.Operator());

        using var answer = await client.PostAsJsonAsync(Address, new { slug, name = " ", town = "c", timeZone }, Token);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        var errors = JsonNode.Parse(await answer.Content.ReadAsStringAsync(Token))!["errors"]!.AsArray();
        Assert.Equal(["name", "slug", "timeZone"], errors.Select(error => (string)error!["field"]!).Order(StringComparer.Ordinal));
    }

    private static CancellationToken Token => TestContext.Current.CancellationToken;
}
