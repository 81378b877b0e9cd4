using SkillsHub.Contracts;

namespace SkillsHub.Messaging;

/// <summary>Where a feature puts the events that its change causes.</summary>
public interface IOutbox
{
    /// <summary>
    /// Adds the event to the caller's unit of work: it is stored by the same SaveChanges as the state, and published after
    /// the commit, at least once, in the order of its stream.
    /// </summary>
    /// <param name="integrationEvent">The event, numbered by its aggregate.</param>
    /// <exception cref="ArgumentException">The contract is not registered, or its JSON is larger than 64 KiB.</exception>
    void Add(IntegrationEvent integrationEvent);
}
