using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class RefusedListTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData("/agenda?from=demain", "staff")]
    [InlineData("/programmes?after=old", "staff")]
    [InlineData("/documents?after=old", "staff")]
    [InlineData("/agreements?after=old", "staff")]
    [InlineData("/journal?after=old", "partner")]
    [InlineData("/webhooks?after=old", "partner")]
    public async Task An_address_that_the_service_cannot_read_is_no_outage(string path, string role)
    {
        using var visitor = await fixture.VisitAsync(role == "staff" ? TestUser.Staff() : TestUser.Partner());
        fixture.Hub.Answer = context =>
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
            return context.Response.WriteAsJsonAsync(new { code = "request.invalid" }, options: null, "application/problem+json");
        };
        var page = await visitor.OpenAsync(path);

        Assert.Equal(HttpStatusCode.BadRequest, page.Status);
        Assert.DoesNotContain("indisponible", page.Body, StringComparison.Ordinal);
        Assert.Contains("Cette adresse ne mène à rien de lisible.", page.Body, StringComparison.Ordinal);
        Assert.Contains($"<a href=\"{path.Split('?')[0]}\">Revenir au début</a>", page.Body, StringComparison.Ordinal);
    }
}
