using SkillsHub.Portal.Api.Branding;

namespace SkillsHub.Portal.Api;

/// <summary>Permissions to use the name or the logo of a party: asked, granted, refused, taken back.</summary>
internal sealed class BrandingApi(HubApi api)
{
    /// <summary>Those of whatever agreement that the reader sees.</summary>
    public Task<Answer<Listing<PermissionSummary>>> ListAsync(PermissionQuery query, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<PermissionSummary>>(
            Query.Of(
                "/api/partnership/branding/permissions",
                ("agreement", query.Agreement?.ToString()), ("party", query.Party), ("state", query.State), ("waiting", query.Waiting ? "true" : null), ("after", after), ("limit", $"{limit}")),
            cancellationToken);

    /// <summary>Those that await an answer: of the reader's organisation, or of any for the hub's staff.</summary>
    public Task<Answer<Listing<PermissionSummary>>> WaitingAsync(CancellationToken cancellationToken) => ListAsync(new(Waiting: true), after: null, limit: 20, cancellationToken);

    public Task<Answer<Brands>> BrandsAsync(Guid agreement, CancellationToken cancellationToken) => api.GetAsync<Brands>(Of(agreement), cancellationToken);

    public Task<Answer<Nothing>> SayDepartmentAsync(Guid agreement, string party, object department, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Of(agreement)}/parties/{Uri.EscapeDataString(party)}/department", department, etag, cancellationToken);

    public Task<Answer<Permission>> FindAsync(Guid agreement, int number, CancellationToken cancellationToken) =>
        api.GetAsync<Permission>($"{Of(agreement)}/permissions/{number}", cancellationToken);

    public Task<Answer<Permission>> AskAsync(Guid agreement, object permission, CancellationToken cancellationToken) =>
        api.PostAsync<Permission>($"{Of(agreement)}/permissions", permission, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> SayThingAsync(Guid agreement, int number, object thing, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Of(agreement)}/permissions/{number}/thing", thing, etag, cancellationToken);

    public Task<Answer<Nothing>> AnswerAsync(Guid agreement, int number, string verb, object body, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/permissions/{number}/{verb}", body, etag, cancellationToken);

    private static string Of(Guid agreement) => $"/api/partnership/agreements/{agreement}/branding";
}
