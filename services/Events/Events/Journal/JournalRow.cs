using Npgsql;

namespace SkillsHub.Events.Journal;

/// <summary>An entry as its readers get it.</summary>
internal sealed record JournalRow(
    long Position,
    DateTimeOffset RecordedAt,
    Guid EventId,
    string Type,
    string Stream,
    DateTimeOffset OccurredAt,
    string Audience,
    string? Traceparent,
    string? Tracestate,
    string Data)
{
    public static JournalRow Read(NpgsqlDataReader reader) => new(
        reader.GetInt64(0),
        reader.GetFieldValue<DateTimeOffset>(1),
        reader.GetGuid(2),
        reader.GetString(3),
        reader.GetString(4),
        reader.GetFieldValue<DateTimeOffset>(5),
        reader.GetString(6),
        reader.IsDBNull(7) ? null : reader.GetString(7),
        reader.IsDBNull(8) ? null : reader.GetString(8),
        reader.GetString(9));
}
