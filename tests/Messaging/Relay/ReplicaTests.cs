using SkillsHub.Contracts;
using SkillsHub.NoteService;
using SkillsHub.Testing;
using SkillsHub.Testing.Events;
using SkillsHub.Testing.Services;

namespace SkillsHub.Messaging.Tests.Relay;

public sealed class ReplicaTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private const int Notes = 20;
    private const int Rounds = 10;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_relays_send_each_row_once_and_keep_the_order_of_each_stream()
    {
        await using var tap = await EventTap.ListenAsync(fixture.Broker, [EventDefinition.Of<NoteWritten>()], Cancellation);
        await using var one = await NoteHost.StartAsync(fixture.Settings());
        await using var two = await NoteHost.StartAsync(fixture.Settings());
        var notes = Enumerable.Range(0, Notes).Select(_ => Guid.CreateVersion7()).ToList();

        // Each note is written through both replicas in turn; some handlings fail once and are tried again.
        await Task.WhenAll(notes.Select(async note =>
        {
            for (var round = 0; round < Rounds; round++)
                await (round % 2 == 0 ? one : two).WriteAsync(note, round == 3 ? "fail:1:hiccup" : $"round {round}");
        }));

        foreach (var note in notes)
            Assert.Equal(Enumerable.Range(1, Rounds), (await fixture.Database.EffectsOnceAsync(note, Rounds, TimeSpan.FromSeconds(60))).Select(effect => effect.Position));
        await fixture.Database.OutboxIsEmptyAsync();
        Assert.Equal(Notes * Rounds, tap.Received.Count(received => notes.Contains(received.AggregateId)));
    }

    [Fact]
    public async Task When_the_relaying_replica_is_killed_the_other_one_takes_over()
    {
        await using var leader = await ServiceProcess.StartAsync("tests/Messaging/NoteService", fixture.Settings(), Cancellation);
        await Eventually.TrueAsync(() => leader.Log.Contains("relays the outbox", StringComparison.Ordinal));
        await using var standby = await NoteHost.StartAsync(fixture.Settings());

        await leader.KillAsync();
        var note = Guid.CreateVersion7();
        await standby.WriteAsync(note, "who sends this?");

        Assert.Single(await fixture.Database.EffectsOnceAsync(note, 1));
    }
}
