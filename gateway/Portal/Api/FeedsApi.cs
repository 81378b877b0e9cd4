namespace SkillsHub.Portal.Api;

internal sealed class FeedsApi(HubApi api)
{
    private const string Links = "/api/events/feeds/links";

    public Task<Answer<Listing<SecretLink>>> LinksAsync(string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<SecretLink>>(Query.Of(Links, ("after", after), ("limit", "50")), cancellationToken);

    public Task<Answer<NewFeedLink>> MakeAsync(string? name, CancellationToken cancellationToken) =>
        api.PostAsync<NewFeedLink>(Links, new { name = name ?? "" }, ifMatch: null, cancellationToken);

    public Task<Answer<NewFeedLink>> RenewAsync(string id, string? version, CancellationToken cancellationToken) =>
        api.PostAsync<NewFeedLink>($"{Links}/{Uri.EscapeDataString(id)}/renew", body: null, version, cancellationToken);

    public Task<Answer<Nothing>> RevokeAsync(string id, string? version, CancellationToken cancellationToken) =>
        api.DeleteAsync($"{Links}/{Uri.EscapeDataString(id)}", version, cancellationToken);
}
