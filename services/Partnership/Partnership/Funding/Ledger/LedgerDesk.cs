using Microsoft.EntityFrameworkCore;
using SkillsHub.Messaging;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.Vouchers;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>The ledger as the caller may see it, and the locks behind which grants are spent.</summary>
internal sealed class LedgerDesk(PartnershipDbContext context, FundingDesk desk)
{
    /// <summary>Expenses that the caller may see: the hub's staff all, a funder those that it bears a part of.</summary>
    public IQueryable<Expense> Expenses =>
        desk.OnlyFunder is { } funder ? context.Expenses.Where(expense => expense.Allocations.Any(part => part.Funder == funder)) : context.Expenses;

    /// <summary>Of those, an agreement's.</summary>
    public IQueryable<Expense> ExpensesOf(Guid agreementId) => Expenses.Where(expense => expense.AgreementId == agreementId);

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

    /// <summary>
    /// Those of the invoices that are recorded and not reversed, each with its expense. Behind a lock on the ledger's invoices that ends
    /// with the transaction: of two who record one at once, the second finds it.
    /// </summary>
    public async Task<IReadOnlyDictionary<InvoiceMark, Guid>> RecordedAsync(Guid agreementId, IReadOnlyCollection<InvoiceMark> invoices, CancellationToken cancellationToken)
    {
        if (invoices.Count == 0)
            return new Dictionary<InvoiceMark, Guid>();
        await context.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({$"ledger {agreementId}"}, 0))", cancellationToken);
        var asked = invoices.ToHashSet();
        var (days, amounts) = (invoices.Select(invoice => invoice.SpentOn).Distinct().ToList(), invoices.Select(invoice => invoice.Amount).Distinct().ToList());
        var recorded = await context.Expenses.AsNoTracking().IgnoreAutoIncludes()
            .Where(expense => expense.AgreementId == agreementId && expense.Invoice != null && expense.Reverses == null)
            .Where(expense => days.Contains(expense.SpentOn) && amounts.Contains(expense.Amount))
            .Where(expense => !context.Expenses.Any(reversal => reversal.Reverses == expense.Id))
            .Select(expense => new { expense.Id, expense.Supplier, Invoice = expense.Invoice!, expense.SpentOn, expense.Amount })
            .ToListAsync(cancellationToken);
        return recorded.GroupBy(expense => InvoiceMark.Of(expense.Supplier, expense.Invoice, expense.SpentOn, expense.Amount))
            .Where(known => asked.Contains(known.Key))
            .ToDictionary(known => known.Key, known => known.Min(expense => expense.Id));
    }

    /// <summary>Adds an expense with what justifies it, and what is told of both, to what the caller saves.</summary>
    public void Keep(Expense expense, Voucher? voucher, IOutbox outbox, IReadOnlyDictionary<int, Grant> grants)
    {
        context.Add(expense);
        outbox.TellRecorded(expense, grants);
        if (voucher is null)
            return;
        context.Add(voucher);
        outbox.TellTied(voucher, VoucherSubject.Of(expense), grants);
    }

    /// <summary>What of each is shown: where it is asked for by funder or year, that funder's part and that year's, so that they add up to its statement.</summary>
    public PartsShown PartsOf(ExpenseFilter filter, AgreementMoment moment)
    {
        var calendar = FundingDesk.CalendarOf(moment);
        return new(desk.OnlyFunder ?? filter.Funder, filter.OwnMeans == true, filter.FiscalYear is { } year ? calendar.WaysToWrite(year) : null, calendar);
    }

    /// <summary>All of each that the caller may see.</summary>
    public PartsShown PartsOf(AgreementMoment moment) => PartsShown.All(moment) with { Funder = desk.OnlyFunder };

    /// <summary>As they are shown, with what reversed and what justifies each.</summary>
    public async Task<List<ExpenseView>> ViewsAsync(IReadOnlyCollection<Expense> expenses, PartsShown parts, CancellationToken cancellationToken)
    {
        var reversals = await ReversalsAsync(context, expenses.Select(expense => expense.Id), cancellationToken);
        var vouchers = await VoucherDesk.OfExpensesAsync(context, expenses.Select(expense => expense.Id), cancellationToken);
        return [.. expenses.Select(expense => ExpenseView.Of(expense, reversals.TryGetValue(expense.Id, out var by) ? by : null, parts) with { Vouchers = [.. vouchers[expense.Id]] })];
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
