namespace SkillsHub.Messaging.Outbox;

/// <summary>The ids that tie a message to what caused it; a consumer's scope takes them from the message that it handles.</summary>
internal sealed class MessageScope
{
    public Guid? CorrelationId { get; private set; }

    public Guid ConversationId { get; private set; } = Guid.CreateVersion7();

    public Guid? CausationId { get; private set; }

    public void Follow(Guid causation, Guid? conversation, Guid? correlation)
    {
        CausationId = causation;
        ConversationId = conversation ?? causation;
        CorrelationId = correlation;
    }
}
