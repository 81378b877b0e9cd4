namespace SkillsHub.Messaging.Inbox;

/// <summary>The note that a consumer has handled a message, written in the transaction of its effect.</summary>
internal sealed class InboxMessage
{
    public required Guid MessageId { get; init; }

    public required string Consumer { get; init; }

    public required DateTimeOffset ReceivedAt { get; init; }
}
