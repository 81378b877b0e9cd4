using System.Text.Json.Serialization;

namespace SkillsHub.Events.Webhooks;

/// <summary>A subscription, and how it is doing. The secret is shown once: in the answer that made it.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="Hub">The partner's hub.</param>
/// <param name="Organisation">The partner.</param>
/// <param name="Url">Where it posts.</param>
/// <param name="Types">Types wanted; empty for all.</param>
/// <param name="State">Active; disabled, by the partner or because its receiver failed too long; or stopped by the hub.</param>
/// <param name="DisabledReason">Why it is disabled or stopped.</param>
/// <param name="Pause">What disabled it, as a code; null while nothing does.</param>
/// <param name="CreatedAt">Since when it is there.</param>
/// <param name="PreviousSecretUntil">How long the secret before the last rotation still signs.</param>
/// <param name="Pending">Events that wait for their delivery, at least: up to 1 000 are counted, among the next 5 000 of the hub.</param>
/// <param name="FailingSince">When the receiver began to fail.</param>
/// <param name="NextAttemptAt">When it is tried again.</param>
/// <param name="ContactEmail">Where its partner is written to when it is disabled.</param>
/// <param name="ContactLanguage">In which language.</param>
/// <param name="Handshake">Whether its receiver was asked if it wants to be told, and agreed.</param>
/// <param name="ReplayedAt">When it was last set back.</param>
/// <param name="Secret">The signing secret, in the answer that made it.</param>
internal sealed record WebhookResponse(
    Guid Id,
    string Hub,
    string Organisation,
    string Url,
    IReadOnlyList<string> Types,
    WebhookState State,
    string? DisabledReason,
    WebhookPause? Pause,
    DateTimeOffset CreatedAt,
    DateTimeOffset? PreviousSecretUntil,
    int Pending,
    DateTimeOffset? FailingSince,
    DateTimeOffset? NextAttemptAt,
    string? ContactEmail,
    string? ContactLanguage,
    bool Handshake,
    DateTimeOffset? ReplayedAt,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Secret)
{
    public const int MaxPending = 1_000;

    public static WebhookResponse Of(WebhookSubscription subscription, WebhookLine line, int pending) => new(
        subscription.Id,
        subscription.Hub,
        subscription.Organisation,
        subscription.Url,
        subscription.Types,
        subscription.StopReason is null ? subscription.State : WebhookState.Stopped,
        subscription.StopReason ?? subscription.DisabledReason,
        subscription.Pause,
        subscription.CreatedAt,
        subscription.PreviousSecretUntil,
        pending,
        line.FailingSince,
        line.NextAttemptAt,
        subscription.ContactEmail,
        subscription.ContactLanguage,
        subscription.HasConsented,
        subscription.ReplayedAt,
        Secret: null);
}
