namespace SkillsHub.Portal.Api.Funding;

/// <summary>What each funder's money does, and budget against actual.</summary>
internal sealed class StatementApi(HubApi api)
{
    /// <summary>The longest page that the service gives.</summary>
    public const int LongestPage = 100;

    public Task<Answer<Statement>> FindAsync(Guid agreement, string? funder, string? fiscalYear, string? after, int limit, CancellationToken cancellationToken) =>
        api.GetAsync<Statement>(
            Query.Of($"{FundingAddress.Of(agreement)}/statement", ("funder", funder), ("fiscalYear", fiscalYear), ("after", after), ("limit", $"{limit}")), cancellationToken);

    /// <summary>The same with its expenses to the end, as it is printed; or to the last of so many pages.</summary>
    public async Task<Answer<Statement>> WholeAsync(Guid agreement, string? funder, string? fiscalYear, int pages, CancellationToken cancellationToken)
    {
        var first = await FindAsync(agreement, funder, fiscalYear, after: null, LongestPage, cancellationToken);
        if (first.Value is not { } statement)
            return first;
        var expenses = new List<Expense>(statement.Expenses.Items);
        var next = statement.Expenses.Next;
        for (var page = 1; next is not null && page < pages; page++)
        {
            var more = await FindAsync(agreement, funder, fiscalYear, next, LongestPage, cancellationToken);
            if (more.Value is not { } further)
                return more;
            expenses.AddRange(further.Expenses.Items);
            next = further.Expenses.Next;
        }
        return first with { Value = statement with { Expenses = new Listing<Expense> { Items = expenses, Next = next } } };
    }

    public Task<Answer<Budget>> BudgetAsync(Guid agreement, string by, string? funder, string? fiscalYear, string? nature, CancellationToken cancellationToken) =>
        api.GetAsync<Budget>(Query.Of($"{FundingAddress.Of(agreement)}/budget", ("by", by), ("funder", funder), ("fiscalYear", fiscalYear), ("nature", nature)), cancellationToken);
}
