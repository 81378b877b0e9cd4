using Npgsql;
using SkillsHub.Messaging.Relay;

namespace SkillsHub.Messaging.Tests.Relay;

public sealed class PrefetchTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private const string Written = "skillshub.notes.note.written.v1";

    private readonly Guid held = Guid.CreateVersion7();
    private readonly Guid flying = Guid.CreateVersion7();

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    // Held back when the first batch was taken, free when the next one is: its time came, or an operator repaired it.
    [Theory]
    [InlineData("next_attempt_at = now() + interval '1 hour'", "next_attempt_at = now() - interval '1 s'")]
    [InlineData("parked_at = now()", "parked_at = null, next_attempt_at = null")]
    public async Task A_row_waits_for_an_earlier_one_that_the_prefetch_passes_by(string before, string meanwhile)
    {
        await fixture.Database.InsertRowAsync(held, 1, Written, "{}");
        await fixture.Database.ExecuteAsync($"update outbox_message set {before} where stream = 'notes/note/{held}'", Cancellation);
        await fixture.Database.InsertRowAsync(flying, 1, Written, "{}");
        await using var connection = new NpgsqlConnection(fixture.Database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        var batch = new OutboxBatch(connection, TimeProvider.System);
        var inFlight = Mine(await batch.TakeAsync([], OutboxBatch.Size, Cancellation));
        Assert.Equal([flying], inFlight.Select(StreamOf));
        await fixture.Database.InsertRowAsync(held, 2, Written, "{}");
        await fixture.Database.InsertRowAsync(flying, 2, Written, "{}");

        await fixture.Database.ExecuteAsync($"update outbox_message set {meanwhile} where stream = 'notes/note/{held}' and position = 1", Cancellation);

        Assert.Equal([flying], Mine(await batch.TakeAsync(inFlight, OutboxBatch.Size, Cancellation)).Select(StreamOf));
        Assert.Equal([held, flying, held, flying], Mine(await batch.TakeAsync([], OutboxBatch.Size, Cancellation)).Select(StreamOf));
    }

    private static Guid StreamOf(PendingMessage row) => Guid.Parse(row.Stream[^36..]);

    private List<PendingMessage> Mine(List<PendingMessage> rows) => rows.FindAll(row => StreamOf(row) == held || StreamOf(row) == flying);
}
