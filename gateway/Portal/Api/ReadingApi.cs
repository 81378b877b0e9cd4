using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api;

/// <summary>What staff say of a draft's text.</summary>
internal sealed class ReadingApi(HubApi api)
{
    public Task<Answer<Reading>> FindAsync(Guid agreement, CancellationToken cancellationToken) => api.GetAsync<Reading>(Path(agreement, "reading"), cancellationToken);

    /// <summary>The parties of a draft that the hub does not know; those that can be read.</summary>
    public async Task<IReadOnlyList<UnknownParty>> UnknownPartiesAsync(Guid agreement, CancellationToken cancellationToken) =>
        (await api.GetAsync<Listing<UnknownParty>>(Path(agreement, "reading/unknown-parties"), cancellationToken)).Value?.Items ?? [];

    public Task<Answer<Nothing>> CorrectAsync(Guid agreement, string part, object said, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync(Path(agreement, $"reading/{part}"), said, etag, cancellationToken);

    /// <summary>Goes back to what the rules read.</summary>
    public Task<Answer<Nothing>> RestoreAsync(Guid agreement, string part, string? etag, CancellationToken cancellationToken) =>
        api.DeleteAsync(Path(agreement, $"reading/{part}"), etag, cancellationToken);

    public Task<Answer<Nothing>> AddPointAsync(Guid agreement, object point, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>(Path(agreement, "open-points"), point, etag, cancellationToken);

    public Task<Answer<Nothing>> AddFindingAsync(Guid agreement, object finding, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>(Path(agreement, "findings"), finding, etag, cancellationToken);

    /// <summary>Takes back what a person added, <c>open-points/7</c> or <c>findings/1</c>.</summary>
    public Task<Answer<Nothing>> TakeBackAsync(Guid agreement, string added, string? about, string? etag, CancellationToken cancellationToken) =>
        api.DeleteAsync(Path(agreement, $"{added}/{Uri.EscapeDataString(about ?? "0")}"), etag, cancellationToken);

    private static string Path(Guid agreement, string rest) => $"/api/partnership/agreements/{agreement}/{rest}";
}
