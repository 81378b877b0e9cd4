using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

namespace SkillsHub.Portal.Tests.Sessions;

/// <summary>Identity takes the connection and does not answer, while the access tokens are still good for half a minute.</summary>
public sealed class HangingIdentityTests(OwnHubFixture fixture) : IClassFixture<OwnHubFixture>, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> redeemed = [];
    private readonly TaskCompletionSource release = new();
    private volatile bool isGivenUp;
    // Of each test its own: a process remembers that Identity did not answer.
    private ServiceProcess portal = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        fixture.Hub.Lifetime = 30;
        fixture.Hub.Refresh = AnswerOnceReleasedAsync;
        portal = await fixture.StartReplicaAsync(Cancelled);
    }

    public ValueTask DisposeAsync()
    {
        release.TrySetResult();
        return portal.DisposeAsync();
    }

    [Fact]
    public async Task Pages_stand_while_the_one_renewal_still_waits_for_its_answer()
    {
        using var visitor = await SignedInAsync();

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/staff")).Status);
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/staff")).Status);

        Assert.Single(redeemed);
        Assert.False(isGivenUp);
    }

    [Fact]
    public async Task What_comes_after_the_wait_serves_the_next_page()
    {
        using var visitor = await SignedInAsync();
        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/staff")).Status);

        release.SetResult();

        await Eventually.TrueAsync(async () => (await visitor.OpenAsync("/staff")).Headers.ContainsKey("Set-Cookie"));
        Assert.Single(redeemed);
    }

    [Fact]
    public async Task A_style_sheet_asks_for_no_new_tokens()
    {
        using var visitor = await SignedInAsync();

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/css/base.css")).Status);

        Assert.Empty(redeemed);
    }

    private async Task<PortalVisitor> SignedInAsync()
    {
        using var visitor = await fixture.VisitAsync(TestUser.Staff());
        return visitor.TabAt(portal.Address);
    }

    private async Task AnswerOnceReleasedAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(Cancelled);
        redeemed.Enqueue(form["refresh_token"].ToString());
        try
        {
            await release.Task.WaitAsync(context.RequestAborted);
        }
        catch (OperationCanceledException)
        {
            isGivenUp = true;
            throw;
        }

        await context.Response.WriteAsJsonAsync(fixture.Hub.TokensFor(TestUser.Staff(), nonce: null), Cancelled);
    }
}
