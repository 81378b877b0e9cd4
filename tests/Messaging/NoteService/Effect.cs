namespace SkillsHub.NoteService;

/// <summary>What handling an event leaves behind: a row, so that a second effect is a second row.</summary>
internal sealed class Effect
{
    public long Id { get; private set; }

    public required Guid EventId { get; init; }

    public required Guid Stream { get; init; }

    public required int Position { get; init; }

    public required string Text { get; init; }

    public required string? TraceId { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>From the event's time to its handling.</summary>
    public required double DelayMilliseconds { get; init; }
}
