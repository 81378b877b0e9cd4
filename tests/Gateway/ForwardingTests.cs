using System.Net.Sockets;
using System.Text;

namespace SkillsHub.Gateway.Tests;

public sealed class ForwardingTests(SharedGateway gateway) : IClassFixture<SharedGateway>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_service_sees_the_path_unchanged_and_who_asked()
    {
        await gateway.Host.GetAsync("/api/catalogue/programmes/caf%C3%A9?q=a%20b&limit=2", Cancellation, token: null, ("X-Forwarded-For", "203.0.113.7"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Host", "hub.example"));
        var seen = gateway.Host.Backend.Requests.Single(request => request.Target.Contains("limit=2", StringComparison.Ordinal));
        Assert.StartsWith("/api/catalogue/programmes/caf", seen.Target, StringComparison.Ordinal);
        Assert.EndsWith("?q=a%20b&limit=2", seen.Target, StringComparison.Ordinal);
        Assert.Equal("203.0.113.7", seen.Headers["X-Forwarded-For"]);
        Assert.Equal("https", seen.Headers["X-Forwarded-Proto"]);
        Assert.Equal("hub.example", seen.Headers["X-Forwarded-Host"]);
    }

    [Fact]
    public async Task The_trace_of_the_caller_goes_on()
    {
        const string trace = "4bf92f3577b34da6a3ce929d0e0e4736";
        await gateway.Host.GetAsync("/api/catalogue/traced", Cancellation, token: null, ("traceparent", $"00-{trace}-00f067aa0ba902b7-01"));
        var seen = gateway.Host.Backend.Requests.Single(request => request.Target == "/api/catalogue/traced");
        Assert.Contains(trace, seen.Headers["traceparent"], StringComparison.Ordinal);
        Assert.DoesNotContain("00f067aa0ba902b7", seen.Headers["traceparent"], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Cookies_reach_the_portal_and_never_a_service()
    {
        await gateway.Host.GetAsync("/api/catalogue/cookie", Cancellation, token: null, ("Cookie", "portal=secret"));
        await gateway.Host.GetAsync("/cookie", Cancellation, token: null, ("Cookie", "portal=secret"));
        var seen = gateway.Host.Backend.Requests.ToList();
        Assert.False(seen.Single(request => request.Target == "/api/catalogue/cookie").Headers.ContainsKey("Cookie"));
        Assert.Equal("portal=secret", seen.Single(request => request.Target == "/cookie").Headers["Cookie"]);
    }

    [Fact]
    public async Task An_answer_is_passed_on_while_it_is_still_being_written()
    {
        var readFirst = new TaskCompletionSource();
        await using var host = await GatewayHost.StartAsync();
        host.Backend.Answer = async context =>
        {
            context.Response.ContentType = "text/event-stream";
            await context.Response.WriteAsync("data: first\n\n");
            await context.Response.Body.FlushAsync();
            await readFirst.Task;
            await context.Response.WriteAsync("data: second\n\n");
        };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/events/journal/stream") { Headers = { Authorization = new("Bearer", host.Issuer.Token()) } };
        using var response = await host.Client.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, Cancellation);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync(Cancellation));
        Assert.Equal("data: first", await reader.ReadLineAsync(Cancellation));
        readFirst.SetResult();
        Assert.Contains("data: second", await reader.ReadToEndAsync(Cancellation), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_body_reaches_the_service_while_it_is_still_being_sent()
    {
        var sawFirst = new TaskCompletionSource<string>();
        await using var host = await GatewayHost.StartAsync();
        host.Backend.Answer = async context =>
        {
            var buffer = new byte[16];
            await context.Request.Body.ReadExactlyAsync(buffer);
            sawFirst.SetResult(Encoding.ASCII.GetString(buffer));
            await context.Request.Body.CopyToAsync(Stream.Null);
        };
        using var client = new TcpClient();
        await client.ConnectAsync(host.Address.Host, host.Address.Port, Cancellation);
        await using var stream = client.GetStream();
        var head = $"PUT /api/documentation/resources/1/file HTTP/1.1\r\nHost: hub\r\nAuthorization: Bearer {host.Issuer.Token()}\r\nTransfer-Encoding: chunked\r\n\r\n10000\r\n{new string('a', 0x10000)}\r\n";
        await stream.WriteAsync(Encoding.ASCII.GetBytes(head), Cancellation);
        Assert.Equal(new string('a', 16), await sawFirst.Task.WaitAsync(TimeSpan.FromSeconds(10), Cancellation));
        await stream.WriteAsync("0\r\n\r\n"u8.ToArray(), Cancellation);
        using var reader = new StreamReader(stream);
        Assert.Equal("HTTP/1.1 200 OK", await reader.ReadLineAsync(Cancellation));
    }

    [Fact]
    public async Task A_web_socket_is_not_opened()
    {
        var answer = await gateway.Host.GetAsync(
            "/socket", Cancellation, token: null, ("Connection", "Upgrade"), ("Upgrade", "websocket"), ("Sec-WebSocket-Version", "13"), ("Sec-WebSocket-Key", "dGhlIHNhbXBsZSBub25jZQ=="));
        Assert.Equal(HttpStatusCode.OK, answer.Status);
        Assert.False(gateway.Host.Backend.Requests.Single(request => request.Target == "/socket").Headers.ContainsKey("Upgrade"));
    }
}
