using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
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
