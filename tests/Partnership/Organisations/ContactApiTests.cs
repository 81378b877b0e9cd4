using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Partnership.Tests.Organisations;

public sealed class ContactApiTests(PartnershipService service) : IClassFixture<PartnershipService>
{
    private const string Region = "conseil-regional-grand-est";
    private readonly HttpClient staff = service.ClientOf(TestUser.Staff());
    private readonly HttpClient region = service.ClientOf(TestUser.Partner(Region));

    private static CancellationToken Token => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_says_where_it_is_told_on_the_version_that_it_read_and_stops_it_by_an_empty_address()
    {
        var tag = await TagAsync(region, Of(Region));
        Assert.Equal(HttpStatusCode.NoContent, await ChangeAsync(region, Of(Region), new { email = " conventions@region.example ", language = "en" }, tag));
        Assert.Equal(HttpStatusCode.PreconditionFailed, await ChangeAsync(region, Of(Region), new { email = "autre@region.example" }, tag));
        Assert.Equal(("conventions@region.example", "en"), await ReadAsync(region, Of(Region)));

        Assert.Equal(HttpStatusCode.NoContent, await ChangeAsync(region, Of(Region), new { email = "", language = "en" }, await TagAsync(region, Of(Region))));
        Assert.Equal((null, "fr"), await ReadAsync(region, Of(Region)));
    }

    [Fact]
    public async Task An_address_is_its_own_and_the_staffs_to_read_and_nobody_elses()
    {
        Assert.Equal(HttpStatusCode.NoContent, await ChangeAsync(staff, Of(Region), new { email = "secret@region.example" }, await TagAsync(staff, Of(Region))));
        using var other = service.ClientOf(TestUser.Partner("rectorat"));
        using var stranger = service.ClientOf(TestUser.Staff("ailleurs"));
        foreach (var client in new[] { other, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(Of(Region), Token)).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, await ChangeAsync(client, Of(Region), new { email = "moi@ailleurs.example" }, "*"));
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await other.GetAsync("/api/partnership/organisations/contacts", Token)).StatusCode);
        Assert.DoesNotContain("secret", await other.GetStringAsync("/api/partnership/organisations", Token), StringComparison.Ordinal);
        Assert.Contains("secret@region.example", await staff.GetStringAsync("/api/partnership/organisations/contacts?limit=100", Token), StringComparison.Ordinal);
        Assert.Contains("secret@region.example", await staff.GetStringAsync("/api/partnership/audit?subject=organisation", Token), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Région <region@partner.example>", "fr", "email", "contact.email")]
    [InlineData("region@partner.example, autre@partner.example", "fr", "email", "contact.email")]
    [InlineData("region@partner.example\r\nBcc: autre@partner.example", "fr", "email", "contact.email")]
    [InlineData("region@partner.example", "de", "language", "contact.language")]
    public async Task What_is_no_address_is_refused_with_its_rule(string email, string language, string field, string rule)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, Of(Region)) { Content = JsonContent.Create(new { email, language }) };
        request.Headers.TryAddWithoutValidation("If-Match", "*");
        using var refused = await region.SendAsync(request, Token);
        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        var error = JsonNode.Parse(await refused.Content.ReadAsStringAsync(Token))!["errors"]!.AsArray().Single()!;
        Assert.Equal((field, rule), ((string?)error["field"], (string?)error["rule"]));
    }

    [Fact]
    public async Task The_staff_has_an_address_of_its_own_which_the_public_does_not_see()
    {
        const string own = "/api/partnership/staff-contact";
        Assert.Equal(HttpStatusCode.NoContent, await ChangeAsync(staff, own, new { email = "equipe@hub.example" }, await TagAsync(staff, own)));
        Assert.Equal(("equipe@hub.example", "fr"), await ReadAsync(staff, own));
        Assert.Equal(HttpStatusCode.Forbidden, (await region.GetAsync(own, Token)).StatusCode);
        using var anyone = service.ClientOf(null);
        Assert.DoesNotContain("equipe@hub.example", await anyone.GetStringAsync("/api/partnership/hubs", Token), StringComparison.Ordinal);
    }

    private static string Of(string slug) => $"/api/partnership/organisations/{slug}/contact";

    private static async Task<string> TagAsync(HttpClient client, string address)
    {
        using var answer = await client.GetAsync(address, Token);
        return answer.Headers.ETag!.ToString();
    }

    private static async Task<(string? Email, string? Language)> ReadAsync(HttpClient client, string address)
    {
        var body = JsonNode.Parse(await client.GetStringAsync(address, Token))!;
        return ((string?)body["email"], (string?)body["language"]);
    }

    private static async Task<HttpStatusCode> ChangeAsync(HttpClient client, string address, object body, string ifMatch)
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, address) { Content = JsonContent.Create(body) };
        request.Headers.TryAddWithoutValidation("If-Match", ifMatch);
        using var answer = await client.SendAsync(request, Token);
        return answer.StatusCode;
    }
}
