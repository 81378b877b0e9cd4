namespace SkillsHub.Gateway.Tests;

public sealed class CacheTests
{
    private const string Path = "/api/catalogue/programmes";

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("public, max-age=60", 1)]
    [InlineData("public, max-age=0, s-maxage=60", 1)]
    [InlineData("public, no-cache", 2)]
    [InlineData("public, max-age=0, must-revalidate", 2)]
    [InlineData("private, max-age=60", 2)]
    [InlineData("no-store", 2)]
    [InlineData("max-age=60", 2)]
    [InlineData(null, 2)]
    public async Task Only_what_the_service_calls_public_is_kept(string? cacheControl, int requests)
    {
        await using var host = await StartAsync(cacheControl);
        Assert.Equal("1", (await host.GetAsync(Path, Cancellation)).Body);
        await host.GetAsync(Path, Cancellation);
        Assert.Equal(requests, host.Backend.Requests.Count);
    }

    [Fact]
    public async Task Who_shows_a_token_is_neither_answered_from_the_cache_nor_stored()
    {
        await using var host = await StartAsync("public, max-age=60");
        Assert.Equal("1", (await host.GetAsync(Path, Cancellation, host.Issuer.Token())).Body);
        Assert.Equal("2", (await host.GetAsync(Path, Cancellation)).Body);
        Assert.Equal("3", (await host.GetAsync(Path, Cancellation, host.Issuer.Token())).Body);
        Assert.Equal("4", (await host.GetAsync(Path, Cancellation, "a forged one")).Body);
        Assert.Equal("2", (await host.GetAsync(Path, Cancellation)).Body);
    }

    [Fact]
    public async Task Query_and_language_make_different_answers()
    {
        await using var host = await StartAsync("public, max-age=60");
        await host.GetAsync(Path + "?q=a", Cancellation);
        await host.GetAsync(Path + "?q=b", Cancellation);
        await host.GetAsync(Path + "?q=a", Cancellation, token: null, ("Accept-Language", "en"));
        await host.GetAsync(Path + "?q=a", Cancellation);
        Assert.Equal(3, host.Backend.Requests.Count);
    }

    [Fact]
    public async Task A_reader_sees_a_change_soon_however_long_the_service_would_keep_the_answer()
    {
        await using var host = await StartAsync("public, max-age=60", ("Gateway:Cache:MaxAgeSeconds", "0.2"));
        await host.GetAsync(Path, Cancellation);
        await Eventually.TrueAsync(async () => (await host.GetAsync(Path, Cancellation)).Body == "2", within: TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task Failures_and_answers_with_cookies_are_not_kept()
    {
        await using var host = await StartAsync("public, max-age=60");
        host.Backend.Answer = context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=60";
            if (context.Request.Path.Value!.EndsWith("cookie", StringComparison.Ordinal))
                context.Response.Headers.SetCookie = "a=b";
            else
                context.Response.StatusCode = 404;
            return Task.CompletedTask;
        };
        foreach (var path in new[] { "/api/catalogue/missing", "/api/catalogue/cookie" })
        {
            host.Backend.Requests.Clear();
            await host.GetAsync(path, Cancellation);
            await host.GetAsync(path, Cancellation);
            Assert.Equal(2, host.Backend.Requests.Count);
        }
    }

    [Fact]
    public async Task Half_an_answer_is_not_kept()
    {
        await using var host = await StartAsync("public, max-age=60");
        var whole = host.Backend.Answer;
        var begun = new TaskCompletionSource();
        host.Backend.Answer = async context =>
        {
            context.Response.Headers.CacheControl = "public, max-age=60";
            await context.Response.WriteAsync("half");
            await context.Response.Body.FlushAsync(Cancellation);
            await begun.Task;
            context.Abort();
        };
        using var half = await host.Client.GetAsync(new Uri(Path, UriKind.Relative), HttpCompletionOption.ResponseHeadersRead, Cancellation);
        Assert.Equal(HttpStatusCode.OK, half.StatusCode);
        begun.SetResult();
        await Assert.ThrowsAnyAsync<Exception>(() => half.Content.ReadAsStringAsync(Cancellation));

        host.Backend.Answer = whole;
        Assert.Equal("2", (await host.GetAsync(Path, Cancellation)).Body);
    }

    [Fact]
    public async Task One_reader_who_waits_keeps_no_other_waiting()
    {
        await using var host = await StartAsync("public, max-age=60");
        var whole = host.Backend.Answer;
        var (asked, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        host.Backend.Answer = async context =>
        {
            asked.SetResult();
            await release.Task;
            await whole(context);
        };
        var first = host.GetAsync(Path, Cancellation);
        await asked.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation);

        host.Backend.Answer = whole;
        Assert.Equal("2", (await host.GetAsync(Path, Cancellation).WaitAsync(TimeSpan.FromSeconds(10), Cancellation)).Body);
        release.SetResult();
        await first;
    }

    [Theory]
    [InlineData("public, max-age=0, s-maxage=60", "public, max-age=0")]
    [InlineData("public, max-age=60", "public, max-age=60")]
    [InlineData("no-store", "no-store")]
    public async Task What_shared_caches_may_keep_ends_at_the_gateway(string service, string reader)
    {
        await using var host = await StartAsync(service);
        Assert.Equal(reader, (await host.GetAsync(Path, Cancellation))["Cache-Control"]);
        Assert.Equal(reader, (await host.GetAsync(Path, Cancellation))["Cache-Control"]);
    }

    private static async Task<GatewayHost> StartAsync(string? cacheControl, params (string Key, string? Value)[] settings)
    {
        var host = await GatewayHost.StartAsync(settings is [] ? [("Gateway:Cache:MaxAgeSeconds", "30")] : settings);
        host.Backend.Answer = context =>
        {
            if (cacheControl is not null)
                context.Response.Headers.CacheControl = cacheControl;
            return context.Response.WriteAsync(host.Backend.Requests.Count.ToString(System.Globalization.CultureInfo.InvariantCulture));
        };
        return host;
    }
}
