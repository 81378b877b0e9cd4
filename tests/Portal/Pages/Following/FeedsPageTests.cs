using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages.Following;

public sealed class FeedsPageTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    private const string LinkId = "0199c000-0000-7000-8000-0000000000bb";

    private static readonly object Link = new
    {
        id = LinkId,
        organisation = "cnam",
        name = "Lecteur du service",
        createdBy = "L'accueil",
        createdAt = "2026-11-29T18:00:00Z",
        version = "\"9\"",
    };

    [Fact]
    public async Task A_new_link_shows_both_addresses_once()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = context => HttpMethods.IsPost(context.Request.Method)
            ? context.Response.WriteAsJsonAsync(new { link = Link, atomPath = "/api/events/feeds/atom?key=secret-token", jsonPath = "/api/events/feeds/json?key=secret-token" })
            : ListAsync(context);

        var page = await partner.SubmitAsync("/feeds", "make", ("name", "Lecteur du service"));

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Matches(@"https?://[^<]+/api/events/feeds/atom\?key=secret-token", page.Body);
        Assert.Matches(@"https?://[^<]+/api/events/feeds/json\?key=secret-token", page.Body);
        Assert.Contains("L'accueil", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("secret-token", (await partner.OpenAsync("/feeds")).Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("renew", "POST", "/renew")]
    [InlineData("revoke", "DELETE", "")]
    public async Task A_link_is_changed_on_the_version_that_was_seen(string action, string method, string path)
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        (string, string, string)? sent = null;
        fixture.Hub.Answer = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
                return ListAsync(context);
            sent = (context.Request.Method, context.Request.Path.Value!, context.Request.Headers.IfMatch.ToString());
            return context.Response.WriteAsJsonAsync(new { link = Link, atomPath = "/a", jsonPath = "/j" });
        };

        await partner.SubmitAsync("/feeds", action, ("about", LinkId));

        Assert.Equal((method, $"/api/events/feeds/links/{LinkId}{path}", "\"9\""), sent);
    }

    [Fact]
    public async Task Staff_sees_the_links_of_all_and_may_only_revoke_them()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = ListAsync;

        var forms = (await staff.OpenAsync("/feeds")).Forms.Select(form => form["action"]).ToList();

        Assert.Contains("revoke", forms);
        Assert.DoesNotContain("make", forms);
        Assert.DoesNotContain("renew", forms);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_kept_and_said()
    {
        using var partner = await fixture.VisitAsync(TestUser.Partner("cnam"));
        fixture.Hub.Answer = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
                return ListAsync(context);
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return context.Response.WriteAsJsonAsync(new { code = "feed-link.exists", errors = new[] { new { field = "name", rule = "feed-link.exists", message = "" } } });
        };

        var page = await partner.SubmitAsync("/feeds", "make", ("name", "Lecteur d'été"));

        Assert.Contains("Un lien de ce nom existe déjà", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Lecteur d'été\"", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_stranger_is_led_to_sign_in()
    {
        using var anyone = await fixture.VisitAsync();

        Assert.Equal(HttpStatusCode.Found, (await anyone.OpenAsync("/feeds")).Status);
    }

    private static Task ListAsync(HttpContext context) => context.Response.WriteAsJsonAsync(
        context.Request.Path.Value == "/api/events/feeds/links" ? new { items = new[] { Link } } : new { items = Array.Empty<object>() });
}
