namespace SkillsHub.Messaging.DeadLetters;

/// <summary>A received message that could not be handled, kept for an operator.</summary>
internal sealed class DeadLetter
{
    public required Guid Id { get; init; }

    public required string Queue { get; init; }

    public required string? MessageType { get; init; }

    public required byte[] Body { get; init; }

    public required string? ContentType { get; init; }

    public required string Headers { get; init; }

    public required string Reason { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
