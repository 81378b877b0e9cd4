using System.Net.Http.Headers;
using SkillsHub.ServiceDefaults;

namespace SkillsHub.Gateway.Tests;

public sealed class LimitsTests
{
    private const int MegaByte = 1024 * 1024;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Each_client_has_a_budget_of_its_own()
    {
        await using var host = await GatewayHost.StartAsync(("Gateway:RateLimits:ClientBurst", "3"), ("Gateway:RateLimits:ClientPerSecond", "1"));
        for (var request = 0; request < 3; request++)
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/page", Cancellation)).Status);
        var refused = await host.GetAsync("/page", Cancellation);
        Assert.Equal(HttpStatusCode.TooManyRequests, refused.Status);
        Assert.Equal("rate.limited", refused.Problem());
        Assert.True(int.Parse(refused["Retry-After"]!, System.Globalization.CultureInfo.InvariantCulture) >= 1);

        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/page", Cancellation, token: null, ("X-Forwarded-For", "203.0.113.7"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/api/partnership/x", Cancellation, host.Issuer.Token("somebody"))).Status);
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/health", Cancellation)).Status);
    }

    [Fact]
    public async Task What_the_portal_asks_is_charged_to_the_visitor_and_nobody_else_can_name_one()
    {
        const string secret = "of the portal and the gateway";
        await using var host = await GatewayHost.StartAsync(("Gateway:RateLimits:ClientBurst", "1"), ("Gateway:RateLimits:ClientPerSecond", "1"), ("Visitors:Secret", secret));
        var (ours, forged) = (new VisitorSeal(secret), new VisitorSeal("a guess"));
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(ours.Close(IPAddress.Parse("203.0.113.7")))).Status);
        Assert.Equal("rate.limited", (await AskAsync(ours.Close(IPAddress.Parse("203.0.113.7")))).Problem());
        Assert.Equal(HttpStatusCode.OK, (await AskAsync(ours.Close(IPAddress.Parse("2001:db8::7")))).Status);

        Assert.Equal(HttpStatusCode.OK, (await AskAsync(forged.Close(IPAddress.Parse("203.0.113.8")))).Status);
        foreach (var header in new[] { forged.Close(IPAddress.Parse("203.0.113.9")), "203.0.113.9", "203.0.113.9 ", ours.Close(IPAddress.Parse("203.0.113.7")).Replace(".7 ", ".9 ", StringComparison.Ordinal) })
            Assert.Equal("rate.limited", (await AskAsync(header)).Problem());
        Assert.DoesNotContain(host.Backend.Requests, request => request.Headers.ContainsKey(VisitorSeal.Header));

        Task<Answer> AskAsync(string visitor) => host.GetAsync("/api/catalogue/programmes", Cancellation, token: null, (VisitorSeal.Header, visitor), ("Cache-Control", "no-cache"));
    }

    [Fact]
    public async Task People_and_machines_of_one_partner_share_its_budget()
    {
        await using var host = await GatewayHost.StartAsync(("Gateway:RateLimits:PartnerBurst", "2"), ("Gateway:RateLimits:PartnerPerSecond", "1"));
        foreach (var agent in new[] { "first", "second" })
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/api/partnership/x", Cancellation, host.Issuer.Token(agent, organisation: "rectorat"))).Status);
        Assert.Equal("rate.limited", (await host.GetAsync("/api/partnership/x", Cancellation, host.Issuer.Token("third", organisation: "rectorat"))).Problem());
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/api/partnership/x", Cancellation, host.Issuer.Token("other", organisation: "cnam-en-grand-est"))).Status);
    }

    [Fact]
    public async Task Partners_of_two_hubs_share_no_budget_whatever_they_are_called()
    {
        await using var host = await GatewayHost.StartAsync(("Gateway:RateLimits:PartnerBurst", "1"), ("Gateway:RateLimits:PartnerPerSecond", "1"));
        foreach (var hub in new[] { "saint-dizier", "chaumont" })
            Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/api/partnership/x", Cancellation, host.Issuer.Token(hub, organisation: "rectorat", hub: hub))).Status);
    }

    [Fact]
    public async Task A_person_who_asks_too_often_reads_so_on_a_page()
    {
        await using var host = await GatewayHost.StartAsync(("Gateway:RateLimits:ClientBurst", "1"), ("Gateway:RateLimits:ClientPerSecond", "1"));
        await host.GetAsync("/", Cancellation);
        var page = await host.GetAsync("/", Cancellation, token: null, ("Accept", "text/html"));
        Assert.Equal(HttpStatusCode.TooManyRequests, page.Status);
        Assert.Contains("Trop de demandes", page.Body, StringComparison.Ordinal);
        Assert.Contains("Too many requests", page.Body, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/identity/login", "SignInsPerMinute")]
    [InlineData("/identity/password", "SignInsPerMinute")]
    [InlineData("/identity/account", "SignInsPerMinute")]
    [InlineData("/identity/connect/token", "TokensPerMinute")]
    public async Task Guessing_at_the_sign_in_is_limited_more_strictly(string path, string setting)
    {
        await using var host = await GatewayHost.StartAsync(($"Gateway:RateLimits:{setting}", "2"));
        for (var attempt = 0; attempt < 2; attempt++)
            Assert.Equal(HttpStatusCode.OK, (await host.SendAsync(HttpMethod.Post, path, Cancellation)).Status);
        Assert.Equal("rate.limited", (await host.SendAsync(HttpMethod.Post, path, Cancellation)).Problem());
        Assert.Equal(HttpStatusCode.OK, (await host.GetAsync("/identity/login", Cancellation)).Status);
    }

    [Theory]
    [InlineData("/api/partnership/agreements", 1)]
    [InlineData("/api/partnership/agreements/import", 26)]
    [InlineData("/api/documentation/resources/1/file", 105)]
    [InlineData("/identity/login", 1)]
    [InlineData("/", 1)]
    [InlineData("/documents/new", 105)]
    [InlineData("/documents/1/upload", 105)]
    [InlineData("/documents/1", 1)]
    public async Task Each_route_takes_as_much_as_it_needs(string path, int megaBytes)
    {
        await using var host = await GatewayHost.StartAsync();
        host.Backend.Answer = context => context.Request.Body.CopyToAsync(Stream.Null);
        Assert.Equal(HttpStatusCode.OK, (await SendAsync(host, path, megaBytes * MegaByte, chunked: false)).Status);
        var refused = await SendAsync(host, path, (megaBytes * MegaByte) + 1, chunked: false);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Equal("request.too-large", refused.Problem());
    }

    [Fact]
    public async Task A_body_of_unknown_length_is_cut_off_at_the_limit()
    {
        await using var host = await GatewayHost.StartAsync();
        host.Backend.Answer = context => context.Request.Body.CopyToAsync(Stream.Null);
        var refused = await SendAsync(host, "/api/partnership/agreements", 3 * MegaByte, chunked: true);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.Status);
        Assert.Equal("request.too-large", refused.Problem());
    }

    [Fact]
    public async Task A_client_that_sends_without_asking_gets_the_refusal_all_the_same()
    {
        await using var host = await GatewayHost.StartAsync();
        var refused = await SendAsync(host, "/api/partnership/agreements/import", 40 * MegaByte, chunked: false, asksFirst: false);
        Assert.Equal("request.too-large", refused.Problem());
    }

    [Fact]
    public async Task A_person_whose_file_is_too_large_reads_so_on_a_page()
    {
        await using var host = await GatewayHost.StartAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/documents/new") { Content = new ByteArrayContent(new byte[120 * MegaByte]), Headers = { { "Accept", "text/html" } } };
        var page = await host.SendAsync(request, Cancellation);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, page.Status);
        Assert.Contains("L’envoi est trop volumineux", page.Body, StringComparison.Ordinal);
    }

    private static async Task<Answer> SendAsync(GatewayHost host, string path, int bytes, bool chunked, bool asksFirst = true)
    {
        using var request = new HttpRequestMessage(path.EndsWith("/file", StringComparison.Ordinal) ? HttpMethod.Put : HttpMethod.Post, path)
        {
            Headers = { Authorization = new AuthenticationHeaderValue("Bearer", host.Issuer.Token()), TransferEncodingChunked = chunked, ExpectContinue = asksFirst },
            Content = new ByteArrayContent(new byte[bytes]),
        };
        return await host.SendAsync(request, Cancellation);
    }
}
