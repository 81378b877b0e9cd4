using Npgsql;
using SkillsHub.Events.Tests.Fixtures;

namespace SkillsHub.Events.Tests.Journal;

/// <summary>What the database itself holds, whatever the program does.</summary>
public sealed class JournalTableTests(EventsFixture fixture) : IClassFixture<EventsFixture>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Two_entries_never_hold_one_position_of_a_stream()
    {
        var id = await fixture.Database.RecordAsync("table", "Public");

        var refused = await Assert.ThrowsAsync<PostgresException>(() => fixture.Database.ExecuteAsync($"""
            with head as (update journal_head set position = position + 1 returning position)
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select head.position, recorded_at, gen_random_uuid(), type, stream, stream_position, hub, audience, parties, occurred_at, data
            from journal_entry, head where event_id = '{id}'
            """, Cancelled));

        Assert.Equal(PostgresErrorCodes.UniqueViolation, refused.SqlState);
    }

    [Fact]
    public async Task The_journal_can_be_neither_changed_nor_emptied()
    {
        await fixture.Database.RecordAsync("table", "Public");

        foreach (var sql in new[] { "update journal_entry set type = 'x'", "delete from journal_entry", "truncate journal_entry" })
        {
            var refused = await Assert.ThrowsAsync<PostgresException>(() => fixture.Database.ExecuteAsync(sql, Cancelled));
            Assert.Contains("immutable", refused.MessageText, StringComparison.Ordinal);
        }
    }
}
