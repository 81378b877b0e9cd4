using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api;

/// <summary>The register of an agreement in force.</summary>
internal sealed class CommitmentsApi(HubApi api)
{
    public static string ExportPath(Guid agreement, CommitmentQuery asked) => asked.At($"{Register(agreement)}/export");

    public Task<Answer<Listing<Commitment>>> ListAsync(
        Guid agreement, CommitmentQuery asked, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Commitment>>(asked.At(Register(agreement), ("after", after), ("limit", "50")), cancellationToken);

    /// <summary>The lines that are asked for, on one page; or as many of them as it takes.</summary>
    public Task<Answer<Listing<Commitment>>> WholeAsync(Guid agreement, CommitmentQuery asked, CancellationToken cancellationToken) =>
        WholeList.BoundedAsync<Commitment>(asked.At(Register(agreement)), path => api.GetAsync<Listing<Commitment>>(path, cancellationToken));

    /// <summary>All lines that a party promises, alone or with all the others, without those set aside; null when they cannot be read to the end.</summary>
    public Task<IReadOnlyList<Commitment>?> OfPartyAsync(Guid agreement, string party, CancellationToken cancellationToken) => LinesAsync(agreement, party, cancellationToken);

    /// <summary>The lines of all parties, as well.</summary>
    public Task<IReadOnlyList<Commitment>?> AllAsync(Guid agreement, CancellationToken cancellationToken) => LinesAsync(agreement, party: null, cancellationToken);

    public Task<Answer<CommitmentProgress>> ProgressAsync(Guid agreement, CancellationToken cancellationToken) =>
        api.GetAsync<CommitmentProgress>($"{Register(agreement)}/progress", cancellationToken);

    public Task<Answer<CommitmentDetails>> FindAsync(Guid agreement, int number, CancellationToken cancellationToken) =>
        api.GetAsync<CommitmentDetails>($"{Register(agreement)}/{number}", cancellationToken);

    public Task<Answer<Nothing>> RegisterAsync(Guid agreement, object found, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>(Register(agreement), found, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> AttributeAsync(Guid agreement, int number, object promisors, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Register(agreement)}/{number}/attribute", promisors, etag, cancellationToken);

    public Task<Answer<Nothing>> SetAsideAsync(Guid agreement, int number, string reason, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Register(agreement)}/{number}/set-aside", new { reason }, etag, cancellationToken);

    public Task<Answer<Nothing>> PlanAsync(Guid agreement, int number, object plan, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Register(agreement)}/{number}/plan", plan, etag, cancellationToken);

    public Task<Answer<Nothing>> FulfilAsync(Guid agreement, int number, object record, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Register(agreement)}/{number}/fulfilments", record, etag, cancellationToken);

    public Task<Answer<Nothing>> WithdrawAsync(Guid agreement, int number, string fulfilment, string reason, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Register(agreement)}/{number}/fulfilments/{Uri.EscapeDataString(fulfilment)}/withdraw", new { reason }, etag, cancellationToken);

    private async Task<IReadOnlyList<Commitment>?> LinesAsync(Guid agreement, string? party, CancellationToken cancellationToken)
    {
        var lines = await WholeList.AnswerAsync(
            Query.Of(Register(agreement), ("concerns", party)), path => api.GetAsync<Listing<Commitment>>(path, cancellationToken));
        return lines.Value is { } whole ? [.. whole.Items.Where(line => line.State != "setAside")] : null;
    }

    private static string Register(Guid agreement) => $"/api/partnership/agreements/{agreement}/commitments";
}
