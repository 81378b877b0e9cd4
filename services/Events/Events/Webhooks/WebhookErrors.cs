using SkillsHub.Domain;

namespace SkillsHub.Events.Webhooks;

internal sealed record WebhookNotFound() : Error(ErrorKind.NotFound, "webhook.not-found", "There is no such subscription.");

internal sealed record WebhookExists() : Error(ErrorKind.Conflict, "webhook.exists", "A subscription with this id exists already.");

internal sealed record WebhookIdUsed() : Error(ErrorKind.Conflict, "webhook.id-used", "A subscription with this id was removed: another one has an id of its own.");

internal sealed record TooManyWebhooks(int Limit) : Error(ErrorKind.Conflict, "webhook.too-many", $"An organisation has at most {Limit} subscriptions: remove one first.");

internal sealed record WebhookStopped(string Reason) : Error(ErrorKind.Conflict, "webhook.stopped", $"The hub has stopped this subscription, and only the hub lets it go on: {Reason}");

internal sealed record WebhookDisabled() : Error(ErrorKind.Conflict, "webhook.disabled", "This subscription is disabled: enable it, and it goes on.");

internal sealed record WebhookHandshakeRefused(string Origin, int? Status, string? AllowedOrigin, string? Fault, string? Answer) : Error(ErrorKind.Unprocessable, "webhook.handshake-refused", (Status, AllowedOrigin) switch
{
    (null, _) => $"The receiver was asked whether it wants to be told, and did not answer: {Fault}",
    (_, null) => $"The receiver was asked whether it wants to be told, and answered {Status} without WebHook-Allowed-Origin.",
    _ => $"The receiver was asked whether it wants to be told by {Origin}, and allows {AllowedOrigin} ({Status}).",
})
{
    public override string Field => "url";

    public override IReadOnlyDictionary<string, object?> Facts => new Dictionary<string, object?>(StringComparer.Ordinal)
    {
        ["origin"] = Origin,
        ["receiverStatus"] = Status,
        ["allowedOrigin"] = AllowedOrigin,
        ["fault"] = Fault,
        ["answer"] = Answer,
    };
}

internal sealed record WebhookUrlRefused(string Reason) : Error(ErrorKind.Invalid, "webhook.url-refused", Reason)
{
    public override string Field => "url";
}
