using System.Diagnostics;
using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Web.Outbound;

namespace SkillsHub.Events.Tests.Webhooks.Delivery;

public sealed class GuardedHandlerTests
{
    private static readonly NameLookup Names = new(TimeProvider.System);

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://localhost:1/")]
    [InlineData("https://127.0.0.1:1/")]
    [InlineData("https://[::ffff:127.0.0.1]:1/")]
    public async Task An_address_of_ours_is_refused_before_anything_is_sent(string url)
    {
        using var client = new HttpClient(GuardedHandler.Create(new AddressGuard([]), Names));

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(url), Cancelled));

        Assert.IsType<AddressRefusedException>(refused.InnerException);
    }

    [Fact]
    public async Task A_caller_whose_names_never_resolve_delays_no_other_caller()
    {
        using var silence = new ManualResetEventSlim(initialState: false);
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        var names = new NameLookup(host => Resolve(host), TimeProvider.System);
        using var client = new HttpClient(GuardedHandler.Create(new AddressGuard([IPNetwork.Parse("127.0.0.0/8")]), names));
        var port = new Uri(receiver.Url).Port;
        var silent = Enumerable.Range(0, 100).Select(number => SendAsync($"http://{number}.silent:{port}/hook", "hub/silent")).ToList();

        for (var number = 0; number < 20; number++)
        {
            var watch = Stopwatch.StartNew();
            await SendAsync($"http://{number}.well:{port}/hook", "hub/well");
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, GuardedHandler.ConnectTimeout / 2);
        }

        Assert.Equal(20, receiver.Received.Count);
        foreach (var attempt in silent)
            await Assert.ThrowsAsync<HttpRequestException>(() => attempt);
        silence.Set();

        IPAddress[] Resolve(string host)
        {
            if (host.EndsWith(".silent", StringComparison.Ordinal))
                silence.Wait();
            return [IPAddress.Loopback];
        }

        async Task SendAsync(string url, string caller)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, url) { Content = new StringContent("{}") };
            request.Headers.Add("webhook-id", url);
            request.Options.Set(GuardedHandler.Caller, caller);
            (await client.SendAsync(request, Cancelled)).Dispose();
        }
    }

    [Fact]
    public async Task Plain_http_goes_to_listed_networks_only()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var strict = new HttpClient(GuardedHandler.Create(new AddressGuard([IPNetwork.Parse("10.0.0.0/8")]), Names));
        using var local = new HttpClient(GuardedHandler.Create(new AddressGuard([IPNetwork.Parse("127.0.0.0/8")]), Names));

        await Assert.ThrowsAsync<HttpRequestException>(() => strict.PostAsync(new Uri(receiver.Url), content: null, Cancelled));
        using var answer = await local.PostAsync(new Uri(receiver.Url), content: null, Cancelled);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
