using SkillsHub.Portal.Api.Agreements;

namespace SkillsHub.Portal.Api;

/// <summary>The register of an agreement in force.</summary>
internal sealed class CommitmentsApi(HubApi api)
{
    public Task<Answer<Listing<Commitment>>> ListAsync(
        Guid agreement, string? party, string? promisor, string? article, string? state, string? sort, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Commitment>>(
            Query.Of(Register(agreement), ("party", party), ("promisor", promisor), ("article", article), ("state", state), ("sort", sort), ("after", after), ("limit", "50")),
            cancellationToken);

    public Task<Answer<CommitmentProgress>> ProgressAsync(Guid agreement, CancellationToken cancellationToken) =>
        api.GetAsync<CommitmentProgress>($"{Register(agreement)}/progress", cancellationToken);

    public Task<Answer<CommitmentDetails>> FindAsync(Guid agreement, int number, CancellationToken cancellationToken) =>
        api.GetAsync<CommitmentDetails>($"{Register(agreement)}/{number}", cancellationToken);

    public Task<Answer<Listing<AuditEntry>>> HistoryAsync(Guid agreement, Guid subject, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<AuditEntry>>(
            Query.Of($"/api/partnership/agreements/{agreement}/audit", ("subjectId", $"{subject}"), ("after", after), ("limit", "20")), cancellationToken);

    public Task<Answer<Nothing>> PlanAsync(Guid agreement, int number, object plan, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Register(agreement)}/{number}/plan", plan, etag, cancellationToken);

    public Task<Answer<Nothing>> FulfilAsync(Guid agreement, int number, object record, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Register(agreement)}/{number}/fulfilments", record, etag, cancellationToken);

    public Task<Answer<Nothing>> WithdrawAsync(Guid agreement, int number, string fulfilment, string reason, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Register(agreement)}/{number}/fulfilments/{Uri.EscapeDataString(fulfilment)}/withdraw", new { reason }, etag, cancellationToken);

    private static string Register(Guid agreement) => $"/api/partnership/agreements/{agreement}/commitments";
}
