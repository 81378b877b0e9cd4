using System.Net;
using System.Text.Json;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

/// <summary>What operators and staff see of deliveries that are late.</summary>
public sealed class LateWebhooksTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Who_fails_is_listed_with_since_when_and_why_and_who_is_well_or_paused_is_not()
    {
        await using var failing = await WebhookReceiver.StartAsync(Cancelled);
        await using var well = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat", "wassy"));
        using var staff = fixture.ClientOf(TestUser.Staff("wassy"));
        using var elsewhere = fixture.ClientOf(TestUser.Staff("langres"));
        using var keeper = fixture.ClientOf(TestUser.Operator());
        failing.AnswerWith(503);
        var (sick, _) = await partner.SubscribeAsync(failing.Url);
        await partner.SubscribeAsync(well.Url);
        var (paused, _) = await partner.SubscribeAsync(failing.Url);
        (await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{paused}/disable", "*")).Dispose();

        await staff.PublishAsync();
        await staff.PublishAsync();
        await well.AtLeastAsync(2);
        await Eventually.TrueAsync(async () => (await ItemsAsync(staff)) is [var only] && only.GetProperty("pending").GetInt32() == 2 && only.GetProperty("lastStatus").ValueKind == JsonValueKind.Number);

        var late = Assert.Single(await ItemsAsync(staff));
        Assert.Equal((sick, "rectorat"), (late.GetProperty("id").GetGuid(), late.GetProperty("organisation").GetString()));
        Assert.Equal((503, "answered"), (late.GetProperty("lastStatus").GetInt32(), late.GetProperty("lastFault").GetString()));
        Assert.InRange(DateTimeOffset.UtcNow - late.GetProperty("failingSince").GetDateTimeOffset(), TimeSpan.Zero, TimeSpan.FromMinutes(2));
        Assert.NotEqual(JsonValueKind.Null, late.GetProperty("nextAttemptAt").ValueKind);
        Assert.Empty(await ItemsAsync(elsewhere));
        Assert.Contains(await ItemsAsync(keeper), one => one.GetProperty("id").GetGuid() == sick);
        using var refused = await partner.SendAsync(HttpMethod.Get, $"{Webhooks}/late");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);

        failing.AnswerWith(410);
        (await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{sick}/try-now", "*")).Dispose();
        await Eventually.EqualAsync("gone", async () => (await ItemsAsync(staff))[0].GetProperty("pause").GetString());
    }

    [Fact]
    public async Task The_list_goes_on_by_its_cursor_and_tells_a_line_that_nobody_has_taken_up()
    {
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat", "bologne"));
        using var staff = fixture.ClientOf(TestUser.Staff("bologne"));
        await fixture.Database.RecordAsync("bologne", "Public");
        await fixture.Database.ExecuteAsync("set session_replication_role = replica; update journal_entry set recorded_at = now() - interval '1 hour' where hub = 'bologne'", Cancelled);
        for (var number = 0; number < 3; number++)
        {
            var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
            await fixture.Database.ExecuteAsync($"update webhook_line set position = 0, next_attempt_at = now() + interval '1 day' where subscription_id = '{id}'", Cancelled);
        }

        var first = await staff.ReadAsync($"{Webhooks}/late?limit=2");
        var second = await staff.ReadAsync($"{Webhooks}/late?limit=2&after={first.GetProperty("next").GetString()}");
        using var foreign = await staff.SendAsync(HttpMethod.Get, $"{Webhooks}/late?after=x");

        Assert.Equal((2, 1), (first.GetProperty("items").GetArrayLength(), second.GetProperty("items").GetArrayLength()));
        Assert.InRange(DateTimeOffset.UtcNow - second.GetProperty("items")[0].GetProperty("lateSince").GetDateTimeOffset(), TimeSpan.FromMinutes(59), TimeSpan.FromMinutes(70));
        Assert.Equal(HttpStatusCode.BadRequest, foreign.StatusCode);
    }

    private static async Task<List<JsonElement>> ItemsAsync(HttpClient client) => [.. (await client.ReadAsync($"{Webhooks}/late")).GetProperty("items").EnumerateArray()];
}
