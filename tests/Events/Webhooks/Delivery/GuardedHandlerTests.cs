using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Events.Webhooks.Delivery;

namespace SkillsHub.Events.Tests.Webhooks.Delivery;

public sealed class GuardedHandlerTests
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("https://localhost:1/")]
    [InlineData("https://127.0.0.1:1/")]
    [InlineData("https://[::ffff:127.0.0.1]:1/")]
    public async Task An_address_of_ours_is_refused_before_anything_is_sent(string url)
    {
        using var client = new HttpClient(GuardedHandler.Create(new AddressGuard([])));

        var refused = await Assert.ThrowsAsync<HttpRequestException>(() => client.GetAsync(new Uri(url), Cancelled));

        Assert.IsType<AddressRefusedException>(refused.InnerException);
    }

    [Fact]
    public async Task Plain_http_goes_to_listed_networks_only()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var strict = new HttpClient(GuardedHandler.Create(new AddressGuard([IPNetwork.Parse("10.0.0.0/8")])));
        using var local = new HttpClient(GuardedHandler.Create(new AddressGuard([IPNetwork.Parse("127.0.0.0/8")])));

        await Assert.ThrowsAsync<HttpRequestException>(() => strict.PostAsync(new Uri(receiver.Url), content: null, Cancelled));
        using var answer = await local.PostAsync(new Uri(receiver.Url), content: null, Cancelled);

        Assert.Equal(HttpStatusCode.NoContent, answer.StatusCode);
    }
}
