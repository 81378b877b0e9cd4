using SkillsHub.Contracts;

namespace SkillsHub.Messaging;

/// <summary>
/// Reacts to an event of another service. It runs inside the inbox's transaction: what it changes in the service's context,
/// and the events that it adds to the outbox, commit together with the note that the message was handled. It never calls
/// SaveChanges, opens no transaction, and does no I/O elsewhere.
/// </summary>
/// <typeparam name="TEvent">The event; a handler of <see cref="IntegrationEvent"/> can take every event.</typeparam>
public interface IEventHandler<in TEvent>
    where TEvent : IntegrationEvent
{
    /// <summary>Takes one event. A thrown exception rolls everything back and the message is tried again.</summary>
    /// <param name="integrationEvent">The event.</param>
    /// <param name="cancellationToken">The process is stopping.</param>
    /// <returns>When the changes are in the context.</returns>
    Task HandleAsync(TEvent integrationEvent, CancellationToken cancellationToken);
}
