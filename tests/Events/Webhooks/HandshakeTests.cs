using System.Net;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

/// <summary>The receiver is asked first whether it wants to be told (CloudEvents HTTP 1.1 Web Hooks).</summary>
public sealed class HandshakeTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receiver_that_agrees_is_subscribed_and_told_each_time_who_asked()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        receiver.AllowedOrigin = "*";
        using var partner = fixture.ClientOf(TestUser.Partner());

        using var subscribed = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url = receiver.Url, handshake = true });
        var created = await subscribed.JsonAsync();
        Assert.True(created.GetProperty("handshake").GetBoolean());
        Assert.NotEmpty(receiver.AskedBy!);
        (await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{created.GetProperty("id").GetGuid()}/test")).Dispose();

        var told = Assert.Single(receiver.Received);
        Assert.Equal(receiver.AskedBy, told.Headers["WebHook-Request-Origin"]);
        receiver.AllowedOrigin = receiver.AskedBy;
        using var named = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url = receiver.Url, handshake = true });
        Assert.Equal(HttpStatusCode.Created, named.StatusCode);
    }

    [Theory]
    [InlineData(null, 405)]
    [InlineData("somebody.example", 200)]
    public async Task A_receiver_that_does_not_agree_is_not_subscribed_and_the_refusal_says_what_it_answered(string? allowed, int status)
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        receiver.AllowedOrigin = allowed;
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "vignory"));

        using var refused = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url = receiver.Url, handshake = true });

        Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
        var problem = await refused.JsonAsync();
        Assert.Equal("webhook.handshake-refused", problem.GetProperty("code").GetString());
        Assert.Equal(status, problem.GetProperty("receiverStatus").GetInt32());
        Assert.Equal(allowed, problem.GetProperty("allowedOrigin").GetString());
        Assert.Empty((await partner.ReadAsync(Webhooks)).GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task A_receiver_that_does_not_answer_is_not_subscribed()
    {
        using var partner = fixture.ClientOf(TestUser.Partner());

        using var refused = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url = "http://127.0.0.1:1/hook", handshake = true });

        var problem = await refused.JsonAsync();
        Assert.Equal("webhook.handshake-refused", problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("fault").GetString()!);
    }
}
