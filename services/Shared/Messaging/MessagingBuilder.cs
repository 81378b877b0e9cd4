using SkillsHub.Contracts;

namespace SkillsHub.Messaging;

/// <summary>What a service publishes, and which queues it reads.</summary>
public sealed class MessagingBuilder
{
    private readonly string service;
    private readonly List<EventDefinition> definitions = [];
    private readonly List<Subscription> subscriptions = [];

    internal MessagingBuilder(string service) => this.service = service;

    internal IReadOnlyList<Subscription> Subscriptions => subscriptions;

    internal EventRegistry CreateRegistry() => new(definitions.Concat(subscriptions.SelectMany(subscription => subscription.Events)));

    /// <summary>Names the events that the service may publish.</summary>
    /// <param name="events">The contracts.</param>
    /// <returns>The same builder.</returns>
    public MessagingBuilder Publishes(IEnumerable<EventDefinition> events)
    {
        definitions.AddRange(events);
        return this;
    }

    /// <summary>Reads events from a durable queue of the service's own, shared by its replicas.</summary>
    /// <typeparam name="THandler">Implements <see cref="IEventHandler{TEvent}"/> for each of the events.</typeparam>
    /// <param name="queue">Purpose in kebab-case; the queue is named <c>{service}-{queue}</c>.</param>
    /// <param name="events">The contracts to bind to the queue.</param>
    /// <returns>The same builder.</returns>
    /// <exception cref="ArgumentException">The handler does not take one of the events.</exception>
    public MessagingBuilder Reads<THandler>(string queue, params IEnumerable<EventDefinition> events)
        where THandler : class
    {
        var bound = events.ToList();
        foreach (var definition in bound)
        {
            if (!typeof(THandler).IsAssignableTo(typeof(IEventHandler<>).MakeGenericType(definition.ClrType)))
                throw new ArgumentException($"{typeof(THandler)} does not handle {definition.ClrType}.", nameof(events));
        }

        subscriptions.Add(new Subscription($"{service}-{queue}", typeof(THandler), bound));
        return this;
    }
}
