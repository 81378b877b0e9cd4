using SkillsHub.Contracts;
using SkillsHub.Domain;

namespace SkillsHub.Messaging;

/// <summary>Where a feature puts the events that its change causes.</summary>
public interface IOutbox
{
    /// <summary>
    /// Stamps each event with an id, the aggregate's hub and id, the time, and the next position of its stream, and adds it to
    /// the caller's unit of work: it is stored by the same SaveChanges as the state, and published after the commit, at least
    /// once, in the order of its stream.
    /// </summary>
    /// <param name="source">The aggregate that changed.</param>
    /// <param name="now">When the change was decided.</param>
    /// <param name="events">What happened, in order; each with its facts alone.</param>
    /// <exception cref="ArgumentException">A contract is not registered, or its JSON is larger than 64 KiB.</exception>
    void Add(Aggregate source, DateTimeOffset now, params IEnumerable<IntegrationEvent> events);

    /// <summary>Whether the broker has confirmed all that was committed here; what is parked or waits for its turn has not been told yet.</summary>
    /// <param name="cancellationToken">Gives up.</param>
    /// <returns>False while a row is left.</returns>
    Task<bool> IsEmptyAsync(CancellationToken cancellationToken);
}
