namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>Where a subscription's events go, and how they are signed.</summary>
/// <param name="Subscription">The subscription.</param>
/// <param name="Caller">On whose behalf its receiver is called.</param>
/// <param name="Url">The receiver.</param>
/// <param name="Secrets">What signs, newest first.</param>
/// <param name="HasConsented">Whether the receiver was asked, and said yes: then each delivery names who asked.</param>
internal sealed record Destination(Guid Subscription, string Caller, Uri Url, IReadOnlyList<WebhookSecret> Secrets, bool HasConsented);
