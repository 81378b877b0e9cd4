using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class OtherHubsTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    // There may be hundreds of hubs, with a thousand lines: each event would have all of them claimed, locked, read and given back.
    [Fact]
    public async Task An_event_of_another_hub_has_nobody_take_up_a_line()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        using var here = fixture.ClientOf(TestUser.Partner(hub: "vitry"));
        using var there = fixture.ClientOf(TestUser.Partner(hub: "bar-sur-aube"));
        await RecordAsync("vitry");
        var (idle, _) = await here.SubscribeAsync(receiver.Url);
        await there.SubscribeAsync(receiver.Url);
        var before = await ClaimsAsync(idle);

        for (var turn = 1; turn <= 3; turn++)
        {
            await RecordAsync("bar-sur-aube");
            await receiver.AtLeastAsync(turn);
        }

        Assert.Equal(before, await ClaimsAsync(idle));

        async Task RecordAsync(string hub)
        {
            var (update, count) = (EventPublisher.Update(hub, Guid.CreateVersion7(), 1), await CountAsync(hub));
            await broker.PublishAsync(update, Cancelled);
            await Eventually.EqualAsync(count + 1, () => CountAsync(hub));
        }
    }

    private Task<long> CountAsync(string hub) => fixture.Database.ScalarAsync<long>($"select count(*) from journal_entry where hub = '{hub}'", Cancelled);

    private Task<int> ClaimsAsync(Guid subscription) => fixture.Database.ScalarAsync<int>($"select epoch from webhook_line where subscription_id = '{subscription}'", Cancelled);
}
