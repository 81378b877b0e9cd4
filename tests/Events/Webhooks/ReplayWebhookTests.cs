using System.Net;
using System.Text;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

/// <summary>A partner sets its subscription back, or begins one in the past.</summary>
public sealed class ReplayWebhookTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private const string Webhooks = "/api/events/webhooks";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_stands_behind_a_cursor_or_a_moment_comes_again_in_order_with_the_same_ids()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "wassy"));
        using var staff = fixture.ClientOf(TestUser.Staff("wassy"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);
        for (var number = 0; number < 3; number++)
            await staff.PublishAsync();
        var sent = (await receiver.AtLeastAsync(3)).Select(webhook => webhook.Id).ToList();
        await DoneAsync(partner, id);
        var first = (await partner.ReadAsync("/api/events/journal?limit=1")).GetProperty("cursor").GetString();

        using var back = await ReplayAsync(partner, id, new { after = first });
        Assert.Equal(HttpStatusCode.OK, back.StatusCode);
        await receiver.AtLeastAsync(5);
        await DoneAsync(partner, id);
        using var whole = await ReplayAsync(partner, id, new { from = DateTimeOffset.UtcNow.AddYears(-1) });
        await receiver.AtLeastAsync(8);
        var moment = await fixture.Database.ScalarAsync<DateTime>($"select recorded_at from journal_entry where event_id = '{sent[2]}'", Cancelled);
        await DoneAsync(partner, id);
        using var last = await ReplayAsync(partner, id, new { from = moment });
        await receiver.AtLeastAsync(9);
        await DoneAsync(partner, id);

        Assert.Equal([.. sent, .. sent.Skip(1), .. sent, sent[2]], receiver.Received.Select(webhook => webhook.Id));
        Assert.NotEqual(back.Headers.ETag, whole.Headers.ETag);
    }

    [Fact]
    public async Task What_is_being_sent_meanwhile_comes_again_in_its_place()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "langres"));
        using var staff = fixture.ClientOf(TestUser.Staff("langres"));
        var (id, _) = await partner.SubscribeAsync(receiver.Url);
        await staff.PublishAsync();
        await receiver.AtLeastAsync(1);
        await DoneAsync(partner, id);
        var answered = new TaskCompletionSource();
        receiver.Answer = (_, _) => answered.Task;
        await staff.PublishAsync();
        await receiver.AtLeastAsync(2);

        using var back = await ReplayAsync(partner, id, new { from = DateTimeOffset.UtcNow.AddYears(-1) });
        receiver.AnswerWith(204);
        answered.SetResult();
        await receiver.AtLeastAsync(4);
        await DoneAsync(partner, id);

        var ids = receiver.Received.Select(webhook => webhook.Id).ToList();
        Assert.Equal([ids[0], ids[1], ids[0], ids[1]], ids);
    }

    [Fact]
    public async Task A_new_subscription_may_begin_at_a_moment()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "bologne"));
        var early = await fixture.Database.RecordAsync("bologne", "Public");
        await fixture.Database.RecordAsync("bologne", "Public");
        var moment = await fixture.Database.ScalarAsync<DateTime>("select max(recorded_at) from journal_entry", Cancelled);
        var late = await fixture.Database.RecordAsync("bologne", "Public");

        using var subscribed = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url = receiver.Url, start = "date", from = moment });
        Assert.Equal(HttpStatusCode.Created, subscribed.StatusCode);
        var received = await receiver.AtLeastAsync(2);

        Assert.Equal($"{late}", received[1].Id);
        Assert.DoesNotContain(received, webhook => webhook.Id == $"{early}");
    }

    [Theory]
    [InlineData("""{}""", "after")]
    [InlineData("""{"after":"x","from":"2026-01-01T00:00:00Z"}""", "after")]
    [InlineData("""{"after":"not a cursor"}""", "after")]
    [InlineData("""{"from":"2999-01-01T00:00:00Z"}""", "from")]
    [InlineData("""{"from":"yesterday"}""", "from")]
    public async Task A_start_that_cannot_be_is_refused_by_the_name_of_its_field(string body, string field)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
        using var request = new HttpRequestMessage(HttpMethod.Post, $"{Webhooks}/{id}/replay") { Content = new StringContent(body, Encoding.UTF8, "application/json") };
        request.Headers.TryAddWithoutValidation("If-Match", "*");

        using var answer = await partner.SendAsync(request, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Contains((await answer.JsonAsync()).GetProperty("errors").EnumerateArray(), error => error.GetProperty("field").GetString()!.StartsWith(field, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cursor_of_another_list_or_beyond_the_end_is_refused_and_one_ahead_of_the_line_skips_nothing()
    {
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "chevillon"));
        await fixture.Database.RecordAsync("chevillon", "Public");
        await fixture.Database.RecordAsync("chevillon", "Public");
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
        using var paused = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/disable", "*");
        await fixture.Database.ExecuteAsync($"update webhook_line set position = 0 where subscription_id = '{id}'", Cancelled);
        var newest = (await partner.ReadAsync("/api/events/journal?order=newest&limit=1")).GetProperty("cursor").GetString();
        var ahead = (await partner.ReadAsync("/api/events/journal?limit=1")).GetProperty("cursor").GetString();
        var beyond = Convert.ToBase64String("""{"Journal":999999999}"""u8).TrimEnd('=');

        Assert.Equal("webhook.replay-cursor", await CodeAsync(newest));
        Assert.Equal("webhook.replay-cursor", await CodeAsync(beyond));
        Assert.Equal("webhook.replay-ahead", await CodeAsync(ahead));

        async Task<string?> CodeAsync(string? after)
        {
            using var answer = await ReplayAsync(partner, id, new { after });
            return (await answer.JsonAsync()).GetProperty("code").GetString();
        }
    }

    [Fact]
    public async Task Only_its_partner_sets_a_subscription_back_and_from_what_it_read()
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var rectorat = fixture.ClientOf(TestUser.Partner("rectorat"));
        using var staff = fixture.ClientOf(TestUser.Staff());
        var (id, _) = await partner.SubscribeAsync("https://partner.example/hook");
        var body = new { from = DateTimeOffset.UtcNow.AddDays(-1) };

        using var another = await ReplayAsync(rectorat, id, body);
        using var hub = await ReplayAsync(staff, id, body);
        using var blind = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/replay", ifMatch: null, body);
        using var read = await partner.SendAsync(HttpMethod.Get, $"{Webhooks}/{id}");
        using var good = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/replay", read.Headers.ETag!.ToString(), body);
        using var twice = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/replay", read.Headers.ETag!.ToString(), body);

        Assert.Equal(
            [HttpStatusCode.NotFound, HttpStatusCode.Forbidden, HttpStatusCode.PreconditionRequired, HttpStatusCode.OK, HttpStatusCode.PreconditionFailed],
            new[] { another, hub, blind, good, twice }.Select(answer => answer.StatusCode));
    }

    private static Task DoneAsync(HttpClient partner, Guid id) =>
        Eventually.TrueAsync(async () => (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("pending").GetInt32() == 0);

    private static Task<HttpResponseMessage> ReplayAsync(HttpClient client, Guid id, object body) => client.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/replay", "*", body);
}
