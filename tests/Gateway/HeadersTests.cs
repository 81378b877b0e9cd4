namespace SkillsHub.Gateway.Tests;

public sealed class HeadersTests
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_answer_is_guarded_and_a_stricter_policy_of_the_service_stays()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Backend.Answer = context =>
        {
            context.Response.ContentType = context.Request.Path.Value!.StartsWith("/api", StringComparison.Ordinal) ? "application/json" : "text/html; charset=utf-8";
            context.Response.Headers["X-Powered-By"] = "something";
            if (context.Request.Path == "/own")
                context.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            return context.Response.WriteAsync("{}");
        };
        var page = await host.GetAsync("/", Cancellation);
        Assert.Contains("script-src 'self';", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", page["Content-Security-Policy"], StringComparison.Ordinal);
        Assert.Equal("nosniff", page["X-Content-Type-Options"]);
        Assert.Equal("DENY", page["X-Frame-Options"]);
        Assert.Null(page["Server"]);
        Assert.Null(page["X-Powered-By"]);
        Assert.Null(page["Strict-Transport-Security"]);
        Assert.Equal("default-src 'none'; frame-ancestors 'none'", (await host.GetAsync("/api/catalogue/x", Cancellation))["Content-Security-Policy"]);
        Assert.Equal("default-src 'none'; sandbox", (await host.GetAsync("/own", Cancellation))["Content-Security-Policy"]);
    }

    [Fact]
    public async Task Strict_transport_is_asked_for_where_there_is_transport_security()
    {
        await using var host = await GatewayHost.StartAsync();
        var secure = await host.GetAsync("/", Cancellation, token: null, ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "hub.example"));
        Assert.Equal("max-age=31536000", secure["Strict-Transport-Security"]);
    }

    [Fact]
    public async Task Scripts_of_other_sites_may_call_the_api_only_when_their_site_is_declared()
    {
        await using var host = await GatewayHost.StartAsync(("Gateway:Cors:Origins:0", "https://partner.example"));
        var declared = await PreflightAsync(host, "https://partner.example");
        Assert.Equal("https://partner.example", declared["Access-Control-Allow-Origin"]);
        Assert.Null((await PreflightAsync(host, "https://evil.example"))["Access-Control-Allow-Origin"]);
        var read = await host.GetAsync("/api/catalogue/programmes", Cancellation, token: null, ("Origin", "https://partner.example"));
        Assert.Equal("https://partner.example", read["Access-Control-Allow-Origin"]);
        Assert.Null(read["Access-Control-Allow-Credentials"]);
        Assert.Null((await host.GetAsync("/", Cancellation, token: null, ("Origin", "https://partner.example")))["Access-Control-Allow-Origin"]);
    }

    [Fact]
    public async Task Metrics_are_for_this_machine_and_declared_networks()
    {
        await using var host = await GatewayHost.StartAsync(("Gateway:MetricsNetworks:0", "10.1.0.0/16"));
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/metrics", Cancellation)).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/metrics", Cancellation, token: null, ("X-Forwarded-For", "10.1.2.3"))).Status);
        foreach (var spelling in new[] { "/metrics", "/metrics/", "/METRICS", "/Metrics/" })
        {
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync(spelling, Cancellation)).Status);
            var refused = await host.GetAsync(spelling, Cancellation, token: null, ("X-Forwarded-For", "203.0.113.7"));
            Assert.Equal(HttpStatusCode.NotFound, refused.Status);
            Assert.Equal("resource.not-found", refused.Problem());
        }
    }

    private static Task<Answer> PreflightAsync(GatewayHost host, string origin) => host.SendAsync(
        HttpMethod.Options, "/api/partnership/agreements", Cancellation, token: null, ("Origin", origin), ("Access-Control-Request-Method", "POST"), ("Access-Control-Request-Headers", "authorization"));
}
