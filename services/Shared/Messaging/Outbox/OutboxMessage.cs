namespace SkillsHub.Messaging.Outbox;

/// <summary>An event that is committed and not yet confirmed by the broker. A confirmed row is deleted.</summary>
internal sealed class OutboxMessage
{
    public long Sequence { get; private set; }

    public required Guid MessageId { get; init; }

    public required string Stream { get; init; }

    public required int Position { get; init; }

    public required string MessageType { get; init; }

    public required string Body { get; init; }

    public Guid? CorrelationId { get; init; }

    public Guid? ConversationId { get; init; }

    public Guid? CausationId { get; init; }

    public string? Traceparent { get; init; }

    public string? Tracestate { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    public int Attempts { get; private set; }

    public DateTimeOffset? NextAttemptAt { get; private set; }

    public string? LastError { get; private set; }

    public DateTimeOffset? ParkedAt { get; private set; }
}
