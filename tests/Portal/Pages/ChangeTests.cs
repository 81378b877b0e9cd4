using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class ChangeTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Fact]
    public async Task A_form_that_does_not_say_what_was_read_overwrites_nothing()
    {
        var id = Guid.NewGuid();
        string? condition = null;
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        fixture.Hub.Answer = context =>
        {
            context.Response.Headers.ETag = "\"7\"";
            if (HttpMethods.IsGet(context.Request.Method))
                return context.Response.WriteAsJsonAsync(new { id, hub = TestUser.DefaultHub, title = "Réseaux", state = "draft" });
            condition = context.Request.Headers.IfMatch;
            context.Response.StatusCode = StatusCodes.Status428PreconditionRequired;
            return context.Response.WriteAsJsonAsync(new { code = "precondition.required" }, options: null, "application/problem+json");
        };
        var page = await staff.SubmitAsync($"/programmes/{id}", "publish", ("etag", ""));

        Assert.Null(condition);
        Assert.Equal(HttpStatusCode.PreconditionRequired, page.Status);
    }

    [Theory]
    [InlineData("0001-01-01T00:00")]
    [InlineData("9999-12-31T23:59")]
    [InlineData("demain")]
    public async Task A_time_that_is_none_is_a_message_at_its_field(string typed)
    {
        using var staff = await fixture.VisitAsync(TestUser.Staff());
        var page = await staff.SubmitAsync("/agenda/new", "create", ("title", "Forum"), ("startsAt", typed), ("endsAt", "2027-01-01T10:00"));

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.Contains("id=\"f-startsAt-error\"", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"f-endsAt-error\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("Donnez une date et une heure qui existent.", page.Body, StringComparison.Ordinal);
    }
}
