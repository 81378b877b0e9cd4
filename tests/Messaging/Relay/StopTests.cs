using Npgsql;
using SkillsHub.Contracts;
using SkillsHub.Messaging.Relay;
using SkillsHub.NoteService;
using SkillsHub.Testing;
using SkillsHub.Testing.Events;

namespace SkillsHub.Messaging.Tests.Relay;

public sealed class StopTests(NoteFixture fixture) : IClassFixture<NoteFixture>
{
    private const int Rows = 4_000;

    private static CancellationToken Cancellation => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_relay_that_is_told_to_stop_forgets_what_the_broker_has_confirmed()
    {
        await using var tap = await EventTap.ListenAsync(fixture.Broker, [EventDefinition.Of<NoteWritten>()], Cancellation);
        await fixture.Database.ExecuteAsync(
            $$"""
            insert into outbox_message (message_id, stream, position, message_type, body, occurred_at, attempts)
            select id, 'notes/note/' || id, 1, 'skillshub.notes.note.written.v1',
              json_build_object('eventId', id, 'hub', 'saint-dizier', 'occurredAt', now(), 'aggregateId', id, 'aggregateVersion', 1, 'text', 'many'), now(), 0
            from (select gen_random_uuid() as id from generate_series(1, {{Rows}})) rows
            """,
            Cancellation);

        await using (await NoteHost.StartAsync(fixture.Settings(("Notes__Reads", "false"))))
            await Eventually.TrueAsync(() => tap.Received.Count >= 200);

        var waiting = await WaitingAsync();
        Assert.InRange(waiting.Count, 1, Rows);
        await Eventually.TrueAsync(() => tap.Received.Select(received => received.EventId).Union(waiting).Count() == Rows);
        // The bus stops at the same time, and may cut off what is on its way.
        Assert.InRange(tap.Received.Count(received => waiting.Contains(received.EventId)), 0, BatchPublisher.InFlight);
    }

    private async Task<HashSet<Guid>> WaitingAsync()
    {
        await using var connection = new NpgsqlConnection(fixture.Database.ConnectionString);
        await connection.OpenAsync(Cancellation);
        await using var command = new NpgsqlCommand("select message_id from outbox_message", connection);
        await using var reader = await command.ExecuteReaderAsync(Cancellation);
        var waiting = new HashSet<Guid>();
        while (await reader.ReadAsync(Cancellation))
            waiting.Add(reader.GetGuid(0));
        return waiting;
    }
}
