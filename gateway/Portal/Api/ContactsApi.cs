namespace SkillsHub.Portal.Api;

/// <summary>Where organisations and the hub's staff are told by mail what concerns them.</summary>
internal sealed class ContactsApi(HubApi api)
{
    private const string Organisations = "/api/partnership/organisations";
    private const string Staff = "/api/partnership/staff-contact";

    public Task<Answer<Listing<NoticeContact>>> ListAsync(CancellationToken cancellationToken) =>
        WholeList.AnswerAsync($"{Organisations}/contacts", path => api.GetAsync<Listing<NoticeContact>>(path, cancellationToken));

    /// <param name="slug">Slug of the organisation; null for the hub's staff.</param>
    /// <param name="cancellationToken">Gives up.</param>
    public Task<Answer<NoticeContact>> FindAsync(string? slug, CancellationToken cancellationToken) => api.GetAsync<NoticeContact>(Of(slug), cancellationToken);

    public Task<Answer<Nothing>> ChangeAsync(string? slug, string? email, string? language, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync(Of(slug), new { email, language }, etag, cancellationToken);

    private static string Of(string? slug) => slug is null ? Staff : $"{Organisations}/{Uri.EscapeDataString(slug)}/contact";
}
