using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class BusyReplicasTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Lines_that_the_other_replica_holds_keep_nobody_from_a_healthy_one()
    {
        await fixture.StartReplicaAsync(Cancelled);
        await using var slow = await WebhookReceiver.StartAsync(Cancelled);
        await using var quick = await WebhookReceiver.StartAsync(Cancelled);
        using var staff = fixture.ClientOf(TestUser.Staff("wassy"));
        using var other = fixture.ClientOf(TestUser.Partner("cnam-grand-est", "wassy"));
        slow.Answer = async (_, context) =>
        {
            var aborted = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(aborted.SetResult);
            await aborted.Task;
        };
        foreach (var organisation in (string[])["conseil-regional-grand-est", "banque-des-territoires", "rectorat", "cci-haute-marne"])
        {
            using var partner = fixture.ClientOf(TestUser.Partner(organisation, "wassy"));
            for (var index = 0; index < 50; index++)
                await partner.SubscribeAsync(slow.Url);
        }

        await staff.PublishAsync();
        await slow.AtLeastAsync(200, TimeSpan.FromSeconds(15));

        for (var count = 1; count <= 4; count++)
        {
            await other.SubscribeAsync(quick.Url, "beginning");
            await quick.AtLeastAsync(count, TimeSpan.FromSeconds(3));
        }
    }
}
