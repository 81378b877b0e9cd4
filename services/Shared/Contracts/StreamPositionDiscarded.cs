namespace SkillsHub.Contracts;

/// <summary>
/// Stands at the position of an event that an operator discarded or gave up as lost, so that its stream goes on without gap. It says nothing of
/// what was discarded but its name, and to nobody who might not have read it.
/// </summary>
[EventContract("skillshub.messaging.stream.position_discarded.v1", Audience.Partners)]
public sealed record StreamPositionDiscarded : IntegrationEvent
{
    /// <summary>The stream that goes on, <c>partnership/agreement/0198…</c>.</summary>
    public required string Stream { get; init; }

    /// <summary>CloudEvents type of the event that was discarded; its message URN where the release that discarded it did not know it; empty where the event was lost.</summary>
    public required string DiscardedType { get; init; }

    /// <summary>Slugs of the organisations that might read the discarded event; absent where every partner might.</summary>
    public IReadOnlyList<string>? Parties { get; init; }
}
