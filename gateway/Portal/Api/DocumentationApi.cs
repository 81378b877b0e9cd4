namespace SkillsHub.Portal.Api;

internal sealed class DocumentationApi(HubApi api)
{
    private const string Resources = "/api/documentation/resources";

    public static string FilePath(Guid id) => $"{Resources}/{id}/file";

    public Task<Answer<Listing<Resource>>> SearchAsync(string? words, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Resource>>(Query.Of(Resources, ("q", words), ("after", after), ("limit", $"{limit}")), cancellationToken);

    public Task<Answer<Resource>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<Resource>($"{Resources}/{id}", cancellationToken);

    public Task<Answer<Resource>> CreateAsync(object resource, CancellationToken cancellationToken) =>
        api.PostAsync<Resource>(Resources, resource, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> EditAsync(Guid id, object resource, string? ifMatch, CancellationToken cancellationToken) =>
        api.PutAsync($"{Resources}/{id}", resource, ifMatch, cancellationToken);

    public async Task<Answer<Nothing>> AttachAsync(Guid id, IFormFile file, string? ifMatch, CancellationToken cancellationToken)
    {
        using var form = Upload.Of(file);
        return await api.UploadAsync<Nothing>(HttpMethod.Put, FilePath(id), form, ifMatch, cancellationToken);
    }

    public Task<Answer<Nothing>> PublishAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Resources}/{id}/publish", body: null, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> WithdrawAsync(Guid id, string? ifMatch, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Resources}/{id}/withdraw", body: null, ifMatch, cancellationToken);
}
