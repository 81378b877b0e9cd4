using System.Diagnostics;

namespace SkillsHub.Gateway.Tests;

/// <summary>An issuer that takes the connection and never answers: a stopped process, a lock in its database.</summary>
public sealed class HangingIssuerTests
{
    private const string Closed = "/api/partnership/agreements";

    // Every check finds its keys too old, and asks.
    private static readonly (string, string?) NoLifetime = ("Identity:KeyLifetime", "00:00:00");

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Keys_that_are_known_go_on_checking_and_no_more_than_one_short_wait_is_seen()
    {
        await using var host = await GatewayHost.StartAsync(NoLifetime);
        var token = host.Issuer.Token();
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Closed, Cancellation, token)).Status);

        host.Identity.Answer = HangAsync;
        Assert.True(await EightChecksAsync(host, token) < TimeSpan.FromSeconds(4));
        await Eventually.TrueAsync(() => host.Identity.Requests.Count(seen => seen.Target.EndsWith("/openid-configuration", StringComparison.Ordinal)) == 3);
        Assert.True(await EightChecksAsync(host, token) < TimeSpan.FromSeconds(2));
    }

    [Fact]
    public async Task When_it_answers_again_a_key_that_it_forgot_opens_nothing_any_longer()
    {
        await using var host = await GatewayHost.StartAsync(NoLifetime);
        using var successor = new Issuer();
        var leaked = host.Issuer.Token();
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Closed, Cancellation, leaked)).Status);
        host.Identity.Answer = HangAsync;
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Closed, Cancellation, leaked)).Status);

        host.Identity.Answer = successor.AnswerAsync;

        // Nobody needs to knock for that: the keys are read as soon as there is an answer.
        await Eventually.TrueAsync(() => host.Identity.Requests.Count(seen => seen.Target.EndsWith("/jwks", StringComparison.Ordinal)) >= 2, within: TimeSpan.FromSeconds(15));
        await Eventually.TrueAsync(async () => (await host.GetAsync(Closed, Cancellation, leaked)).Status == HttpStatusCode.Unauthorized, within: TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Closed, Cancellation, successor.Token())).Status);
    }

    [Fact]
    public async Task Without_any_key_the_door_says_within_seconds_that_it_cannot_check()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Identity.Answer = HangAsync;
        var watch = Stopwatch.StartNew();

        var answer = await host.GetAsync(Closed, Cancellation, host.Issuer.Token());

        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("identity.unavailable", answer.Problem());
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(12), $"It took {watch.Elapsed}.");
    }

    private static async Task<TimeSpan> EightChecksAsync(GatewayHost host, string token)
    {
        var watch = Stopwatch.StartNew();
        for (var check = 0; check < 8; check++)
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(Closed, Cancellation, token)).Status);
        return watch.Elapsed;
    }

    private static Task HangAsync(HttpContext context) => Task.Delay(Timeout.Infinite, context.RequestAborted);
}
