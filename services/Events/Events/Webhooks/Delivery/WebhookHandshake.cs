using SkillsHub.Web;

namespace SkillsHub.Events.Webhooks.Delivery;

/// <summary>
/// Asks a receiver whether it wants to be told, before it is (CloudEvents HTTP 1.1 Web Hooks, "Abuse Protection"). Only the header that names us, or
/// all, is consent: a status is not.
/// </summary>
internal sealed class WebhookHandshake(ReceiverClient receivers, PublicAddress address, TimeProvider clock)
{
    public const string RequestOrigin = "WebHook-Request-Origin";

    private const string AllowedOrigin = "WebHook-Allowed-Origin";
    private const string Anybody = "*";

    /// <returns>Null when the receiver agrees.</returns>
    public async Task<WebhookHandshakeRefused?> AskAsync(Uri url, string caller, CancellationToken cancellationToken)
    {
        using var request = new HttpRequestMessage(HttpMethod.Options, url);
        request.Headers.Add(RequestOrigin, address.Host);
        string? allowed = null;
        var outcome = await receivers.ExchangeAsync(
            request, caller, clock.GetUtcNow(), answer => allowed = answer.Headers.TryGetValues(AllowedOrigin, out var values) ? string.Join(", ", values) : null, cancellationToken);
        return allowed == Anybody || string.Equals(allowed, address.Host, StringComparison.OrdinalIgnoreCase)
            ? null
            : new WebhookHandshakeRefused(address.Host, outcome.Status, allowed, outcome.Status is null ? outcome.Error : null, outcome.ResponseExcerpt);
    }
}
