using System.Collections.Concurrent;
using System.Net;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging.Abstractions;
using Npgsql;
using SkillsHub.Portal.Sessions.Renewals;
using SkillsHub.Portal.Tests.Support;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;
using SkillsHub.Testing.Services;

namespace SkillsHub.Portal.Tests.Sessions;

/// <summary>Two replicas of the portal on one database: Identity ends a session of which a refresh token comes twice.</summary>
public sealed class ReplicaRenewalTests(OwnHubFixture fixture) : IClassFixture<OwnHubFixture>, IAsyncLifetime
{
    private readonly ConcurrentQueue<string> redeemed = [];
    private ServiceProcess other = null!;

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        fixture.Hub.Lifetime = 30;
        other = await fixture.StartReplicaAsync(Cancelled);
    }

    public ValueTask DisposeAsync() => other.DisposeAsync();

    [Fact]
    public async Task A_tab_with_the_cookie_from_before_goes_on_at_the_other_replica()
    {
        fixture.Hub.Refresh = AnswerAsync;
        using var visitor = await fixture.VisitAsync(TestUser.Staff());
        using var tab = visitor.TabAt(other.Address);

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/staff")).Status);
        Assert.Equal(HttpStatusCode.OK, (await tab.OpenAsync("/staff")).Status);

        Assert.Single(redeemed);
    }

    [Fact]
    public async Task A_browser_that_lost_several_renewals_one_after_the_other_goes_on()
    {
        fixture.Hub.Refresh = async context =>
        {
            redeemed.Enqueue("once");
            await context.Response.WriteAsJsonAsync(fixture.Hub.TokensFor(TestUser.Staff(), nonce: null, lifetime: redeemed.Count < 4 ? 0 : 3600), Cancelled);
        };
        using var visitor = await fixture.VisitAsync(TestUser.Staff());

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/staff")).Status);
        Assert.Equal(4, redeemed.Count);
    }

    [Fact]
    public async Task Tabs_that_ask_both_replicas_at_once_share_what_one_redeems()
    {
        var release = new TaskCompletionSource();
        fixture.Hub.Refresh = async context =>
        {
            await release.Task.WaitAsync(Cancelled);
            await AnswerAsync(context);
        };
        using var visitor = await fixture.VisitAsync(TestUser.Staff());
        using var tab = visitor.TabAt(other.Address);

        var pages = new[] { visitor.OpenAsync("/staff"), tab.OpenAsync("/staff") };
        await ClaimedAsync();
        release.SetResult();

        Assert.All(await Task.WhenAll(pages), page => Assert.Equal(HttpStatusCode.OK, page.Status));
        Assert.Single(redeemed);
    }

    [Fact]
    public async Task A_replica_that_is_killed_while_it_redeems_is_followed_by_the_other()
    {
        var asked = new TaskCompletionSource();
        fixture.Hub.Refresh = context =>
        {
            asked.TrySetResult();
            return Task.Delay(Timeout.Infinite, context.RequestAborted);
        };
        using var visitor = await fixture.VisitAsync(TestUser.Staff());
        using var tab = visitor.TabAt(other.Address);
        var lost = tab.OpenAsync("/staff");
        await asked.Task.WaitAsync(Cancelled);
        await other.KillAsync();
        await Assert.ThrowsAnyAsync<HttpRequestException>(() => lost);
        fixture.Hub.Refresh = AnswerAsync;

        var waiting = visitor.OpenAsync("/staff");
        await fixture.Database.ExecuteAsync("update token_renewal set leased_until = now() - interval '1 second' where answer is null", Cancelled);

        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
        Assert.Single(redeemed);
    }

    [Fact]
    public async Task An_absence_of_Identity_costs_neither_the_session_nor_the_next_try_its_time()
    {
        fixture.Hub.Refresh = context =>
        {
            context.Abort();
            return Task.CompletedTask;
        };
        using var visitor = await fixture.VisitAsync(TestUser.Staff());
        using var tab = visitor.TabAt(other.Address);
        Assert.Equal(HttpStatusCode.OK, (await tab.OpenAsync("/staff")).Status);
        fixture.Hub.Refresh = AnswerAsync;

        Assert.Equal(HttpStatusCode.OK, (await visitor.OpenAsync("/staff")).Status);

        Assert.Single(redeemed);
    }

    [Fact]
    public async Task What_is_remembered_opens_no_session_and_is_forgotten_in_time()
    {
        fixture.Hub.Refresh = AnswerAsync;
        using var visitor = await fixture.VisitAsync(TestUser.Staff());
        await visitor.OpenAsync("/staff");
        Assert.True(redeemed.TryPeek(out var token));
        Assert.False(await ContainsAsync(token) || await ContainsAsync("AccessToken"));
        await fixture.Database.ExecuteAsync(
            """
            update token_renewal set expires_at = now() + interval '1 minute';
            insert into token_renewal (token_hash, redeemer, leased_until, expires_at)
            select sha256(number::text::bytea), gen_random_uuid(), now(), now() - interval '1 second' from generate_series(1, 2500) as number;
            """,
            Cancelled);
        await using var dataSource = NpgsqlDataSource.Create(fixture.Database.ConnectionString);

        Assert.Equal(2500, await new RenewalStore(dataSource, new EphemeralDataProtectionProvider(), TimeProvider.System, NullLogger<RenewalStore>.Instance).CleanAsync(Cancelled));

        Assert.NotEqual(0, await fixture.Database.ScalarAsync<long>("select count(*) from token_renewal where answer is not null", Cancelled));
    }

    private async Task AnswerAsync(HttpContext context)
    {
        var form = await context.Request.ReadFormAsync(Cancelled);
        redeemed.Enqueue(form["refresh_token"].ToString());
        await context.Response.WriteAsJsonAsync(fixture.Hub.TokensFor(TestUser.Staff(), nonce: null), Cancelled);
    }

    private Task<bool> ContainsAsync(string text) => fixture.Database.ScalarAsync<bool>(
        $"select bool_or(strpos(encode(token_hash || answer, 'escape'), '{text}') > 0) from token_renewal where answer is not null", Cancelled);

    private Task ClaimedAsync() =>
        Eventually.EqualAsync(1L, () => fixture.Database.ScalarAsync<long>("select count(*) from token_renewal where answer is null", Cancelled));
}
