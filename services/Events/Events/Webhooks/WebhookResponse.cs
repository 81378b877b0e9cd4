using System.Text.Json.Serialization;

namespace SkillsHub.Events.Webhooks;

/// <summary>A subscription, and how it is doing. The secret is shown once: in the answer that made it.</summary>
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
    DateTimeOffset? NextAttemptAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret);
