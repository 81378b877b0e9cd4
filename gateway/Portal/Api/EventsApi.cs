namespace SkillsHub.Portal.Api;

internal sealed class EventsApi(HubApi api)
{
    /// <summary>How long a webhook's receiver may take, by the documentation of the webhooks.</summary>
    public const int ReceiverSeconds = 20;

    private const string Events = "/api/events/events";
    private const string Webhooks = "/api/events/webhooks";

    // The receiver's time, and some for the way there and back; the gateway gives up at 30 s.
    private static readonly TimeSpan ReceiverPatience = TimeSpan.FromSeconds(ReceiverSeconds + 5);

    public Task<Answer<Listing<HubEvent>>> ListAsync(string? from, string? kind, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<HubEvent>>(Query.Of(Events, ("from", from), ("kind", kind), ("after", after), ("limit", $"{limit}")), cancellationToken);

    public Task<Answer<HubEvent>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<HubEvent>($"{Events}/{id}", cancellationToken);

    public Task<Answer<HubEvent>> CreateAsync(object hubEvent, CancellationToken cancellationToken) =>
        api.PostAsync<HubEvent>(Events, hubEvent, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> PublishAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Events}/{id}/publish", body: null, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> EditAsync(Guid id, object hubEvent, string? ifMatch, CancellationToken cancellationToken) =>
        api.PutAsync($"{Events}/{id}", hubEvent, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> CancelAsync(Guid id, string? reason, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Events}/{id}/cancel", new { reason = reason ?? "" }, ifMatch, cancellationToken);

    /// <summary>The journal, newest first.</summary>
    public Task<Answer<Listing<JournalEntry>>> JournalAsync(string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<JournalEntry>>(Query.Of("/api/events/journal", ("order", "newest"), ("after", after), ("limit", $"{limit}")), cancellationToken);

    public Task<Answer<Listing<Webhook>>> WebhooksAsync(string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Webhook>>(Query.Of(Webhooks, ("after", after)), cancellationToken);

    public Task<Answer<Webhook>> WebhookAsync(Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<Webhook>($"{Webhooks}/{id}", cancellationToken);

    public Task<Answer<Webhook>> SubscribeAsync(object subscription, CancellationToken cancellationToken) =>
        api.PostAsync<Webhook>(Webhooks, subscription, ifMatch: null, cancellationToken, ReceiverPatience);

    public Task<Answer<Nothing>> EditWebhookAsync(Guid id, object settings, string? ifMatch, CancellationToken cancellationToken) =>
        api.PutAsync($"{Webhooks}/{id}", settings, ifMatch, cancellationToken, ReceiverPatience);

    /// <summary>Sets a subscription back to a cursor of the journal, or to a moment.</summary>
    public Task<Answer<Nothing>> ReplayAsync(Guid id, string? after, DateTimeOffset? from, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Webhooks}/{id}/replay", new { after, from }, ifMatch, cancellationToken);

    /// <summary>Subscriptions whose deliveries are late, by partner.</summary>
    public Task<Answer<Listing<LateWebhook>>> LateAsync(string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<LateWebhook>>(Query.Of($"{Webhooks}/late", ("after", after)), cancellationToken);

    public Task<Answer<DeliveryDetail>> DeliveryAsync(Guid id, Guid delivery, CancellationToken cancellationToken) =>
        api.GetAsync<DeliveryDetail>($"{Webhooks}/{id}/deliveries/{delivery}", cancellationToken);

    public Task<Answer<Webhook>> RotateAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Webhook>($"{Webhooks}/{id}/rotate-secret", body: null, ifMatch, cancellationToken);

    public Task<Answer<WebhookDelivery>> TestAsync(Guid id, CancellationToken cancellationToken) =>
        api.PostAsync<WebhookDelivery>($"{Webhooks}/{id}/test", body: null, ifMatch: null, cancellationToken, ReceiverPatience);

    /// <param name="id">The subscription.</param>
    /// <param name="change"><c>disable</c>, <c>enable</c>, <c>try-now</c> or <c>let-go-on</c>.</param>
    /// <param name="ifMatch">The tag that was read.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<Answer<Nothing>> SwitchAsync(Guid id, string change, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Webhooks}/{id}/{change}", body: null, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> StopAsync(Guid id, string? reason, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Webhooks}/{id}/stop", new { reason = reason ?? "" }, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> UnsubscribeAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.DeleteAsync($"{Webhooks}/{id}", ifMatch, cancellationToken);

    public Task<Answer<Listing<WebhookDelivery>>> DeliveriesAsync(Guid id, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<WebhookDelivery>>(Query.Of($"{Webhooks}/{id}/deliveries", ("after", after)), cancellationToken);
}
