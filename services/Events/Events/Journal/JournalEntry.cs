using SkillsHub.Contracts;

namespace SkillsHub.Events.Journal;

/// <summary>
/// One event of the journal, for ever as it was recorded. Positions count 1, 2, 3… without gap and in commit order, so a
/// reader at a position has seen all that will ever stand before it. A stream's positions are unique as well, by an index
/// across the whole table: who partitions it by ranges of the position leaves that to the stream's lock.
/// </summary>
internal sealed class JournalEntry
{
    public required long Position { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public required Guid EventId { get; init; }

    public required string Type { get; init; }

    public required string Stream { get; init; }

    public required int StreamPosition { get; init; }

    public required string Hub { get; init; }

    public required Audience Audience { get; init; }

    public required string[] Parties { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public string? Traceparent { get; init; }

    public string? Tracestate { get; init; }

    public required string Data { get; init; }
}
