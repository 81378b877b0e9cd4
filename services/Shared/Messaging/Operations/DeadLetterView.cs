namespace SkillsHub.Messaging.Operations;

internal sealed record DeadLetterView(Guid Id, string Queue, string? MessageType, string Reason, DateTimeOffset ReceivedAt, int Bytes);
