namespace SkillsHub.Contracts;

/// <summary>
/// A committed fact that one service tells the others and the partners. Contracts are sealed records that derive from this
/// one; they change only by addition, and never carry personal data of a learner.
/// </summary>
public abstract record IntegrationEvent
{
    /// <summary>Identity of the event, a UUID version 7: the message id on the bus and the CloudEvents <c>id</c>.</summary>
    public required Guid EventId { get; init; }

    /// <summary>Slug of the hub in which it happened, <c>saint-dizier</c>.</summary>
    public required string Hub { get; init; }

    /// <summary>When the fact was decided, in UTC.</summary>
    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>The aggregate whose stream the event belongs to.</summary>
    public required Guid AggregateId { get; init; }

    /// <summary>Position in the aggregate's stream: 1, 2, 3… without gap.</summary>
    public required int AggregateVersion { get; init; }

    /// <summary>The activity family (agreement, article 2) that the fact counts for, where it has one.</summary>
    public ActivityFamily? ActivityFamily { get; init; }
}
