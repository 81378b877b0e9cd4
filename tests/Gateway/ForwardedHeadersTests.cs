using Microsoft.AspNetCore.HttpOverrides;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;

namespace SkillsHub.Gateway.Tests;

public sealed class ForwardedHeadersTests
{
    private static readonly (string, string?) Published = ("ForwardedHeaders_Enabled", "true");

    [Theory]
    [InlineData("10.4.5.6", "10.4.5.6")]
    [InlineData("203.0.113.7", "203.0.113.7")]
    [InlineData("127.0.0.1", "198.51.100.1")]
    [InlineData("::1", "198.51.100.1")]
    public async Task A_published_gateway_believes_this_machine_alone(string peer, string client) =>
        Assert.Equal(IPAddress.Parse(client), await ClientOfAsync(peer, Published));

    [Theory]
    [InlineData("192.0.2.10", "198.51.100.1")]
    [InlineData("192.0.2.20", "192.0.2.20")]
    public async Task A_published_gateway_believes_the_listed_proxies(string peer, string client) =>
        Assert.Equal(IPAddress.Parse(client), await ClientOfAsync(peer, Published, ("ForwardedHeaders:KnownNetworks:0", "192.0.2.0/28")));

    private static async Task<IPAddress?> ClientOfAsync(string peer, params (string, string?)[] settings)
    {
        await using var host = await GatewayHost.StartAsync(settings);
        var request = new DefaultHttpContext { Connection = { RemoteIpAddress = IPAddress.Parse(peer) } };
        request.Request.Headers["X-Forwarded-For"] = "198.51.100.1";
        var headers = new ForwardedHeadersMiddleware(_ => Task.CompletedTask, NullLoggerFactory.Instance, host.Get<IOptions<ForwardedHeadersOptions>>());
        await headers.Invoke(request);
        return request.Connection.RemoteIpAddress;
    }
}
