using System.Text.Json;
using SkillsHub.Contracts;
using SkillsHub.Messaging.Bus;

namespace SkillsHub.Messaging;

/// <summary>The event that a handler's scope takes, as its producer wrote it: for a handler that keeps events for others.</summary>
public sealed class ReceivedEvent
{
    private byte[] envelope = [];

    /// <summary>The event's JSON, with what a later release of the producer added to the contract that this process knows.</summary>
    /// <exception cref="InvalidOperationException">The scope takes no event.</exception>
    public string Json
    {
        get
        {
            if (envelope.Length == 0)
                throw new InvalidOperationException("No event is being taken in this scope.");
            return JsonSerializer.Serialize(Envelope.Read(envelope).Message, EventJson.Options);
        }
    }

    internal void Read(byte[] received) => envelope = received;
}
