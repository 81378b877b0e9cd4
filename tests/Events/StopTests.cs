using System.Diagnostics;
using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests;

public sealed class StopTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_stop_answers_who_waits_for_the_journal_and_writes_down_what_was_delivered()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner());
        using var staff = fixture.ClientOf(TestUser.Staff());
        using var elsewhere = fixture.ClientOf(TestUser.Partner(hub: "chaumont"));
        await staff.PublishAsync();
        await staff.PublishAsync();
        await Eventually.TrueAsync(async () => (await partner.ReadAsync("/api/events/journal")).GetProperty("items").GetArrayLength() == 2);
        receiver.Answer = async (_, context) =>
        {
            if (receiver.Received.Count == 1)
                return;
            var aborted = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(aborted.SetResult);
            await aborted.Task;
        };
        await partner.SubscribeAsync(receiver.Url, "beginning");
        var poll = elsewhere.ReadAsync("/api/events/journal?wait=30");
        await receiver.AtLeastAsync(2);

        var watch = Stopwatch.StartNew();
        await fixture.Service.StopAsync();

        Assert.Empty((await poll).GetProperty("items").EnumerateArray());
        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(9));
        Assert.Equal(1L, await fixture.Database.ScalarAsync<long>("select count(*) from webhook_delivery where succeeded", Cancelled));
        Assert.True(await fixture.Database.ScalarAsync<bool>("select position = 1 from webhook_line", Cancelled));
    }
}
