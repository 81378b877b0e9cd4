using SkillsHub.Testing.Servers;

namespace SkillsHub.Messaging.Tests;

/// <summary>A row that the library itself would not write: what an older release, or a hand, may have left.</summary>
internal static class RawRow
{
    public static Task InsertRowAsync(this TestDatabase database, Guid note, int position, string type, string body) => database.ExecuteAsync(
        $"""
        insert into outbox_message (message_id, stream, position, message_type, body, occurred_at, attempts)
        values ('{Guid.CreateVersion7()}', 'notes/note/{note}', {position}, '{type}', '{body}', now(), 0)
        """,
        TestContext.Current.CancellationToken);

    public static string Body(Guid note, int position, string text) =>
        $$"""{"eventId":"{{Guid.CreateVersion7()}}","hub":"saint-dizier","occurredAt":"2026-01-05T08:00:00+00:00","aggregateId":"{{note}}","aggregateVersion":{{position}},"text":"{{text}}"}""";
}
