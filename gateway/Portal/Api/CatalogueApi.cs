namespace SkillsHub.Portal.Api;

internal sealed class CatalogueApi(HubApi api)
{
    private const string Programmes = "/api/catalogue/programmes";

    public Task<Answer<Listing<Programme>>> SearchAsync(string? words, string? pathway, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Programme>>(Query.Of(Programmes, ("q", words), ("pathway", pathway), ("after", after), ("limit", $"{limit}")), cancellationToken);

    public Task<Answer<Programme>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<Programme>($"{Programmes}/{id}", cancellationToken);

    public Task<Answer<Programme>> CreateAsync(object programme, CancellationToken cancellationToken) =>
        api.PostAsync<Programme>(Programmes, programme, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> EditAsync(Guid id, object programme, string? ifMatch, CancellationToken cancellationToken) =>
        api.PutAsync($"{Programmes}/{id}", programme, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> PublishAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Programmes}/{id}/publish", body: null, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> WithdrawAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Programmes}/{id}/withdraw", body: null, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> AddSessionAsync(Guid id, object session, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Programmes}/{id}/sessions", session, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> CancelSessionAsync(Guid id, Guid session, string? reason, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Programmes}/{id}/sessions/{session}/cancel", new { reason = reason ?? "" }, ifMatch, cancellationToken);
}
