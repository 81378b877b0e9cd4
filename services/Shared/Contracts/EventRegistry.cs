using System.Diagnostics.CodeAnalysis;

namespace SkillsHub.Contracts;

/// <summary>
/// The explicit map between stored names and contract types. It is built at start-up, so that a renamed or forgotten class
/// stops the process instead of stranding stored rows.
/// </summary>
public sealed class EventRegistry
{
    private readonly Dictionary<string, EventDefinition> byName;
    private readonly Dictionary<Type, EventDefinition> byClrType;

    /// <summary>Builds the registry.</summary>
    /// <param name="definitions">All contracts that the process publishes or consumes.</param>
    /// <exception cref="ArgumentException">Two contracts share a name.</exception>
    public EventRegistry(IEnumerable<EventDefinition> definitions)
    {
        Definitions = [.. definitions.Append(EventDefinition.Of<StreamPositionDiscarded>()).Distinct()];
        byName = Definitions.ToDictionary(definition => definition.Type, StringComparer.Ordinal);
        byClrType = Definitions.ToDictionary(definition => definition.ClrType);
    }

    /// <summary>All contracts.</summary>
    public IReadOnlyList<EventDefinition> Definitions { get; }

    /// <summary>Finds a contract by its CloudEvents type.</summary>
    /// <param name="type">The name.</param>
    /// <param name="definition">The contract, when known.</param>
    /// <returns>Whether the name is known.</returns>
    public bool TryFind(string type, [NotNullWhen(true)] out EventDefinition? definition) => byName.TryGetValue(type, out definition);

    /// <summary>The contract of an event.</summary>
    /// <param name="clrType">The event's own type.</param>
    /// <returns>The contract.</returns>
    /// <exception cref="ArgumentException">The type is not registered.</exception>
    public EventDefinition Get(Type clrType) =>
        byClrType.TryGetValue(clrType, out var definition)
            ? definition
            : throw new ArgumentException($"{clrType} is not in the event registry of this process.", nameof(clrType));

    /// <summary>Who may read an event.</summary>
    /// <param name="integrationEvent">The event.</param>
    /// <returns>The audience, and the organisations by slug where it is <see cref="Audience.Parties"/>.</returns>
    public (Audience Audience, IReadOnlyList<string> Parties) ReadersOf(IntegrationEvent integrationEvent) => integrationEvent switch
    {
        IAddressedToParties addressed => (Audience.Parties, addressed.Parties),
        StreamPositionDiscarded { Parties: { } parties } => (Audience.Parties, parties),
        _ => (Get(integrationEvent.GetType()).Audience, []),
    };

    /// <summary>Names the stream of an event, the same in every service.</summary>
    /// <param name="integrationEvent">The event.</param>
    /// <returns><c>partnership/agreement/0198…</c></returns>
    public string StreamOf(IntegrationEvent integrationEvent) =>
        integrationEvent is StreamPositionDiscarded discarded
            ? discarded.Stream
            : Get(integrationEvent.GetType()).StreamOf(integrationEvent.AggregateId);
}
