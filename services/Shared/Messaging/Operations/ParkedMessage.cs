namespace SkillsHub.Messaging.Operations;

internal sealed record ParkedMessage(
    long Sequence,
    Guid MessageId,
    string Stream,
    int Position,
    string Type,
    DateTimeOffset OccurredAt,
    DateTimeOffset ParkedAt,
    int Attempts,
    string? LastError,
    long Waiting);
