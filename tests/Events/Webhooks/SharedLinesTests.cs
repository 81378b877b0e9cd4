using SkillsHub.Events.Tests.Fixtures;
using SkillsHub.Testing;
using SkillsHub.Testing.Identity;

namespace SkillsHub.Events.Tests.Webhooks;

public sealed class SharedLinesTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    // The locks of lines in the server's own table, by who holds them.
    private const string Deliverers = "select count(distinct pid) from pg_locks where locktype = 'advisory' and classid = x'5748'::int::oid and database = (select oid from pg_database where datname = current_database())";

    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_organisations_whose_receivers_take_long_hold_up_nobody_else()
    {
        await using var slow = await WebhookReceiver.StartAsync(Cancelled);
        await using var quick = await WebhookReceiver.StartAsync(Cancelled);
        using var staff = fixture.ClientOf(TestUser.Staff("wassy"));
        slow.Answer = async (_, context) =>
        {
            var aborted = new TaskCompletionSource();
            await using var registration = context.RequestAborted.Register(aborted.SetResult);
            await aborted.Task;
        };
        using var other = fixture.ClientOf(TestUser.Partner("cnam-grand-est", "wassy"));
        await staff.PublishAsync();
        await Eventually.TrueAsync(async () => (await other.ReadAsync("/api/events/journal")).GetProperty("items").GetArrayLength() == 1);
        foreach (var organisation in (string[])["conseil-regional-grand-est", "banque-des-territoires"])
        {
            using var partner = fixture.ClientOf(TestUser.Partner(organisation, "wassy"));
            for (var index = 0; index < 50; index++)
                await partner.SubscribeAsync(slow.Url, "beginning");
        }

        await slow.AtLeastAsync(100, TimeSpan.FromSeconds(15));
        await other.SubscribeAsync(quick.Url, "beginning");

        await quick.AtLeastAsync(1, TimeSpan.FromSeconds(5));
    }

    [Fact]
    public async Task A_replica_that_comes_later_takes_its_share_while_the_journal_grows()
    {
        await using var receiver = await WebhookReceiver.StartAsync(Cancelled);
        await using var broker = await EventPublisher.ConnectAsync(fixture.Broker, Cancelled);
        using var partner = fixture.ClientOf(TestUser.Partner(hub: "joinville"));
        for (var index = 0; index < 8; index++)
            await partner.SubscribeAsync(receiver.Url);
        await GrowUntilAsync(1);

        await fixture.StartReplicaAsync(Cancelled);

        await GrowUntilAsync(2);

        Task GrowUntilAsync(long deliverers) => Eventually.TrueAsync(async () =>
        {
            await broker.PublishAsync(EventPublisher.Update("joinville", Guid.CreateVersion7(), 1), Cancelled);
            return await fixture.Database.ScalarAsync<long>(Deliverers, Cancelled) == deliverers;
        });
    }
}
