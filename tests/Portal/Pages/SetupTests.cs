using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class SetupTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string Setup = "/operations/setup";

    [Fact]
    public async Task The_first_administrator_who_has_no_hub_yet_lands_where_there_is_a_way_to_open_one()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        var home = await administrator.OpenAsync("/welcome");
        Assert.Equal("/operations", home.Headers["Location"]);
        Assert.Contains($"href=\"{Setup}\"", (await administrator.OpenAsync("/operations")).Body, StringComparison.Ordinal);

        var hub = await administrator.SubmitAsync(Setup, "hub", ("slug", "chaumont"), ("name", "Maison de Chaumont"), ("town", "Chaumont"), ("timeZone", "Europe/Paris"));
        Assert.Equal($"{Setup}?done=hub", new Uri(fixture.Hub.Address, hub.Headers["Location"]).PathAndQuery);
        Assert.Contains("/api/partnership/hubs", fixture.Hub.Calls);
    }

    [Fact]
    public async Task Staff_of_no_hub_land_on_no_page_that_is_closed_to_them()
    {
        using var staff = await fixture.VisitAsync(new TestUser("staff"));
        Assert.Equal("/", (await staff.OpenAsync("/welcome")).Headers["Location"]);
    }

    [Fact]
    public async Task Each_hub_can_be_picked_however_many_there_are()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync<object>(context.Request.Path != "/api/partnership/hubs"
            ? new { items = Array.Empty<object>() }
            : context.Request.Query["after"] == "c/2"
                ? new { items = new[] { new { slug = "verdun", name = "Maison de Verdun", town = "Verdun" } } }
                : new { items = new[] { new { slug = "chaumont", name = "Maison de Chaumont", town = "Chaumont" } }, next = "c/2" });

        foreach (var page in new[] { "/operations/accounts", "/operations/machines" })
            Assert.Contains("<option value=\"verdun\">Maison de Verdun</option>", (await administrator.OpenAsync(page)).Body, StringComparison.Ordinal);
        Assert.Contains("Maison de Verdun, Verdun", (await administrator.OpenAsync(Setup)).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Setup)]
    [InlineData("/operations/accounts")]
    [InlineData("/operations/accounts/01a20882-963b-7280-a260-f665ec24b690")]
    [InlineData("/operations/machines")]
    public async Task Only_operators_open_the_pages(string path)
    {
        foreach (var user in new[] { TestUser.Partner(), TestUser.Staff() })
        {
            using var visitor = await fixture.VisitAsync(user);
            var closed = await visitor.OpenAsync(path);
            Assert.Equal(HttpStatusCode.Forbidden, closed.Status);
            Assert.DoesNotContain("name=\"action\" value=\"revoke\"", closed.Body, StringComparison.Ordinal);
        }
    }
}
