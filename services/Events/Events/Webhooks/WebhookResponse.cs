namespace SkillsHub.Events.Webhooks;

/// <summary>A subscription, and how it is doing.</summary>
internal sealed record WebhookResponse(
    Guid Id,
    string Organisation,
    string Url,
    IReadOnlyList<string> Types,
    WebhookState State,
    string? DisabledReason,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PreviousSecretUntil,
    long Pending,
    DateTimeOffset? FailingSince,
    DateTimeOffset? NextAttemptAt);

/// <summary>A subscription with its secret, which is shown this once.</summary>
internal sealed record WebhookWithSecret(WebhookResponse Webhook, string Secret);
