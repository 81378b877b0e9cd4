namespace SkillsHub.Portal.Api.Funding;

/// <summary>The analytic ledger of an agreement.</summary>
internal sealed class LedgerApi(HubApi api)
{
    public static string ExportPath(Guid agreement) => $"{Ledger(agreement)}/export";

    public Task<Answer<Listing<Expense>>> ListAsync(Guid agreement, ExpenseQuery asked, string? after, CancellationToken cancellationToken) =>
        api.GetAsync<Listing<Expense>>(Query.Of(asked.At(Ledger(agreement)), ("after", after), ("limit", "50")), cancellationToken);

    /// <summary>The list on one page, as it is printed; or as many of it as that takes.</summary>
    public Task<Answer<Listing<Expense>>> WholeAsync(Guid agreement, ExpenseQuery asked, CancellationToken cancellationToken) =>
        WholeList.BoundedAsync<Expense>(asked.At(Ledger(agreement)), path => api.GetAsync<Listing<Expense>>(path, cancellationToken));

    public Task<Answer<Expense>> FindAsync(Guid agreement, Guid id, CancellationToken cancellationToken) =>
        api.GetAsync<Expense>($"{Ledger(agreement)}/{id}", cancellationToken);

    public Task<Answer<Expense>> RecordAsync(Guid agreement, object expense, string? key, CancellationToken cancellationToken) =>
        api.PostAsync<Expense>(Ledger(agreement), expense, ifMatch: null, cancellationToken, key: key);

    public Task<Answer<Expense>> ReverseAsync(Guid agreement, Guid id, string reason, CancellationToken cancellationToken) =>
        api.PostAsync<Expense>($"{Ledger(agreement)}/{id}/reverse", new { reason }, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> TieAsync(Guid agreement, Guid expense, object voucher, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Ledger(agreement)}/{expense}/vouchers", voucher, ifMatch: null, cancellationToken);

    public Task<Answer<Nothing>> WithdrawVoucherAsync(Guid agreement, Guid expense, string voucher, string reason, CancellationToken cancellationToken) =>
        api.PostAsync<Nothing>($"{Ledger(agreement)}/{expense}/vouchers/{Uri.EscapeDataString(voucher)}/withdraw", new { reason }, ifMatch: null, cancellationToken);

    public async Task<Answer<ImportedExpenses>> ImportAsync(Guid agreement, IFormFile file, bool confirmDuplicates, string? key, CancellationToken cancellationToken)
    {
        using var form = Upload.Of(file);
        return await api.UploadAsync<ImportedExpenses>(HttpMethod.Post, Query.Of($"{Ledger(agreement)}/import", ("confirmDuplicates", confirmDuplicates ? "true" : null)), form, ifMatch: null, cancellationToken, key);
    }

    private static string Ledger(Guid agreement) => $"{FundingAddress.Of(agreement)}/expenses";
}
