using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Npgsql;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

/// <summary>What a partner's wish to be told at once does to a line, whatever the line is doing.</summary>
public sealed class TryNowTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_receiver_that_still_fails_is_known_to_have_failed_since_it_first_did()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "vignory"));
        using var staff = fixture.ClientOf(TestUser.Staff("vignory"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);
        receiver.Answer = (_, context) =>
        {
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            context.Response.Headers.RetryAfter = "3600";
            return Task.CompletedTask;
        };
        await staff.PublishAsync();
        await WaitsAsync(partner, id);
        var since = (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("failingSince").GetDateTimeOffset();

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(partner, id));
        await receiver.AtLeastAsync(2);
        await WaitsAsync(partner, id);

        Assert.Equal(since, (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("failingSince").GetDateTimeOffset());
        Assert.Equal([2, 1], await AttemptsAsync(partner, id));
    }

    [Fact]
    public async Task An_attempt_under_way_counts_and_is_not_made_twice()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "doulaincourt"));
        using var staff = fixture.ClientOf(TestUser.Staff("doulaincourt"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);
        var answered = new TaskCompletionSource();
        receiver.Answer = (_, _) => answered.Task;
        var (first, _) = await staff.PublishAsync();
        await receiver.AtLeastAsync(1);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync(partner, id));
        receiver.AnswerWith(StatusCodes.Status204NoContent);
        answered.SetResult();
        var (second, _) = await staff.PublishAsync();
        await receiver.AtLeastAsync(2);
        await Eventually.TrueAsync(async () => (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("pending").GetInt32() == 0);

        Assert.Equal([$"events/agenda_event/{first}", $"events/agenda_event/{second}"], receiver.Received.Select(webhook => webhook.Subject));
        Assert.Equal([1, 1], await AttemptsAsync(partner, id));
    }

    [Theory]
    [InlineData("POST", "/try-now")]
    [InlineData("POST", "/enable")]
    [InlineData("DELETE", "")]
    public async Task Who_delivers_the_line_and_who_changes_it_do_not_wait_for_each_other(string method, string what)
    {
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "andelot"));
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
        await using var deliverer = new NpgsqlConnection(fixture.Database.ConnectionString);
        await deliverer.OpenAsync(Cancelled);
        await using var transaction = await deliverer.BeginTransactionAsync(Cancelled);
        await ExecuteAsync($"set local deadlock_timeout = '10ms'; update webhook_line set attempt = 1 where subscription_id = '{id}'");

        var changing = partner.SendAsync(new HttpMethod(method), $"{Webhooks}/{id}{what}", "*");
        await Eventually.EqualAsync(1L, () => fixture.Database.ScalarAsync<long>("select count(*) from pg_stat_activity where wait_event_type = 'Lock' and datname = current_database()", Cancelled));
        await ExecuteAsync($"update webhook_subscription set disabled_reason = disabled_reason where id = '{id}'");
        await transaction.CommitAsync(Cancelled);
        using var changed = await changing;

        Assert.True(changed.StatusCode is HttpStatusCode.PreconditionFailed || changed.IsSuccessStatusCode, $"{changed.StatusCode}");

        async Task ExecuteAsync(string sql)
        {
            await using var command = new NpgsqlCommand(sql, deliverer, transaction);
            await command.ExecuteNonQueryAsync(Cancelled);
        }
    }

    [Fact]
    public async Task Only_the_subscription_s_partner_asks_for_it_and_not_once_the_hub_has_stopped_it()
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var staff = fixture.ClientOf(TestUser.Staff());
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat"));
        using var elsewhere = fixture.ClientOf(TestUser.Partner(hub: "chaumont"));
        var (id, _) = await partner.SubscribeAsync("https://partner.example/now");

        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(staff, id));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(rectorat, id));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(elsewhere, id));

        (await staff.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/stop", "*", new { reason = "Adresse inconnue." })).Dispose();
        using var stopped = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/try-now", "*");
        Assert.Equal("webhook.stopped", (await stopped.JsonAsync()).GetProperty("code").GetString());
    }

    private static Task WaitsAsync(HttpClient partner, Guid id) =>
        Eventually.TrueAsync(async () => (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("nextAttemptAt").ValueKind != JsonValueKind.Null);

    private static async Task<List<int>> AttemptsAsync(HttpClient partner, Guid id) =>
        [.. (await partner.ReadAsync($"{Webhooks}/{id}/deliveries")).GetProperty("items").EnumerateArray().Select(entry => entry.GetProperty("attempt").GetInt32())];

    private static async Task<HttpStatusCode> StatusAsync(HttpClient client, Guid id)
    {
        using var answer = await client.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/try-now", "*");
        return answer.StatusCode;
    }
}
