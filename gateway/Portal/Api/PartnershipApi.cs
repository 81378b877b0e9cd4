using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api;

internal sealed class PartnershipApi(HubApi api)
{
    public const string SamplePath = $"{Agreements}/sample";
    private const string Agreements = "/api/partnership/agreements";
    private const string Hubs = "/api/partnership/hubs";

    // The service stops a reading of its own after half of it.
    private static readonly TimeSpan Reading = TimeSpan.FromSeconds(30);

    public static string FilePath(Guid id, string? format) => Query.Of($"{Agreements}/{id}/file", ("format", format));

    public Task<Answer<Listing<AgreementSummary>>> ListAsync(string? after, int limit, CancellationToken cancellationToken) => OfStateAsync(state: null, after, limit, cancellationToken);

    /// <summary>The latest of those in force, then the latest of the others: a draft does not push aside what is owed. Whether there are more is said, not where.</summary>
    public async Task<Answer<Listing<AgreementSummary>>> LivingFirstAsync(int most, CancellationToken cancellationToken)
    {
        var asked = OfStateAsync("inForce", after: null, most, cancellationToken);
        var latest = await ListAsync(after: null, most, cancellationToken);
        var living = await asked;
        if (!latest.IsGood || !living.IsGood)
            return latest.IsGood ? living : latest;
        var listed = living.Value.Items.UnionBy(latest.Value.Items, agreement => agreement.Id).ToList();
        return latest with { Value = new() { Items = [.. listed.Take(most)], Next = living.Value.Next ?? latest.Value.Next ?? (listed.Count > most ? "more" : null) } };
    }

