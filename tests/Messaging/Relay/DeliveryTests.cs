using System.Diagnostics;

namespace SkillsHub.Messaging.Tests.Relay;

public sealed class DeliveryTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    [Fact]
    public async Task A_committed_event_takes_effect_and_leaves_the_outbox()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var note = Guid.CreateVersion7();

        await host.WriteAsync(note, "hello");

        var effect = Assert.Single(await fixture.Database.EffectsOnceAsync(note, 1));
        Assert.Equal("hello", effect.Text);
        await fixture.Database.OutboxIsEmptyAsync();
    }

    [Fact]
    public async Task Events_of_one_commit_arrive_in_their_order()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var note = Guid.CreateVersion7();

        await host.WriteAsync(note, Enumerable.Range(1, 50).Select(number => $"line {number}"));

        Assert.Equal(Enumerable.Range(1, 50), (await fixture.Database.EffectsOnceAsync(note, 50)).Select(effect => effect.Position));
    }

    [Fact]
    public async Task What_a_handler_puts_into_the_outbox_is_published_too()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());

        await host.WriteAsync(Guid.CreateVersion7(), "answer:please");

        await Testing.Eventually.EqualAsync(1L, () => fixture.Database.CountAsync("effect", "text = 'NoteAnswered'"));
    }

    [Fact]
    public async Task A_commit_wakes_the_relay_at_once()
    {
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        await WriteAndWaitAsync(host);

        var waits = new List<TimeSpan>();
        for (var turn = 0; turn < 5; turn++)
            waits.Add(await WriteAndWaitAsync(host));

        // The poll that is the safety net takes up to 2 s: one of five could be lucky, not the median.
        Assert.InRange(waits.Order().ElementAt(2), TimeSpan.Zero, TimeSpan.FromMilliseconds(500));
    }

    [Fact]
    public async Task A_commit_on_a_replica_that_stands_by_wakes_the_one_that_relays()
    {
        await using var leader = await NoteHost.StartAsync(fixture.Settings());
        await WriteAndWaitAsync(leader);
        await using var standby = await NoteHost.StartAsync(fixture.Settings());

        var waits = new List<TimeSpan>();
        for (var turn = 0; turn < 5; turn++)
            waits.Add(await WriteAndWaitAsync(standby));

        Assert.InRange(waits.Order().ElementAt(2), TimeSpan.Zero, TimeSpan.FromMilliseconds(500));
    }

    private async Task<TimeSpan> WriteAndWaitAsync(NoteHost host)
    {
        var note = Guid.CreateVersion7();
        var watch = Stopwatch.StartNew();
        await host.WriteAsync(note, "quick");
        await fixture.Database.EffectsOnceAsync(note, 1);
        return watch.Elapsed;
    }
}
