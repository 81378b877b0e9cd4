using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>Where somebody was, and what was chosen there, outlasts a refusal and a new session.</summary>
public sealed class KeptPlaceTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task A_form_goes_back_to_the_list_as_it_was_filtered_and_tells_nothing_of_before()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() });
        var page = await administrator.OpenAsync("/operations/accounts?q=durand&done=revoked&after=c1");

        Assert.Equal("/operations/accounts?q=durand&after=c1", page.Forms.Single(form => form["action"] == "create").Address);
    }

    [Fact]
    public async Task Who_must_sign_in_again_comes_back_to_the_same_page()
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status401Unauthorized;
            return Task.CompletedTask;
        };
        var refused = await staff.OpenAsync("/agreements?after=c1");
        Assert.Equal((HttpStatusCode.Found, "/error/session?returnUrl=%2Fagreements%3Fafter%3Dc1"), (refused.Status, refused.Headers["Location"]));

        Assert.Contains("href=\"/sign-in?returnUrl=%2Fagreements%3Fafter%3Dc1\"", (await staff.OpenAsync(refused.Headers["Location"])).Body, StringComparison.Ordinal);
    }
}
