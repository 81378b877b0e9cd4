using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;

namespace SkillsHub.Portal.Tests.Pages;

public sealed class NextSessionTests(HubFixture fixture) : IClassFixture<HubFixture>
{
    [Theory]
    [InlineData(true, "En cours depuis le 3 février 2026")]
    [InlineData(false, "Prochaine session le 3 février 2026")]
    public async Task A_session_that_runs_already_is_not_called_the_next_one(bool hasBegun, string words)
    {
        var item = new { id = Guid.NewGuid(), title = "Gestion", state = "published", pathways = Array.Empty<string>(), nextSession = new { id = Guid.NewGuid(), startsOn = "2026-02-03", hasBegun } };
        fixture.Hub.Answer = context => context.Response.WriteAsJsonAsync(context.Request.Path == "/api/catalogue/programmes" ? new { items = new[] { item } } : (object)new { items = Array.Empty<object>() });
        using var anyone = await fixture.VisitAsync();

        Assert.Contains(words, (await anyone.OpenAsync("/programmes")).Body, StringComparison.Ordinal);
    }
}
