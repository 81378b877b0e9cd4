using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class TestWebhookTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscription_that_ends_while_it_is_tested_is_not_there()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner());
        var (id, _) = await partner.SubscribeAsync(receiver.Url);
        receiver.Answer = async (_, _) => (await partner.SendAsync(HttpMethod.Delete, $"{Webhooks}/{id}", "*")).Dispose();

        using var tested = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/test");

        Assert.Equal(HttpStatusCode.NotFound, tested.StatusCode);
        Assert.Equal("webhook.not-found", (await tested.JsonAsync()).GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_test_event_tells_at_once_what_came_of_it()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat"));
        var (id, secret) = await partner.SubscribeAsync(receiver.Url);
        receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = 418;
            return context.Response.WriteAsync("théière", Cancelled);
        };

        using var answer = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/test");

        var outcome = await answer.JsonAsync();
        Assert.Equal(418, outcome.GetProperty("status").GetInt32());
        Assert.Equal("théière", outcome.GetProperty("responseExcerpt").GetString());
        Assert.False(outcome.GetProperty("succeeded").GetBoolean());
        Assert.True(receiver.Received.Single().IsSignedWith(secret));
        Assert.Equal("skillshub.events.webhook.tested.v1", receiver.Received.Single().Type);
        var logged = (await partner.ReadAsync($"{Webhooks}/{id}/deliveries")).GetProperty("items").EnumerateArray().Single();
        Assert.True(logged.GetProperty("isTest").GetBoolean());
    }

    [Fact]
    public async Task A_redirect_is_not_followed()
    {
        await using var inside = await WebhookReceiver.StartAsync(Cancelled);
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        receiver.Answer = (_, context) =>
        {
            context.Response.Redirect(inside.Url, permanent: false, preserveMethod: true);
            return Task.CompletedTask;
        };
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);

        using var answer = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/test");

        Assert.False((await answer.JsonAsync()).GetProperty("succeeded").GetBoolean());
        Assert.Empty(inside.Received);
    }

    [Fact]
    public async Task An_endless_answer_is_read_no_further_than_its_beginning()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        receiver.Answer = async (_, context) =>
        {
            var chunk = new byte[64 * 1024];
            Array.Fill(chunk, (byte)'a');
            while (!context.RequestAborted.IsCancellationRequested)
                await context.Response.Body.WriteAsync(chunk, context.RequestAborted);
        };
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);

        using var answer = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/test");

        var outcome = await answer.JsonAsync();
        Assert.True(outcome.GetProperty("succeeded").GetBoolean());
        Assert.Equal(1024, outcome.GetProperty("responseExcerpt").GetString()!.Length);
    }

    [Fact]
    public async Task A_receiver_that_says_yes_and_does_not_end_its_answer_has_got_the_event()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        receiver.Answer = async (_, context) =>
        {
            await context.Response.WriteAsync("merci", context.RequestAborted);
            await context.Response.Body.FlushAsync(context.RequestAborted);
            var aborted = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(aborted.SetResult);
            await aborted.Task;
        };
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);

        using var answer = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/test");

        var outcome = await answer.JsonAsync();
        Assert.True(outcome.GetProperty("succeeded").GetBoolean());
        Assert.Equal("merci", outcome.GetProperty("responseExcerpt").GetString());
    }
}
