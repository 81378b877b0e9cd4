using SkillsHub.Testing.Servers;

namespace SkillsHub.Events.Tests.Fixtures;

/// <summary>Entries of the journal that no producer sent, and of which nobody is told.</summary>
public static class JournalRows
{
    public const string SignedType = "skillshub.partnership.agreement.signed.v1";

    /// <summary>Records the first event of a stream of its own.</summary>
    public static async Task<Guid> RecordAsync(this TestDatabase database, string hub, string audience, string? party = null, string type = SignedType)
    {
        var id = Guid.CreateVersion7();
        await database.ExecuteAsync($$"""
            with head as (update journal_head set position = position + 1 returning position)
            insert into journal_entry (position, recorded_at, event_id, type, stream, stream_position, hub, audience, parties, occurred_at, data)
            select position, now(), '{{id}}', '{{type}}', 'partnership/agreement/{{id}}', 1, '{{hub}}', '{{audience}}', '{{{party}}}', now(), '{"aggregateVersion":1}' from head
            """, TestContext.Current.CancellationToken);
        return id;
    }
}
