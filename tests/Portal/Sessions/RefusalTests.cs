using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

namespace SkillsHub.Portal.Tests.Sessions;

/// <summary>What Identity answers instead of new tokens, and what it costs the session.</summary>
public sealed class RefusalTests(OwnHubFixture fixture) : IClassFixture<OwnHubFixture>, IAsyncLifetime
{
    // Of each test its own: a process remembers that it got no tokens.
    private ServiceProcess portal = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        fixture.Hub.Lifetime = 30;
        portal = await fixture.StartReplicaAsync(Cancelled);
    }

    public ValueTask DisposeAsync() => portal.DisposeAsync();

    [Theory]
    [InlineData(400, """{"error":"invalid_client"}""")]
    [InlineData(400, """{"error":"invalid_request"}""")]
    [InlineData(400, "<html>A proxy's page</html>")]
    [InlineData(401, """{"error":"invalid_client"}""")]
    [InlineData(401, """{"error":"invalid_grant"}""")]
    [InlineData(429, "")]
    [InlineData(503, """{"error":"temporarily_unavailable"}""")]
    [InlineData(200, "")]
    [InlineData(200, "{}")]
    public async Task Trouble_of_Identity_or_of_the_portal_costs_nobody_the_session(int status, string body)
    {
        fixture.Hub.Refresh = Answering(status, body);
        using var visitor = await fixture.VisitAsync(TestUser.Staff());
        using var tab = visitor.TabAt(portal.Address);
        Assert.Equal(HttpStatusCode.OK, (await tab.OpenAsync("/staff")).Status);

        fixture.Hub.Refresh = context => context.Response.WriteAsJsonAsync(fixture.Hub.TokensFor(TestUser.Staff(), nonce: null), Cancelled);

        var page = await visitor.OpenAsync("/staff");
        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Contains("Set-Cookie", page.Headers);
    }

    [Fact]
    public async Task A_refresh_token_that_is_refused_ends_the_session()
    {
        fixture.Hub.Refresh = Answering(400, """{"error":"invalid_grant"}""");
        using var visitor = await fixture.VisitAsync(TestUser.Staff());
        using var tab = visitor.TabAt(portal.Address);

        var page = await tab.OpenAsync("/staff");

        Assert.Equal(HttpStatusCode.Found, page.Status);
        Assert.Contains("/authorize?", page.Headers["Location"], StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Found, (await visitor.OpenAsync("/staff")).Status);
    }

    private static RequestDelegate Answering(int status, string body) => context =>
    {
        context.Response.StatusCode = status;
        return context.Response.WriteAsync(body, Cancelled);
    };
}
