namespace SkillsHub.Events.Webhooks;

/// <summary>
/// How far a subscription has come: one cursor, one line. Kept apart from the subscription, because it changes with every
/// delivery and the partner's ETag must not.
/// </summary>
internal sealed class WebhookLine
{
    /// <summary>A small number for the advisory lock of whoever delivers.</summary>
    public int Line { get; private set; }

    public required Guid SubscriptionId { get; init; }

    /// <summary>Journal position of the last event that the line is done with.</summary>
    public required long Position { get; init; }

    /// <summary>Failures of the next event so far.</summary>
    public int Attempt { get; private set; }

    public DateTimeOffset? NextAttemptAt { get; private set; }

    public DateTimeOffset? FailingSince { get; private set; }

    /// <summary>Counts who took the line: a deliverer that lost it cannot write its progress any more.</summary>
    public int Epoch { get; private set; }
}
