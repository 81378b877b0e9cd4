using System.Net;
using Microsoft.AspNetCore.Http;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class WebhookApiTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_subscription_is_its_partners_alone()
    {
        using var region = fixture.ClientOf(TestUser.Partner());
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat"));
        using var regionElsewhere = fixture.ClientOf(TestUser.Partner(hub: "chaumont"));
        using var staff = fixture.ClientOf(TestUser.Staff());
        var (id, _) = await region.SubscribeAsync("https://partner.example/hook");

        Assert.Equal(HttpStatusCode.OK, (await region.SendAsync(HttpMethod.Get, $"{Webhooks}/{id}")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await staff.SendAsync(HttpMethod.Get, $"{Webhooks}/{id}")).StatusCode);
        foreach (var stranger in new[] { rectorat, regionElsewhere })
        {
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(HttpMethod.Get, $"{Webhooks}/{id}")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(HttpMethod.Get, $"{Webhooks}/{id}/deliveries")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/rotate-secret", "*")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/test")).StatusCode);
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.SendAsync(HttpMethod.Delete, $"{Webhooks}/{id}", "*")).StatusCode);
        }

        Assert.Equal(HttpStatusCode.Forbidden, (await staff.SendAsync(HttpMethod.Delete, $"{Webhooks}/{id}", "*")).StatusCode);
        Assert.Equal(HttpStatusCode.NoContent, (await region.SendAsync(HttpMethod.Delete, $"{Webhooks}/{id}", "*")).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await region.SendAsync(HttpMethod.Get, $"{Webhooks}/{id}")).StatusCode);
    }

    [Fact]
    public async Task What_is_pending_says_nothing_of_events_that_are_for_others()
    {
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "sommevoire"));
        using var elsewhere = fixture.ClientOf(TestUser.Partner(hub: "poissons"));
        var (all, _) = await partner.SubscribeAsync("https://partner.example/hook");
        var (cancellations, _) = await partner.SubscribeAsync("https://partner.example/hook", "now", "skillshub.events.agenda_event.cancelled.v1");
        foreach (var id in (Guid[])[all, cancellations])
            using (var paused = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/disable", "*"))
                Assert.Equal(HttpStatusCode.OK, paused.StatusCode);
        foreach (var hub in (string[])["sommevoire", "poissons", "sommevoire", "poissons"])
        {
            using var staff = fixture.ClientOf(TestUser.Staff(hub));
            await staff.PublishAsync();
        }

        foreach (var reader in (HttpClient[])[partner, elsewhere])
            await Eventually.TrueAsync(async () => (await reader.ReadAsync("/api/events/journal")).GetProperty("items").GetArrayLength() == 2);

        Assert.Equal(2, (await partner.ReadAsync($"{Webhooks}/{all}")).GetProperty("pending").GetInt32());
        Assert.Equal(0, (await partner.ReadAsync($"{Webhooks}/{cancellations}")).GetProperty("pending").GetInt32());
    }

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
    public async Task The_secret_is_shown_once_and_stored_unreadable()
    {
        using var partner = fixture.ClientOf(TestUser.Partner("banque-des-territoires-grand-est"));
        var (id, secret) = await partner.SubscribeAsync("https://partner.example/hook");

        var read = await partner.ReadAsync($"{Webhooks}/{id}");
        var stored = await fixture.Database.ScalarAsync<byte[]>($"select secret from webhook_subscription where id = '{id}'", Cancelled);

        Assert.StartsWith("whsec_", secret, StringComparison.Ordinal);
        Assert.False(read.TryGetProperty("secret", out _));
        Assert.DoesNotContain(secret["whsec_".Length..], System.Text.Encoding.Latin1.GetString(stored), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://10.0.0.7/hook")]
    [InlineData("https://[::ffff:10.0.0.7]/hook")]
    [InlineData("https://169.254.169.254/latest/meta-data")]
    [InlineData("gopher://partner.example/")]
    [InlineData("not a url")]
    public async Task A_url_that_leads_inside_is_refused(string url)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());

        using var answer = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal("webhook.url-refused", (await answer.JsonAsync()).GetProperty("code").GetString());
    }

    [Theory]
    [InlineData(63, 3, HttpStatusCode.Created)]
    [InlineData(64, 1, HttpStatusCode.BadRequest)]
    [InlineData(60, 4, HttpStatusCode.Created)]
    [InlineData(61, 4, HttpStatusCode.BadRequest)]
    public async Task A_host_is_no_longer_than_the_names_that_DNS_can_hold(int label, int labels, HttpStatusCode status)
    {
        using var partner = fixture.ClientOf(TestUser.Partner("conservatoire-national-des-arts-et-metiers"));
        var host = string.Join('.', Enumerable.Repeat(new string('a', label), labels).Append("example"));

        using var answer = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url = $"https://{host}/hook" });

        Assert.Equal(status, answer.StatusCode);
        if (status == HttpStatusCode.BadRequest)
            Assert.Equal("url", (await answer.JsonAsync()).GetProperty("errors")[0].GetProperty("field").GetString());
    }

    [Fact]
    public async Task While_a_secret_is_rotated_the_old_one_still_signs()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat"));
        var (id, old) = await partner.SubscribeAsync(receiver.Url);

        using var rotated = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/rotate-secret", "*");
        var fresh = (await rotated.JsonAsync()).GetProperty("secret").GetString()!;
        using var tested = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/test");

        var webhook = Assert.Single(receiver.Received);
        Assert.NotEqual(old, fresh);
        Assert.True(webhook.IsSignedWith(old));
        Assert.True(webhook.IsSignedWith(fresh));

        await fixture.Database.ExecuteAsync($"update webhook_subscription set previous_secret_until = now() - interval '1 second' where id = '{id}'", Cancelled);
        using var again = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/test");
        Assert.False(receiver.Received[^1].IsSignedWith(old));
        Assert.True(receiver.Received[^1].IsSignedWith(fresh));
    }

    [Theory]
    [InlineData("POST", "/rotate-secret")]
    [InlineData("POST", "/disable")]
    [InlineData("POST", "/enable")]
    [InlineData("DELETE", "")]
    public async Task A_change_names_the_version_that_it_was_made_from(string method, string what)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
        using var read = await partner.SendAsync(HttpMethod.Get, $"{Webhooks}/{id}");
        var tag = read.Headers.ETag!.ToString();
        using var rotated = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/rotate-secret", tag);
        var change = new HttpMethod(method);

        using var blind = await partner.SendAsync(change, $"{Webhooks}/{id}{what}");
        using var late = await partner.SendAsync(change, $"{Webhooks}/{id}{what}", tag);
        using var good = await partner.SendAsync(change, $"{Webhooks}/{id}{what}", rotated.Headers.ETag!.ToString());

        Assert.Equal(HttpStatusCode.PreconditionRequired, blind.StatusCode);
        Assert.Equal(HttpStatusCode.PreconditionFailed, late.StatusCode);
        Assert.True(good.IsSuccessStatusCode);
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

    [Theory]
    [InlineData("""{"url":7}""", "url")]
    [InlineData("""{"url":"https://partner.example/","id":"00000000-0000-0000-0000-000000000000"}""", "id")]
    [InlineData("""{"url":"https://partner.example/","start":"yesterday"}""", "start")]
    [InlineData("""{"url":"https://partner.example/","types":["%"]}""", "types")]
    [InlineData("""{"url":"https://partner.example/","types":"all"}""", "types")]
    [InlineData("""{"url":"https://partner.example/","types":[null]}""", "types")]
    public async Task A_bad_subscription_is_refused_by_the_name_of_its_field(string body, string field)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await partner.PostAsync(new Uri(Webhooks, UriKind.Relative), content, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains((await answer.JsonAsync()).GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString()!.StartsWith(field, StringComparison.Ordinal));
    }
}
