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
    public async Task A_refused_form_stays_at_the_list_as_it_was_filtered_with_what_was_typed()
    {
        using var administrator = await fixture.VisitAsync(TestUser.Operator());
        fixture.Hub.Answer = context =>
        {
            if (HttpMethods.IsGet(context.Request.Method))
                return context.Response.WriteAsJsonAsync(new { items = Array.Empty<object>() });
            context.Response.StatusCode = StatusCodes.Status409Conflict;
            return context.Response.WriteAsJsonAsync(new { code = "account.exists" }, options: null, "application/problem+json");
        };
        var page = await administrator.SubmitAsync("/operations/accounts?q=durand", "create", ("email", "a@chaumont.example"), ("name", "Madame Durand"), ("roles", "operator"));

        Assert.Equal(HttpStatusCode.Conflict, page.Status);
        Assert.Contains(page.Forms, form => form["q"] == "durand");
        var form = page.Forms.Single(form => form["action"] == "create");
        Assert.Equal(("/operations/accounts?q=durand", "Madame Durand"), (form.Address, form["name"]));
    }

    [Theory]
    [InlineData("https://elsewhere.example/welcome")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    public async Task Whom_an_address_would_send_elsewhere_signs_in_and_stays(string returnUrl)
    {
        using var staff = await fixture.VisitAsync();
        var link = $"/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}";
        Assert.Contains($"href=\"{link}\"", (await staff.OpenAsync($"/error/sign-in?returnUrl={Uri.EscapeDataString(returnUrl)}")).Body, StringComparison.Ordinal);

        // Ends at the page that everyone comes to.
        await staff.SignInAsync(fixture.Hub, TestUser.Staff(), link);
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
