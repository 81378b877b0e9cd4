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
    public async Task The_one_time_link_of_an_account_and_the_secret_of_a_machine_are_shown_once()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Request.Path.Value switch
        {
            "/identity/api/accounts" => context.Response.WriteAsJsonAsync(new { account = new { email = "a@chaumont.example" }, passwordLink = "https://hub.example/identity/password?token=once", passwordLinkExpiresAt = "2026-03-02T09:00:00Z" }),
            "/identity/api/machines" => context.Response.WriteAsJsonAsync(new { machine = new { clientId = "rectorat-1234" }, clientSecret = "secret-shown-once" }),
            _ => context.Response.WriteAsJsonAsync(new { items = new[] { new { slug = "chaumont", name = "Maison de Chaumont", town = "Chaumont" } } }),
        };

        var account = await administrator.SubmitAsync(Setup, "account", ("email", "a@chaumont.example"), ("name", "A"), ("roles", "staff"), ("hub", "chaumont"));
        Assert.Contains("https://hub.example/identity/password?token=once", account.Body, StringComparison.Ordinal);
        var machine = await administrator.SubmitAsync(Setup, "machine", ("name", "Rectorat"), ("organisation", "rectorat"), ("hub", "chaumont"));
        Assert.Contains("rectorat-1234", machine.Body, StringComparison.Ordinal);
        Assert.Contains("secret-shown-once", machine.Body, StringComparison.Ordinal);
        var later = await administrator.OpenAsync(Setup);
        Assert.DoesNotContain("once", later.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_refused_account_says_why_and_keeps_what_was_typed()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context =>
        {
            if (context.Request.Path != "/identity/api/accounts")
                return context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() });
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return context.Response.WriteAsJsonAsync(
                new { code = "account.email-taken", errors = new[] { new { field = "email", rule = "account.email-taken", message = "taken" } } }, options: null, "application/problem+json");
        };

        var page = await administrator.SubmitAsync(Setup, "account", ("email", "a@chaumont.example"), ("name", "Madame A"), ("roles", "operator"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains("Un compte existe déjà à cette adresse.", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Madame A\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_operators_open_the_page()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner());
        Assert.NotEqual(HttpStatusCode.OK, (await partner.OpenAsync(Setup)).Status);
    }
}
