using System.Text.Json.Serialization;

namespace SkillsHub.Contracts;

/// <summary>
/// A committed fact that one service tells the others and the partners. Contracts are sealed records that derive from this
/// one; they change only by addition, and never carry personal data of a learner. A feature writes the facts; the outbox
/// stamps on them which event it is, of whom and when.
/// </summary>
public abstract record IntegrationEvent
{
    /// <summary>Identity of the event, a UUID version 7: the message id on the bus and the CloudEvents <c>id</c>.</summary>
    [JsonRequired]
    public Guid EventId { get; init; }

    /// <summary>Slug of the hub in which it happened, <c>saint-dizier</c>.</summary>
    [JsonRequired]
    public string Hub { get; init; } = string.Empty;

    /// <summary>When the fact was decided, in UTC.</summary>
    [JsonRequired]
    public DateTimeOffset OccurredAt { get; init; }

    /// <summary>The aggregate whose stream the event belongs to.</summary>
    [JsonRequired]
    public Guid AggregateId { get; init; }

    /// <summary>Position in the aggregate's stream: 1, 2, 3… without gap.</summary>
    [JsonRequired]
    public int AggregateVersion { get; init; }

    /// <summary>The activity family (agreement, article 2) that the fact counts for, where it has one.</summary>
    public ActivityFamily? ActivityFamily { get; init; }
}
