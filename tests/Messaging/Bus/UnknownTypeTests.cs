namespace SkillsHub.Messaging.Tests.Bus;

public sealed class UnknownTypeTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    [Fact]
    public async Task An_event_of_a_later_release_waits_for_a_replica_that_knows_it()
    {
        var (answer, note) = (Guid.CreateVersion7(), Guid.CreateVersion7());
        // The later release's bindings are there, as its migrate run leaves them.
        await using (await NoteHost.StartAsync(fixture.Settings()))
            await fixture.Database.OutboxIsEmptyAsync();
        await fixture.Database.InsertRowAsync(answer, 1, "skillshub.notes.answer.given.v1", RawRow.Body(answer, 1, "later"));
        await using (var earlier = await NoteHost.StartAsync(fixture.Settings(("Notes__ReadsAnswers", "false"))))
        {
            await fixture.Database.OutboxIsEmptyAsync();
            await earlier.WriteAsync(note, "beside it");
            await fixture.Database.EffectsOnceAsync(note, 1);
        }

        await using var later = await NoteHost.StartAsync(fixture.Settings());

        Assert.Single(await fixture.Database.EffectsOnceAsync(answer, 1, TimeSpan.FromSeconds(30)));
        Assert.Equal(0, await fixture.Database.CountAsync("dead_letter"));
    }
}
