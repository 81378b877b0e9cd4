namespace SkillsHub.Portal.Api.Funding;

/// <summary>The grants as open data: SCDL <i>subventions</i>.</summary>
internal sealed class OpenDataApi(HubApi api)
{
    public static string FilePath(Guid agreement) => $"{FundingAddress.Of(agreement)}/scdl";

    public Task<Answer<Listing<Unpublishable>>> MissingAsync(Guid agreement, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Unpublishable>>($"{FundingAddress.Of(agreement)}/scdl/missing", cancellationToken);

    public Task<Answer<Disclosure>> DisclosureAsync(Guid agreement, CancellationToken cancellationToken) =>
        api.GetAsync<Disclosure>($"{FundingAddress.Of(agreement)}/disclosure", cancellationToken);

    public Task<Answer<Nothing>> DiscloseAsync(Guid agreement, object disclosure, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{FundingAddress.Of(agreement)}/disclosure", disclosure, etag, cancellationToken);
}
