namespace SkillsHub.Portal.Api;

/// <summary>A subscription whose deliveries are late.</summary>
public sealed record LateWebhook : IOwned
{
    public Guid Id { get; init; }

    public string Hub { get; init; } = "";

    public string Organisation { get; init; } = "";

    public string Url { get; init; } = "";

    public string State { get; init; } = "";

    /// <summary><c>gone</c> or <c>failing</c>; null while it goes on by itself.</summary>
    public string? Pause { get; init; }

    public DateTimeOffset? LateSince { get; init; }

    public DateTimeOffset? FailingSince { get; init; }

    public DateTimeOffset? NextAttemptAt { get; init; }

    public int Attempts { get; init; }

    public long Pending { get; init; }

    public DateTimeOffset? LastAttemptAt { get; init; }

    public int? LastStatus { get; init; }

    public string? LastFault { get; init; }

    public string? LastError { get; init; }

    /// <summary>The newest attempt, as the log of the subscription shows it; null where there is none.</summary>
    public WebhookDelivery? Last => LastAttemptAt is { } at ? new() { StartedAt = at, Status = LastStatus, Fault = LastFault, Error = LastError } : null;
}
