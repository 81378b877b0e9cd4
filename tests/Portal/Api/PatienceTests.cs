using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using SkillsHub.Portal.Api;

namespace SkillsHub.Portal.Tests.Api;

public sealed class PatienceTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_test_of_a_webhook_waits_as_long_as_a_receiver_may_take()
    {
        var clock = new FakeTimeProvider();
        using var slow = new SlowHub();
        using var client = new HttpClient(slow) { BaseAddress = new Uri("http://hub.example") };
        var testing = new EventsApi(new HubApi(client, clock, NullLogger<HubApi>.Instance)).TestAsync(Guid.NewGuid(), Cancelled);
        clock.Advance(TimeSpan.FromSeconds(EventsApi.ReceiverSeconds));
        slow.Answered.SetResult();

        Assert.True((await testing).IsGood);
    }

    [Fact]
    public async Task A_page_waits_for_nobody_that_long()
    {
        var clock = new FakeTimeProvider();
        using var slow = new SlowHub();
        using var client = new HttpClient(slow) { BaseAddress = new Uri("http://hub.example") };
        var asking = new EventsApi(new HubApi(client, clock, NullLogger<HubApi>.Instance)).FindAsync(Guid.NewGuid(), Cancelled);
        clock.Advance(TimeSpan.FromSeconds(EventsApi.ReceiverSeconds));

        Assert.True((await asking).Problem!.IsUnavailable);
    }

    private sealed class SlowHub : HttpMessageHandler
    {
        public TaskCompletionSource Answered { get; } = new();

        protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
        {
            await Answered.Task.WaitAsync(cancellationToken);
            return new HttpResponseMessage(HttpStatusCode.OK) { Content = JsonContent.Create(new { succeeded = true }) };
        }
    }
}
