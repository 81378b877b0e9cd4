namespace SkillsHub.Portal.Api.Funding;

/// <summary>What parties give otherwise than in money.</summary>
internal sealed class InKindApi(HubApi api)
{
    public Task<Answer<Listing<InKind>>> ListAsync(Guid agreement, string? party, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<InKind>>(Query.Of(Contributions(agreement), ("party", party), ("after", after), ("limit", "50")), cancellationToken);

    public Task<Answer<InKind>> FindAsync(Guid agreement, Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<InKind>($"{Contributions(agreement)}/{id}", cancellationToken);

    public Task<Answer<InKind>> RecordAsync(Guid agreement, object contribution, CancellationToken cancellationToken) =>
        api.PostAsync<InKind>(Contributions(agreement), contribution, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> WithdrawAsync(Guid agreement, Guid id, string reason, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Contributions(agreement)}/{id}/withdraw", new { reason }, etag, cancellationToken);

    private static string Contributions(Guid agreement) => $"{FundingAddress.Of(agreement)}/in-kind";
}
