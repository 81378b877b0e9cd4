using System.Diagnostics;
using SkillsHub.Testing;

namespace SkillsHub.Messaging.Tests.Relay;

public sealed class UnboundTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Six pauses of the whole relay would be a minute.
    [Fact]
    public async Task A_row_that_no_queue_takes_holds_its_own_stream_and_no_other()
    {
        var shelved = Guid.CreateVersion7();
        await fixture.Database.InsertRowAsync(shelved, 1, "skillshub.notes.note.shelved.v1", RawRow.Body(shelved, 1, "for nobody"));
        await fixture.Database.InsertRowAsync(shelved, 2, "skillshub.notes.note.written.v1", RawRow.Body(shelved, 2, "behind it"));
        await using var host = await NoteHost.StartAsync(fixture.Settings());
        var watch = Stopwatch.StartNew();

        for (var turn = 0; turn < 6; turn++)
        {
            var beside = Guid.CreateVersion7();
            await host.WriteAsync(beside, "beside it");
            await fixture.Database.EffectsOnceAsync(beside, 1, TimeSpan.FromMinutes(1));
        }

        Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
        Assert.Empty(await fixture.Database.EffectsAsync(shelved));
        await Eventually.EqualAsync(1L, () => fixture.Database.CountAsync(
            "outbox_message", $"stream = 'notes/note/{shelved}' and position = 1 and attempts = 0 and parked_at is null and last_error is not null"));
        await fixture.Database.ExecuteAsync($"delete from outbox_message where stream = 'notes/note/{shelved}'", Cancellation);
    }
}
