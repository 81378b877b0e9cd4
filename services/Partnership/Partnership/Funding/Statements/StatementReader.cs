using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Funding.Ledger;
using SkillsHub.Partnership.Funding.Vouchers;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Statements;

/// <summary>Reads a funder's lines of the ledger from its index alone, and then the expenses of one page.</summary>
internal sealed class StatementReader(PartnershipDbContext context)
{
    public async Task<IReadOnlyList<FamilySum>> FamiliesAsync(Guid agreementId, string funder, IReadOnlyList<int>? years, CancellationToken cancellationToken)
    {
        var sums = await PartsOf(agreementId, funder, years)
            .GroupBy(part => part.Family)
            .Select(parts => new { Family = parts.Key, Spent = parts.Sum(part => part.Amount) })
            .ToListAsync(cancellationToken);
        return [.. sums.OrderBy(sum => sum.Family).Select(sum => new FamilySum(sum.Family, sum.Spent))];
    }

    public async Task<Page<ExpenseView>> ExpensesAsync(
        Guid agreementId, PartsShown shown, LedgerPlace? after, int size, HttpContext http, CancellationToken cancellationToken)
    {
        var parts = PartsOf(agreementId, shown.Funder!, shown.Years);
        if (after is not null)
        {
            var (day, id) = (after.SpentOn, after.Id);
            parts = parts.Where(part => part.SpentOn < day || (part.SpentOn == day && part.ExpenseId < id));
        }

        var places = await parts.Select(part => new { part.SpentOn, part.ExpenseId }).Distinct()
            .OrderByDescending(part => part.SpentOn).ThenByDescending(part => part.ExpenseId)
            .Take(size + 1)
            .ToListAsync(cancellationToken);
        var ids = places.ConvertAll(place => place.ExpenseId);
        var expenses = await context.Expenses.AsNoTracking().Where(expense => ids.Contains(expense.Id)).ToDictionaryAsync(expense => expense.Id, cancellationToken);
        var reversals = await LedgerDesk.ReversalsAsync(context, ids, cancellationToken);
        var vouchers = await VoucherDesk.OfExpensesAsync(context, ids, cancellationToken);
        var views = ids.ConvertAll(id => ExpenseView.Of(expenses[id], reversals.TryGetValue(id, out var by) ? by : null, shown) with { Vouchers = [.. vouchers[id]] });
        return Page.Of(views, size, view => new LedgerPlace(view.SpentOn, view.Id), http);
    }

    /// <summary>What expenses took of grants that are no single year's.</summary>
    public async Task<decimal> BeyondYearsAsync(Guid agreementId, string funder, CancellationToken cancellationToken) =>
        await PartsOf(agreementId, funder, years: null).Where(part => part.FiscalYear == null).SumAsync(part => part.Amount, cancellationToken);

    private IQueryable<Allocation> PartsOf(Guid agreementId, string funder, IReadOnlyList<int>? years) => context.Allocations.AsNoTracking()
        .Where(part => part.AgreementId == agreementId && part.Funder == funder)
        .Where(part => years == null || years.Contains(part.FiscalYear!.Value));
}
