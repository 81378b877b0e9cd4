using SkillsHub.Portal.Api.Amendments;

namespace SkillsHub.Portal.Api;

/// <summary>The amendments of an agreement in force, what is in force on a day, and its renewals.</summary>
internal sealed class AmendmentsApi(HubApi api)
{
    public Task<Answer<Listing<AmendmentSummary>>> ListAsync(Guid agreement, string? state, string? sort, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<AmendmentSummary>>(Query.Of($"{Of(agreement)}/amendments", ("state", state), ("sort", sort), ("after", after), ("limit", "50")), cancellationToken);

    /// <summary>Those of whatever agreement that await the reader's signature, or by which it is to join.</summary>
    public Task<Answer<Listing<AwaitingAmendment>>> AwaitingAsync(CancellationToken cancellationToken) =>
        WholeList.AnswerAsync("/api/partnership/amendments/awaiting", path => api.GetAsync<Listing<AwaitingAmendment>>(path, cancellationToken));

    public Task<Answer<Amendment>> FindAsync(Guid agreement, int number, CancellationToken cancellationToken) =>
        api.GetAsync<Amendment>($"{Of(agreement)}/amendments/{number}", cancellationToken);

    public Task<Answer<Amendment>> DraftAsync(Guid agreement, object amendment, CancellationToken cancellationToken) =>
        api.PostAsync<Amendment>($"{Of(agreement)}/amendments", amendment, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> RewriteAsync(Guid agreement, int number, object amendment, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Of(agreement)}/amendments/{number}", amendment, etag, cancellationToken);

    public Task<Answer<Nothing>> ChangeAsync(Guid agreement, int number, string verb, object? body, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/amendments/{number}/{verb}", body, etag, cancellationToken);

    /// <summary>What is in force on a day as the address gives it; today without one.</summary>
    public Task<Answer<TermsVersion>> TermsAsync(Guid agreement, string? on, CancellationToken cancellationToken) =>
        api.GetAsync<TermsVersion>(Query.Of($"{Of(agreement)}/terms", ("on", on)), cancellationToken);

    public Task<Answer<TermsDifference>> DifferenceAsync(Guid agreement, string from, string to, CancellationToken cancellationToken) =>
        api.GetAsync<TermsDifference>(Query.Of($"{Of(agreement)}/terms/difference", ("from", from), ("to", to)), cancellationToken);

    public Task<Answer<Nothing>> RenewAsync(Guid agreement, object renewal, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Of(agreement)}/renewals", renewal, etag, cancellationToken);

    private static string Of(Guid agreement) => $"/api/partnership/agreements/{agreement}";
}
