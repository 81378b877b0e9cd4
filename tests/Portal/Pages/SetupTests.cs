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

    [Fact]
    public async Task Where_a_hub_is_found_is_said_by_the_operator_and_read_by_the_public()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        var chaumont = new { slug = "chaumont", name = "Maison de Chaumont", town = "Chaumont", address = "1 rue Haute, 52000 Chaumont", phone = "03 25 00 00 00", email = "accueil@chaumont.example", version = "\"7\"" };
        string? change = null;
        fixture.Hub.Answer = async context =>
        {
            if (HttpMethods.IsPut(context.Request.Method))
            {
                using var reader = new StreamReader(context.Request.Body);
                change = $"{context.Request.Path} {context.Request.Headers.IfMatch} {await reader.ReadToEndAsync(context.RequestAborted)}";
                context.Response.StatusCode = StatusCodes.Status400BadRequest;
                await context.Response.WriteAsJsonAsync(new { code = "request.invalid", errors = new[] { new { field = "phone", rule = "hub.phone", message = "" } } }, options: null, "application/problem+json", context.RequestAborted);
                return;
            }
            await context.Response.WriteAsJsonAsync(new { items = new[] { chaumont } }, context.RequestAborted);
        };
        var page = await administrator.SubmitAsync(Setup, "contact", ("about", "chaumont"), ("phone", "12"));

        Assert.Equal("/api/partnership/hubs/chaumont/contact \"7\" {\"address\":\"1 rue Haute, 52000 Chaumont\",\"phone\":\"12\",\"email\":\"accueil@chaumont.example\"}", change);
        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"contact-chaumont-phone-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"12\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("<a href=\"tel:0325000000\">03 25 00 00 00</a>", page.Body, StringComparison.Ordinal);
        Assert.Contains("<a href=\"mailto:accueil@chaumont.example\">", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("+33 (0)3 65 71 00 00", "tel:+33365710000")]
    [InlineData("(03) 65-71.00.00", "tel:0365710000")]
    public async Task A_number_is_dialled_from_anywhere(string phone, string link)
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync(new { items = new[] { new { slug = "chaumont", name = "Maison", town = "Chaumont", phone } } });

        Assert.Contains($"<a href=\"{link}\">{phone}</a>", (await administrator.OpenAsync(Setup)).Body.Replace("&#x2B;", "+", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_e_mail_address_puts_no_header_into_its_link()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync(new { items = new[] { new { slug = "chaumont", name = "Maison", town = "Chaumont", email = "a%b?cc=x@hub.example" } } });

        Assert.Contains("<a href=\"mailto:a%25b%3Fcc%3Dx@hub.example\">a%b?cc=x@hub.example</a>", (await administrator.OpenAsync(Setup)).Body, StringComparison.Ordinal);
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