    /// <summary>Those in one state, or that have some words, newest first or by their end.</summary>
    public Task<Answer<Listing<AgreementSummary>>> SearchAsync(string? state, string? words, string? sort, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<AgreementSummary>>(Query.Of(Agreements, ("state", state), ("q", words), ("sort", sort), ("after", after), ("limit", "20")), cancellationToken);

    public Task<Answer<Listing<Finding>>> FindingsAsync(Guid agreement, string? state, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Finding>>(Query.Of($"{Agreements}/{agreement}/findings", ("state", state), ("after", after), ("limit", "50")), cancellationToken);

    /// <summary>Organisations by slug; those that can be read.</summary>
    public async Task<IReadOnlyDictionary<string, string>> NamesAsync(CancellationToken cancellationToken)
    {
        var organisations = await WholeList.ReadAsync(
            "/api/partnership/organisations", async path => (await api.GetAsync<Listing<Organisation>>(path, cancellationToken)).Value);
        return organisations.DistinctBy(organisation => organisation.Slug, StringComparer.Ordinal).ToDictionary(organisation => organisation.Slug, organisation => organisation.Name, StringComparer.Ordinal);
    }

    /// <summary>What organisations are called, for whoever has no hub, too: two hubs may each know another by the same slug.</summary>
    public async Task<Func<IOwned, string>> OwnersAsync(bool ofAllHubs, CancellationToken cancellationToken)
    {
        if (!ofAllHubs)
        {
            var names = await NamesAsync(cancellationToken);
            return webhook => names.GetValueOrDefault(webhook.Organisation, webhook.Organisation);
        }
        var known = (await OrganisationsAsync(cancellationToken)).Value?.Items ?? [];
        return webhook => known.FirstOrDefault(one => one.Hub == webhook.Hub && one.Slug == webhook.Organisation)?.Name ?? webhook.Organisation;
    }

    /// <summary>Titles of agreements by id; those that can be read.</summary>
    public async Task<IReadOnlyDictionary<Guid, string>> TitlesAsync(CancellationToken cancellationToken)
    {
        var agreements = await WholeList.ReadAsync(
            "/api/partnership/agreements", async path => (await api.GetAsync<Listing<AgreementSummary>>(path, cancellationToken)).Value);
        return agreements.DistinctBy(agreement => agreement.Id).ToDictionary(agreement => agreement.Id, agreement => agreement.Title);
    }

    /// <summary>All hubs as they are now, or why they cannot be read.</summary>
    public Task<Answer<Listing<Hub>>> HubsAsync(CancellationToken cancellationToken) =>
        WholeList.AnswerAsync(Hubs, path => api.GetAsync<Listing<Hub>>(path, cancellationToken));

    /// <summary>The organisations of all hubs, or why they cannot be read; for operators.</summary>
    public Task<Answer<Listing<Organisation>>> OrganisationsAsync(CancellationToken cancellationToken) =>
        WholeList.AnswerAsync($"{Hubs}/organisations", path => api.GetAsync<Listing<Organisation>>(path, cancellationToken));

    public Task<Answer<Nothing>> MoveHubAsync(string slug, object contact, string? ifMatch, CancellationToken cancellationToken) =>
        api.PutAsync($"{Hubs}/{Uri.EscapeDataString(slug)}/contact", contact, ifMatch, cancellationToken);

    public Task<Answer<Nothing>> OpenHubAsync(object hub, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>(Hubs, hub, ifMatch: null, cancellationToken);

    public Task<Answer<Agreement>> FindAsync(Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<Agreement>($"{Agreements}/{id}", cancellationToken);

    public Task<Answer<SourceText>> SourceAsync(Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<SourceText>($"{Agreements}/{id}/source", cancellationToken);

    public async Task<Answer<Agreement>> ImportAsync(IFormFile file, CancellationToken cancellationToken)
    {
        using var form = Upload.Of(file);
        return await api.UploadAsync<Agreement>(HttpMethod.Post, $"{Agreements}/import", form, ifMatch: null, cancellationToken);
    }

    /// <summary>The text that a form makes, of which nothing is kept.</summary>
    public Task<Answer<WrittenText>> WriteAsync(object template, CancellationToken cancellationToken) =>
        api.PostAsync<WrittenText>($"{Agreements}/template/text", template, ifMatch: null, cancellationToken, Reading);

    /// <summary>The same text, taken in as a draft.</summary>
    public Task<Answer<Agreement>> DraftAsync(object template, CancellationToken cancellationToken) =>
        api.PostAsync<Agreement>($"{Agreements}/template", template, ifMatch: null, cancellationToken, Reading);

    public Task<Answer<Nothing>> ResolveAsync(Guid id, string number, object resolution, string? etag, CancellationToken cancellationToken) =>
        ChangeAsync(id, $"open-points/{Uri.EscapeDataString(number)}/resolve", resolution, etag, cancellationToken);

    public Task<Answer<Nothing>> AssignAsync(Guid id, string number, string? owner, string? etag, CancellationToken cancellationToken) =>
        ChangeAsync(id, $"open-points/{Uri.EscapeDataString(number)}/assign", new { owner = owner ?? "" }, etag, cancellationToken);

    public Task<Answer<Nothing>> ReopenAsync(Guid id, string number, string reason, string? etag, CancellationToken cancellationToken) =>
        ChangeAsync(id, $"open-points/{Uri.EscapeDataString(number)}/reopen", new { reason }, etag, cancellationToken);

    public Task<Answer<Nothing>> OpenForSignatureAsync(Guid id, string? etag, CancellationToken cancellationToken) =>
        ChangeAsync(id, "open-for-signature", body: null, etag, cancellationToken);

    public Task<Answer<Nothing>> ReturnToDraftAsync(Guid id, string reason, string? etag, CancellationToken cancellationToken) =>
        ChangeAsync(id, "return-to-draft", new { reason }, etag, cancellationToken);

    public Task<Answer<Nothing>> SignAsync(Guid id, object signature, string? etag, CancellationToken cancellationToken) =>
        ChangeAsync(id, "signatures", signature, etag, cancellationToken);

    public Task<Answer<Nothing>> WithdrawSignatureAsync(Guid id, string party, string reason, string? etag, CancellationToken cancellationToken) =>
        ChangeAsync(id, $"signatures/{Uri.EscapeDataString(party)}/withdraw", new { reason }, etag, cancellationToken);

    public Task<Answer<Nothing>> DiscardAsync(Guid id, string? etag, CancellationToken cancellationToken) =>
        api.DeleteAsync($"{Agreements}/{id}", etag, cancellationToken);

    private Task<Answer<Nothing>> ChangeAsync(Guid id, string change, object? body, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Agreements}/{id}/{change}", body, etag, cancellationToken);

    private Task<Answer<Listing<AgreementSummary>>> OfStateAsync(string? state, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<AgreementSummary>>(Query.Of(Agreements, ("state", state), ("after", after), ("limit", $"{limit}")), cancellationToken);
}
