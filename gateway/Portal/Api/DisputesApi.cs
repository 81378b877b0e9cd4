using SkillsHub.Portal.Api.Disputes;

namespace SkillsHub.Portal.Api;

/// <summary>Disputes about agreements: opened, settled step by step, or brought before the court.</summary>
internal sealed class DisputesApi(HubApi api)
{
    /// <summary>Those of whatever agreement that the reader sees.</summary>
    public Task<Answer<Listing<DisputeSummary>>> ListAsync(DisputeQuery query, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<DisputeSummary>>(
            Query.Of(
                "/api/partnership/disputes",
                ("agreement", query.Agreement?.ToString()), ("party", query.Party), ("state", query.State), ("pending", query.Pending ? "true" : null), ("after", after), ("limit", $"{limit}")),
            cancellationToken);

    /// <summary>Those at no end: open, or before the court.</summary>
    public Task<Answer<Listing<DisputeSummary>>> PendingAsync(Guid? agreement, CancellationToken cancellationToken) =>
        ListAsync(new(Agreement: agreement, Pending: true), after: null, limit: 20, cancellationToken);

    public Task<Answer<DisputeClause>> ClauseAsync(Guid agreement, CancellationToken cancellationToken) => api.GetAsync<DisputeClause>($"{Of(agreement)}/clause", cancellationToken);

    public Task<Answer<Dispute>> FindAsync(Guid agreement, int number, CancellationToken cancellationToken) => api.GetAsync<Dispute>($"{Of(agreement)}/{number}", cancellationToken);

    public Task<Answer<Dispute>> OpenAsync(Guid agreement, object dispute, CancellationToken cancellationToken) =>
        api.PostAsync<Dispute>(Of(agreement), dispute, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> ChangeAsync(Guid agreement, int number, string verb, object body, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/{number}/{verb}", body, etag, cancellationToken);

    private static string Of(Guid agreement) => $"/api/partnership/agreements/{agreement}/disputes";
}
