using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Pages;

/// <summary>A portal that was started while Partnership is away, and knows no hub.</summary>
public sealed class UnknownZoneTests(OwnHubFixture fixture) : IClassFixture<OwnHubFixture>
{
    [Fact]
    public async Task An_hour_of_a_hub_whose_zone_is_not_known_is_written_nowhere_and_what_was_typed_is_kept()
    {
        var made = 0;
        fixture.Hub.Hubs = context =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Task.CompletedTask;
        };
        fixture.Hub.Answer = context =>
        {
            made += HttpMethods.IsPost(context.Request.Method) ? 1 : 0;
            return context.Response.WriteAsJsonAsync(new { id = Guid.NewGuid(), items = Array.Empty<object>() });
        };
        using var staff = await fixture.VisitAsync(TestUser.Staff("saint-denis"));
        var page = await staff.SubmitAsync("/agenda/new", "create", ("title", "Café des métiers"), ("startsAt", "2030-06-02T18:00"), ("endsAt", "2030-06-02T19:00"));

        Assert.Equal((HttpStatusCode.ServiceUnavailable, 0), (page.Status, made));
        Assert.Contains("L’heure de votre Maison des compétences n’est pas connue", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"Café des métiers\"", page.Body, StringComparison.Ordinal);
        Assert.Contains("value=\"2030-06-02T18:00\"", page.Body, StringComparison.Ordinal);
    }
}
