using SkillsHub.Domain;

namespace SkillsHub.Events.Webhooks;

internal sealed record WebhookNotFound() : Error(ErrorKind.NotFound, "webhook.not-found", "There is no such subscription.");

internal sealed record WebhookExists() : Error(ErrorKind.Conflict, "webhook.exists", "A subscription with this id exists already.");

internal sealed record TooManyWebhooks(int Limit) : Error(ErrorKind.Conflict, "webhook.too-many", $"An organisation has at most {Limit} subscriptions: remove one first.");

internal sealed record WebhookStopped(string Reason) : Error(ErrorKind.Conflict, "webhook.stopped", $"The hub has stopped this subscription, and only the hub lets it go on: {Reason}");

internal sealed record WebhookDisabled() : Error(ErrorKind.Conflict, "webhook.disabled", "This subscription is disabled: enable it, and it goes on.");

internal sealed record WebhookUrlRefused(string Reason) : Error(ErrorKind.Invalid, "webhook.url-refused", Reason)
{
    public override string Field => "url";
}
