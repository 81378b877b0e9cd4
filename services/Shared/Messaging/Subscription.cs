using SkillsHub.Contracts;

namespace SkillsHub.Messaging;

internal sealed record Subscription(string Queue, Type Handler, IReadOnlyList<EventDefinition> Events)
{
    /// <summary>Where the broker, or a consumer that gave up, puts a message that could not be handled.</summary>
    public string DeadLetterQueue => $"{Queue}-dead-letter";
}
