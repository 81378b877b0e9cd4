namespace SkillsHub.Events.Webhooks;

/// <summary>A subscription whose deliveries are late, and why.</summary>
/// <param name="Id">The subscription.</param>
/// <param name="Hub">Its hub.</param>
/// <param name="Organisation">Its partner.</param>
/// <param name="Url">Its receiver.</param>
/// <param name="State">Whether it goes on by itself.</param>
/// <param name="Pause">What disabled it; null while nothing does.</param>
/// <param name="LateSince">When the oldest event that may wait for it was recorded.</param>
/// <param name="FailingSince">When the receiver began to fail; null where it does not.</param>
/// <param name="NextAttemptAt">When it is tried again; null where it is not.</param>
/// <param name="Attempts">How often the next event was tried.</param>
/// <param name="Pending">Events that wait, at least: up to 1 000 are counted.</param>
/// <param name="LastAttemptAt">When the newest attempt was made that the log still has.</param>
/// <param name="LastStatus">What the receiver answered then.</param>
/// <param name="LastFault">Why it failed.</param>
/// <param name="LastError">The same in words.</param>
internal sealed record LateWebhook(
    Guid Id,
    string Hub,
    string Organisation,
    string Url,
    WebhookState State,
    WebhookPause? Pause,
    DateTimeOffset? LateSince,
    DateTimeOffset? FailingSince,
    DateTimeOffset? NextAttemptAt,
    int Attempts,
    int Pending,
    DateTimeOffset? LastAttemptAt,
    int? LastStatus,
    DeliveryFault? LastFault,
    string? LastError);
