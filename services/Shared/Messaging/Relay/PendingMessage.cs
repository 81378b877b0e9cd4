namespace SkillsHub.Messaging.Relay;

internal sealed record PendingMessage(
    long Sequence,
    Guid MessageId,
    string Stream,
    string MessageType,
    string Body,
    Guid? CorrelationId,
    Guid? ConversationId,
    Guid? CausationId,
    string? Traceparent,
    string? Tracestate,
    DateTimeOffset OccurredAt,
    int Attempts);
