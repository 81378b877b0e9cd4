using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Grants;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>The ledger as the caller may see it, and the locks behind which grants are spent.</summary>
internal sealed class LedgerDesk(PartnershipDbContext context, FundingDesk desk)
{
    /// <summary>Expenses that the caller may see: the hub's staff all, a funder those that it bears a part of.</summary>
    public IQueryable<Expense> ExpensesOf(Guid agreementId)
    {
        var expenses = context.Expenses.Where(expense => expense.AgreementId == agreementId);
        return desk.OnlyFunder is { } funder ? expenses.Where(expense => expense.Allocations.Any(part => part.Funder == funder)) : expenses;
    }

    /// <summary>Of those, the ones that are asked for.</summary>
    public IQueryable<Expense> ExpensesOf(Guid agreementId, ExpenseFilter filter, AgreementMoment moment) =>
        filter.Of(ExpensesOf(agreementId).AsNoTracking(), desk.OnlyFunder, FundingDesk.CalendarOf(moment));

    /// <summary>
    /// Reads the grants behind a lock that ends with the transaction: of two who spend the last of one, the second waits, and then reads
    /// what is left. They are locked in one order, so that no two wait for each other.
    /// </summary>
    public async Task<IReadOnlyDictionary<int, Grant>> LockGrantsAsync(Guid agreementId, IEnumerable<int?> numbers, CancellationToken cancellationToken)
    {
        var wanted = numbers.OfType<int>().Distinct().ToArray();
        await context.Database.ExecuteSqlAsync(
            $"select 1 from funding_grant where agreement_id = {agreementId} and number = any({wanted}) order by number for update", cancellationToken);
        return await context.Grants.Where(grant => grant.AgreementId == agreementId && wanted.Contains(grant.Number)).ToDictionaryAsync(grant => grant.Number, cancellationToken);
    }

    /// <summary>As the caller may read them, with what reversed each.</summary>
    public async Task<List<ExpenseView>> ViewsAsync(IReadOnlyCollection<Expense> expenses, CancellationToken cancellationToken)
    {
        var reversals = await ReversalsAsync(context, expenses.Select(expense => expense.Id), cancellationToken);
        return [.. expenses.Select(expense => ExpenseView.Of(expense, reversals.TryGetValue(expense.Id, out var by) ? by : null, desk.OnlyFunder))];
    }

    /// <summary>What reversed each.</summary>
    public static Task<Dictionary<Guid, Guid>> ReversalsAsync(PartnershipDbContext context, IEnumerable<Guid> expenses, CancellationToken cancellationToken)
    {
        var ids = expenses.Select(id => (Guid?)id).ToList();
        return context.Expenses.AsNoTracking().IgnoreAutoIncludes()
            .Where(reversal => ids.Contains(reversal.Reverses))
            .Select(reversal => new { reversal.Id, reversal.Reverses })
            .ToDictionaryAsync(reversal => reversal.Reverses!.Value, reversal => reversal.Id, cancellationToken);
    }
}
