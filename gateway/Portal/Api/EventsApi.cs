namespace SkillsHub.Portal.Api;

internal sealed class EventsApi(HubApi api)
{
    private const string Events = "/api/events/events";
    private const string Webhooks = "/api/events/webhooks";

    public Task<Answer<Listing<HubEvent>>> ListAsync(string? from, string? kind, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<HubEvent>>(Query.Of(Events, ("from", from), ("kind", kind), ("after", after), ("limit", $"{limit}")), cancellationToken);

    public Task<Answer<HubEvent>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<HubEvent>($"{Events}/{id}", cancellationToken);

    public Task<Answer<HubEvent>> CreateAsync(object hubEvent, CancellationToken cancellationToken) =>
        api.PostAsync<HubEvent>(Events, hubEvent, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> PublishAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Events}/{id}/publish", body: null, ifMatch, cancellationToken);

    public Task<Answer<JournalPart>> JournalAsync(string? type, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<JournalPart>(Query.Of("/api/events/journal", ("type", type), ("after", after), ("limit", $"{limit}")), cancellationToken);

    /// <summary>The newest entries, newest first: the journal is read forward, so this follows it to its end.</summary>
    public async Task<Answer<JournalPart>> LatestAsync(int count, CancellationToken cancellationToken)
    {
        const int page = 100;
        var latest = new List<JournalEntry>();
        string? after = null;
        while (true)
        {
            var part = await JournalAsync(type: null, after, page, cancellationToken);
            if (!part.IsGood)
                return part;
            latest = [.. latest.Concat(part.Value.Items).TakeLast(count)];
            after = part.Value.Next;
            if (after is null)
                return part with { Value = new JournalPart { Items = [.. latest.AsEnumerable().Reverse()] } };
        }
    }

    public Task<Answer<Listing<Webhook>>> WebhooksAsync(CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Webhook>>(Webhooks, cancellationToken);

    public Task<Answer<Webhook>> WebhookAsync(Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<Webhook>($"{Webhooks}/{id}", cancellationToken);

    public Task<Answer<Webhook>> SubscribeAsync(object subscription, CancellationToken cancellationToken) =>
        api.PostAsync<Webhook>(Webhooks, subscription, ifMatch: null, cancellationToken);

    public Task<Answer<Webhook>> RotateAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Webhook>($"{Webhooks}/{id}/rotate-secret", body: null, ifMatch, cancellationToken);

    public Task<Answer<WebhookDelivery>> TestAsync(Guid id, CancellationToken cancellationToken) =>
        api.PostAsync<WebhookDelivery>($"{Webhooks}/{id}/test", body: null, ifMatch: null, cancellationToken);

    /// <param name="id">The subscription.</param>
    /// <param name="change"><c>disable</c> or <c>enable</c>.</param>
    /// <param name="ifMatch">The tag that was read.</param>
    /// <param name="cancellationToken">Stops the call.</param>
    public Task<Answer<Nothing>> SwitchAsync(Guid id, string change, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Webhooks}/{id}/{change}", body: null, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> UnsubscribeAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.DeleteAsync($"{Webhooks}/{id}", ifMatch, cancellationToken);

    public Task<Answer<Listing<WebhookDelivery>>> DeliveriesAsync(Guid id, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<WebhookDelivery>>(Query.Of($"{Webhooks}/{id}/deliveries", ("after", after)), cancellationToken);
}
