using System.Net;
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
    [InlineData("POST", "/try-now")]
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

    [Theory]
    [InlineData("GET", "")]
    [InlineData("POST", "/disable")]
    [InlineData("POST", "/enable")]
    [InlineData("POST", "/try-now")]
    [InlineData("POST", "/rotate-secret")]
    public async Task A_subscription_that_is_deleted_meanwhile_is_not_there_and_no_secret_is_lost_to_it(string method, string what)
    {
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat"));
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
        await fixture.Database.ExecuteAsync($"delete from webhook_line where subscription_id = '{id}'", Cancelled);

        using var answer = await partner.SendAsync(new HttpMethod(method), $"{Webhooks}/{id}{what}", "*");

        Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        Assert.Equal("webhook.not-found", (await answer.JsonAsync()).GetProperty("code").GetString());
        Assert.True(await fixture.Database.ScalarAsync<bool>($"select previous_secret is null from webhook_subscription where id = '{id}'", Cancelled));
    }

    [Theory]
    [InlineData("No connection in time.", "noConnection")]
    [InlineData("No connection within 10 s.", "noConnection")]
    [InlineData("No answer within 20 s.", "noAnswer")]
    [InlineData("No connection could be made because the target machine actively refused it.", "unreachable")]
    public async Task A_delivery_says_as_a_code_why_it_failed_whatever_version_logged_it(string error, string fault)
    {
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat"));
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
        await fixture.Database.ExecuteAsync($"""
            insert into webhook_delivery (id, subscription_id, event_id, type, attempt, started_at, duration_ms, succeeded, error)
            values (gen_random_uuid(), '{id}', gen_random_uuid(), 'skillshub.events.agenda_event.published.v1', 1, now(), 20000, false, '{error}')
            """, Cancelled);

        var delivery = Assert.Single((await partner.ReadAsync($"{Webhooks}/{id}/deliveries")).GetProperty("items").EnumerateArray());
        Assert.Equal(fault, delivery.GetProperty("fault").GetString());
    }

    [Fact]
    public async Task What_is_pending_is_counted_without_looking_through_the_whole_journal()
    {
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "doulevant"));
        await fixture.Database.ExecuteAsync("""
            with head as (update journal_head set position = position + 5001 returning position)
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select position - 5001 + number, now(), gen_random_uuid(),
              case when number in (1, 5001) then 'skillshub.partnership.agreement.entered_into_force.v1' else 'skillshub.partnership.agreement.signed.v1' end,
              'partnership/agreement/' || gen_random_uuid(), 1, 'doulevant', 'Public', '{}', now(), '{}' from head, generate_series(1, 5001) number
            """, Cancelled);
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook", "now", "skillshub.partnership.agreement.entered_into_force.v1");
        using var paused = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/disable", "*");
        await fixture.Database.ExecuteAsync($"update webhook_line set position = 0 where subscription_id = '{id}'", Cancelled);

        Assert.Equal(1, (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("pending").GetInt32());
    }
}
