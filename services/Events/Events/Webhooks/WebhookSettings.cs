namespace SkillsHub.Events.Webhooks;

/// <summary>What a partner wants of a subscription, once it is known to be good.</summary>
/// <param name="Url">Where to post.</param>
/// <param name="Types">Event types wanted, exact or ending in <c>.*</c>; empty for all.</param>
/// <param name="Contact">Where the partner is written to.</param>
/// <param name="HasConsented">Whether the receiver was asked, and agreed.</param>
internal sealed record WebhookSettings(Uri Url, IReadOnlyList<string> Types, WebhookContact? Contact, bool HasConsented);

/// <param name="Email">One address.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
internal sealed record WebhookContact(string Email, string Language);
