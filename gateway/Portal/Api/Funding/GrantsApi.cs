namespace SkillsHub.Portal.Api.Funding;

/// <summary>What was asked, granted, called and paid under an agreement.</summary>
internal sealed class GrantsApi(HubApi api)
{
    public Task<Answer<Listing<Grant>>> ListAsync(Guid agreement, GrantQuery asked, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Grant>>(
            Query.Of(Grants(agreement), ("funder", asked.Funder), ("fiscalYear", asked.FiscalYear), ("nature", asked.Nature), ("state", asked.State), ("due", asked.Due), ("sort", asked.Sort), ("after", after), ("limit", "50")),
            cancellationToken);

    /// <summary>All grants, or why they cannot be read.</summary>
    public Task<Answer<Listing<Grant>>> AllAsync(Guid agreement, CancellationToken cancellationToken) =>
        WholeList.AnswerAsync(Grants(agreement), path => api.GetAsync<Listing<Grant>>(path, cancellationToken));

    public Task<Answer<GrantDetails>> FindAsync(Guid agreement, int number, CancellationToken cancellationToken) =>
        api.GetAsync<GrantDetails>($"{Grants(agreement)}/{number}", cancellationToken);

    public Task<Answer<Numbered>> AskAsync(Guid agreement, object request, CancellationToken cancellationToken) =>
        api.PostAsync<Numbered>(Grants(agreement), request, ifMatch: null, cancellationToken);

    /// <param name="agreement">Of which it is.</param>
    /// <param name="number">The grant.</param>
    /// <param name="steps"><c>requests</c>, <c>decisions</c>, <c>calls</c> or <c>payments</c>.</param>
    /// <param name="step">What happened.</param>
    /// <param name="etag">The version that was read.</param>
    /// <param name="key">Sent again with it, a payment is recorded once.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    public Task<Answer<Nothing>> RecordAsync(Guid agreement, int number, string steps, object step, string? etag, string? key, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Grants(agreement)}/{number}/{steps}", step, etag, cancellationToken, key: key);

    public Task<Answer<Nothing>> ReverseAsync(Guid agreement, int number, string step, string reason, string? etag, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Grants(agreement)}/{number}/steps/{Uri.EscapeDataString(step)}/reverse", new { reason }, etag, cancellationToken);

    public Task<Answer<Nothing>> TieAsync(Guid agreement, int number, string step, object voucher, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Grants(agreement)}/{number}/steps/{Uri.EscapeDataString(step)}/vouchers", voucher, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> WithdrawVoucherAsync(Guid agreement, int number, string step, string voucher, string reason, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Grants(agreement)}/{number}/steps/{Uri.EscapeDataString(step)}/vouchers/{Uri.EscapeDataString(voucher)}/withdraw", new { reason }, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> DiscloseAsync(Guid agreement, int number, object disclosure, string? etag, CancellationToken cancellationToken) =>
        api.PutAsync($"{Grants(agreement)}/{number}/disclosure", disclosure, etag, cancellationToken);

    private static string Grants(Guid agreement) => $"{FundingAddress.Of(agreement)}/grants";
}
