namespace SkillsHub.Portal.Api.Funding;

/// <summary>The funding plan of an agreement in force.</summary>
internal sealed class PlanApi(HubApi api)
{
    public Task<Answer<FundingPlan>> FindAsync(Guid agreement, CancellationToken cancellationToken) =>
        api.GetAsync<FundingPlan>(Plan(agreement), cancellationToken);

    public Task<Answer<Nothing>> SaveBaseAsync(Guid agreement, int? number, object terms, string? etag, CancellationToken cancellationToken) =>
        SaveAsync($"{Plan(agreement)}/bases", number, terms, etag, cancellationToken);

    public Task<Answer<Nothing>> SaveLineAsync(Guid agreement, int? number, object terms, string? etag, CancellationToken cancellationToken) =>
        SaveAsync($"{Plan(agreement)}/lines", number, terms, etag, cancellationToken);

    public Task<Answer<Nothing>> SetAsideAsync(Guid agreement, int number, string reason, int? amendment, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Plan(agreement)}/lines/{number}/set-aside", new { reason, amendment }, etag, cancellationToken);

    private Task<Answer<Nothing>> SaveAsync(string path, int? number, object terms, string? etag, CancellationToken cancellationToken) => number is { } known
        ? api.PutAsync($"{path}/{known}", terms, etag, cancellationToken)
        : api.PostAsync<Nothing>(path, terms, etag, cancellationToken);

    private static string Plan(Guid agreement) => $"{FundingAddress.Of(agreement)}/plan";
}
