using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class DeliveryTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_partner_receives_a_signed_cloud_event_within_a_second_of_the_commit()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var staff = fixture.ClientOf(TestUser.Staff());
        var (_, secret) = await partner.SubscribeAsync(receiver.Url);
        var (warm, _) = await staff.PublishAsync();
        await receiver.AtLeastAsync(1);

        var (id, tag) = await staff.DraftAsync();
        using var published = await staff.SendAsync(HttpMethod.Post, $"/api/events/events/{id}/publish", tag);
        var committed = DateTimeOffset.UtcNow;
        var webhook = (await receiver.AtLeastAsync(2))[1];

        Assert.True(webhook.IsSignedWith(secret));
        Assert.StartsWith("application/cloudevents+json", webhook.Headers["Content-Type"], StringComparison.Ordinal);
        Assert.Equal("1.0", webhook.Event.GetProperty("specversion").GetString());
        Assert.Equal("/api/events", webhook.Event.GetProperty("source").GetString());
        Assert.Equal("skillshub.events.agenda_event.published.v1", webhook.Type);
        Assert.Equal($"events/agenda_event/{id}", webhook.Subject);
        Assert.Equal(webhook.Id, webhook.Event.GetProperty("id").GetString());
        Assert.NotEqual(warm, id);
        Assert.InRange(webhook.At - committed, TimeSpan.FromSeconds(-1), TimeSpan.FromSeconds(1));
        TestContext.Current.TestOutputHelper!.WriteLine($"commit to partner: {(webhook.At - committed).TotalMilliseconds:F1} ms");
    }
}
