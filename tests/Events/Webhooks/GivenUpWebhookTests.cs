using System.Net;
using System.Net.Http.Json;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

/// <summary>A subscription that is disabled because its receiver does not take what is sent: its partner is told.</summary>
public sealed class GivenUpWebhookTests(MailFixture fixture) : IClassFixture<MailFixture>
{
    private const string Webhooks = "/api/events/webhooks";
    private const string Type = "skillshub.events.webhook_subscription.disabled.v1";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_partner_of_a_receiver_that_is_gone_gets_an_event_and_a_mail_each_time_that_it_is_disabled()
    {
        await using var gone = await WebhookReceiver.StartAsync(Cancelled);
        await using var well = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat", "wassy"));
        using var other = fixture.ClientOf(TestUser.Partner("cnam-en-grand-est", "wassy"));
        using var staff = fixture.ClientOf(TestUser.Staff("wassy"));
        gone.AnswerWith(410);
        var id = await SubscribeAsync(partner, gone.Url, "webhooks@rectorat.example", "fr");
        await partner.SubscribeAsync(well.Url, "now", Type);

        await staff.PublishAsync();
        var told = Assert.Single(await well.AtLeastAsync(1));
        Assert.Equal((Type, $"events/webhook_subscription/{id}"), (told.Type, told.Subject));
        var data = told.Event.GetProperty("data");
        Assert.Equal("receiverGone", data.GetProperty("cause").GetString());
        Assert.DoesNotContain("webhooks@rectorat.example", data.GetRawText(), StringComparison.Ordinal);
        Assert.DoesNotContain((await other.ReadAsync("/api/events/journal")).GetProperty("items").EnumerateArray(), item => item.GetProperty("type").GetString() == Type);
        var mail = await Eventually.NotNullAsync(() => Task.FromResult(fixture.MailsTo("webhooks@rectorat.example").SingleOrDefault()));
        Assert.Contains($"/webhooks/{id}", mail, StringComparison.Ordinal);

        using var enabled = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/enable", "*");
        var again = (await well.AtLeastAsync(2))[1];
        Assert.Equal(2, again.Version);
        await Eventually.EqualAsync(2, () => Task.FromResult(fixture.MailsTo("webhooks@rectorat.example").Count));
        Assert.Equal(2, well.Received.Count);

        // Another one of its id would tell the same positions of its stream once more.
        using (var removed = await partner.SendAsync(HttpMethod.Delete, $"{Webhooks}/{id}", "*"))
            Assert.Equal(HttpStatusCode.NoContent, removed.StatusCode);
        using var anew = await partner.PostAsJsonAsync(Webhooks, new { url = gone.Url, id }, Cancelled);
        Assert.Equal((HttpStatusCode.Conflict, "webhook.id-used"), (anew.StatusCode, (await anew.JsonAsync()).GetProperty("code").GetString()));
    }

    [Fact]
    public async Task A_receiver_that_has_failed_for_five_days_is_given_up_and_what_the_partner_paused_itself_is_not()
    {
        await using var failing = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner("rectorat", "joinville"));
        using var staff = fixture.ClientOf(TestUser.Staff("joinville"));
        failing.AnswerWith(503);
        var id = await SubscribeAsync(partner, failing.Url, "hooks@rectorat.example", "en");
        await staff.PublishAsync();
        await Eventually.TrueAsync(async () => (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("nextAttemptAt").ValueKind != System.Text.Json.JsonValueKind.Null);

        await fixture.Database.ExecuteAsync($"update webhook_line set failing_since = now() - interval '5 days' where subscription_id = '{id}'", Cancelled);
        using (var now = await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/try-now", "*"))
            Assert.Equal(HttpStatusCode.OK, now.StatusCode);

        await Eventually.EqualAsync("failing", async () => (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("pause").GetString());
        var mail = await Eventually.NotNullAsync(() => Task.FromResult(fixture.MailsTo("hooks@rectorat.example").SingleOrDefault()));
        Assert.Contains("Subject: Webhook paused: 127.0.0.1", mail, StringComparison.Ordinal);
        await Eventually.TrueAsync(async () => (await partner.ReadAsync($"/api/events/journal?type={Type}")).GetProperty("items").GetArrayLength() == 1);

        var answered = new TaskCompletionSource();
        failing.Answer = async (_, context) =>
        {
            await answered.Task;
            context.Response.StatusCode = 410;
        };
        var before = failing.Received.Count;
        (await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/enable", "*")).Dispose();
        await failing.AtLeastAsync(before + 1);
        (await partner.SendAsync(HttpMethod.Post, $"{Webhooks}/{id}/disable", "*")).Dispose();
        answered.SetResult();
        await Eventually.TrueAsync(async () => (await partner.ReadAsync($"{Webhooks}/{id}/deliveries")).GetProperty("items").EnumerateArray().First().GetProperty("status").GetInt32() == 410);

        Assert.Equal("partner", (await partner.ReadAsync($"{Webhooks}/{id}")).GetProperty("pause").GetString());
        Assert.Single(fixture.MailsTo("hooks@rectorat.example"));
    }

    [Theory]
    [InlineData("""{"url":"https://partner.example/","contactEmail":"nobody"}""", "contactEmail")]
    [InlineData("""{"url":"https://partner.example/","contactEmail":"a@b.example\r\nBcc: c@d.example"}""", "contactEmail")]
    [InlineData("""{"url":"https://partner.example/","contactEmail":"a@b.example","contactLanguage":"de"}""", "contactLanguage")]
    public async Task An_address_that_mail_cannot_go_to_is_refused_by_the_name_of_its_field(string body, string field)
    {
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var content = new StringContent(body, System.Text.Encoding.UTF8, "application/json");

        using var answer = await partner.PostAsync(new Uri(Webhooks, UriKind.Relative), content, Cancelled);

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(field, Assert.Single((await answer.JsonAsync()).GetProperty("errors").EnumerateArray()).GetProperty("field").GetString());
    }

    private static async Task<Guid> SubscribeAsync(HttpClient partner, string url, string contactEmail, string contactLanguage)
    {
        using var answer = await partner.SendAsync(HttpMethod.Post, Webhooks, body: new { url, contactEmail, contactLanguage });
        Assert.Equal(HttpStatusCode.Created, answer.StatusCode);
        return (await answer.JsonAsync()).GetProperty("id").GetGuid();
    }
}
