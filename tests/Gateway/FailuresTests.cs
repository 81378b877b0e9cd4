namespace SkillsHub.Gateway.Tests;

public sealed class FailuresTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_service_that_cannot_be_reached_is_a_502()
    {
        await using var host = await GatewayHost.StartAsync(
            ("services:catalogue:http:0", "http://127.0.0.1:9/"), ("ReverseProxy:Clusters:catalogue:HealthCheck:Active:Enabled", "false"));
        var answer = await host.GetAsync("/api/catalogue/x", Cancellation);
        Assert.Equal(HttpStatusCode.BadGateway, answer.Status);
        Assert.Equal("gateway.bad-gateway", answer.Problem());
        // Told on one line, with the network's own words, and without a stack.
        var line = Assert.Single(host.Log.All, line => line.Contains("did not take a request", StringComparison.Ordinal));
        Assert.Matches("^catalogue did not take a request of catalogue-read: Request, .*refused[^\n]*$", line);
        Assert.DoesNotContain(host.Log.All, line => line.Contains("   at ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task What_no_absence_explains_is_logged_with_all_that_is_known()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Backend.Answer = context =>
        {
            context.Response.Headers.ContentType = "text/plain";
            context.Response.Headers["X-Large"] = new string('x', 70_000);
            return Task.CompletedTask;
        };
        Assert.Equal(HttpStatusCode.BadGateway, (await host.GetAsync("/api/catalogue/x", Cancellation)).Status);
        Assert.Contains("   at ", Assert.Single(host.Log.All, line => line.Contains("could not be sent a request of catalogue-read", StringComparison.Ordinal)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_without_any_replica_is_a_503()
    {
        await using var host = await GatewayHost.StartAsync(("services:portal:http:0", ""));
        var answer = await host.GetAsync("/", Cancellation);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.Status);
        Assert.Equal("gateway.unavailable", answer.Problem());

        var page = await host.GetAsync("/", Cancellation, token: null, ("Accept", "text/html,application/xhtml+xml;q=0.9,*/*;q=0.8"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.Status);
        Assert.Equal("text/html; charset=utf-8", page["Content-Type"]);
        Assert.Contains("Réessayez", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_of_its_own_has_a_style_that_its_policy_lets_through_and_nothing_else()
    {
        await using var host = await GatewayHost.StartAsync(("services:portal:http:0", ""));
        var page = await host.GetAsync("/", Cancellation, token: null, ("Accept", "text/html"));
        var style = page.Body.Split("<style>")[1].Split("</style>")[0];
        var hash = Convert.ToBase64String(System.Security.Cryptography.SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(style)));
        Assert.StartsWith($"default-src 'none'; style-src 'sha256-{hash}';", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("\r", style, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_not_there_is_called_so_and_not_a_service_that_is_away()
    {
        await using var host = await GatewayHost.StartAsync(("Gateway:MetricsNetworks:0", "10.1.0.0/16"));
        var page = await host.GetAsync("/metrics", Cancellation, token: null, ("Accept", "text/html"), ("X-Forwarded-For", "203.0.113.7"));
        Assert.Equal(HttpStatusCode.NotFound, page.Status);
        Assert.Contains("Page introuvable", page.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("pas disponible", page.Body, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_service_that_takes_too_long_is_a_504_except_where_waiting_is_the_point()
    {
        await using var host = await GatewayHost.StartAsync(("ReverseProxy:Routes:catalogue-read:Timeout", "00:00:00.2"));
        var release = new TaskCompletionSource();
        host.Backend.Answer = _ => release.Task;
        var answer = await host.GetAsync("/api/catalogue/slow", Cancellation);
        Assert.Equal(HttpStatusCode.GatewayTimeout, answer.Status);
        Assert.Equal("gateway.timeout", answer.Problem());

        var waiting = host.GetAsync("/api/events/journal/?after=x", Cancellation, host.Issuer.Token());
        release.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await waiting).Status);
    }

    [Theory]
    [InlineData("/api/documentation/resources/1/file")]
    [InlineData("/api/documentation/resources/1/versions/2/file")]
    public async Task A_file_may_take_longer_than_a_page(string path)
    {
        await using var host = await GatewayHost.StartAsync(("ReverseProxy:Routes:documentation-read:Timeout", "00:00:00.2"));
        var release = new TaskCompletionSource();
        host.Backend.Answer = _ => release.Task;
        var file = host.GetAsync(path, Cancellation);
        Assert.Equal(HttpStatusCode.GatewayTimeout, (await host.GetAsync("/api/documentation/resources/1", Cancellation)).Status);
        release.SetResult();
        Assert.Equal(HttpStatusCode.OK, (await file).Status);
    }

    [Fact]
    public async Task What_a_service_answers_stays_as_it_is()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Backend.Answer = context =>
        {
            context.Response.StatusCode = 409;
            return context.Response.WriteAsJsonAsync(new { code = "agreement.open-points" }, options: null, "application/problem+json");
        };
        var answer = await host.SendAsync(HttpMethod.Post, "/api/partnership/agreements", Cancellation, host.Issuer.Token());
        Assert.Equal(HttpStatusCode.Conflict, answer.Status);
        Assert.Equal("""{"code":"agreement.open-points"}""", answer.Body);
    }
}
