using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Portal.Tests.Sessions;

public sealed class RenewalTests(OwnHubFixture fixture) : IClassFixture<OwnHubFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_page_that_is_given_up_while_its_tokens_are_renewed_costs_nobody_the_session()
    {
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var redeemed = new ConcurrentQueue<string>();
        fixture.Hub.Lifetime = 30;
        fixture.Hub.Refresh = async context =>
        {
            var form = await context.Request.ReadFormAsync(Cancelled);
            redeemed.Enqueue(form["refresh_token"].ToString());
            asked.TrySetResult();
            await release.Task.WaitAsync(Cancelled);
            if (context.RequestAborted.IsCancellationRequested)
                redeemed.Enqueue("lost");
            else
                await context.Response.WriteAsJsonAsync(fixture.Hub.TokensFor(TestUser.Staff(), nonce: null));
        };
        using var visitor = await fixture.VisitAsync(TestUser.Staff());
        using var impatience = CancellationTokenSource.CreateLinkedTokenSource(Cancelled);
        var givenUp = visitor.OpenAsync("/staff", impatience.Token);
        await asked.Task.WaitAsync(Cancelled);
        await impatience.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => givenUp);
        release.SetResult();
        var page = await visitor.OpenAsync("/staff");

        Assert.Equal(HttpStatusCode.OK, page.Status);
        Assert.Single(redeemed);
    }
}
