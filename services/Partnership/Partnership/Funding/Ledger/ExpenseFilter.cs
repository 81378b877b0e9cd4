using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>Which expenses are asked for.</summary>
/// <param name="Funder">Only those that this party bears a part of.</param>
/// <param name="OwnMeans">Only those that the hub bears a part of itself.</param>
/// <param name="FiscalYear">Only those borne by a grant of this fiscal year.</param>
/// <param name="Family">Only those for this activity.</param>
/// <param name="Nature">Only those of this nature.</param>
/// <param name="From">Only those of this day or later.</param>
/// <param name="To">Only those of this day or before.</param>
/// <param name="Q">Only those that have these words in their supplier, what they are for, or the number of their invoice.</param>
/// <param name="Sort"><c>day</c>, the latest first, or <c>amount</c>, the largest first.</param>
internal sealed record ExpenseFilter(string? Funder, bool? OwnMeans, int? FiscalYear, string? Family, string? Nature, DateOnly? From, DateOnly? To, string? Q = null, string? Sort = null)
{
    private const int MaxWords = 200;

    /// <summary>Whether the largest comes first; else the latest does.</summary>
    public bool IsByAmount => Sort == "amount";

    public Invalid? Check() => new Check()
        .OptionalText(Q, "q", MaxWords)
        .That(Sort is null or "day" or "amount", "sort", "unknown-value", "sort is day or amount.")
        .OneOf<ActivityFamily>(Family, "family", out _)
        .OneOf<FundingNature>(Nature, "nature", out _)
        .Year(FiscalYear, "fiscalYear")
        .Error;

    /// <param name="expenses">Those that the caller may see.</param>
    /// <param name="onlyFunder">The funder whose part alone the caller may see: who else bears an expense is not to be found out by asking for it.</param>
    /// <param name="calendar">The agreement's fiscal years.</param>
    public IQueryable<Expense> Of(IQueryable<Expense> expenses, string? onlyFunder, FiscalCalendar calendar)
    {
        if (onlyFunder is not null)
            return OwnMeans == true || (Funder ?? onlyFunder) != onlyFunder ? expenses.Where(_ => false) : (this with { Funder = onlyFunder }).Of(expenses, onlyFunder: null, calendar);
        var family = WireName.TryParse<ActivityFamily>(Family, out var activity) ? activity : null;
        var nature = WireName.TryParse<FundingNature>(Nature, out var kind) ? kind : null;
        var years = FiscalYear is { } year ? calendar.WaysToWrite(year) : null;
        var words = string.IsNullOrWhiteSpace(Q) ? null : $"%{Q.Trim().Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return expenses
            .Where(expense => Funder == null || expense.Allocations.Any(part => part.Funder == Funder))
            .Where(expense => OwnMeans != true || expense.Allocations.Any(part => part.Funder == null))
            .Where(expense => years == null || expense.Allocations.Any(part => years.Contains(part.FiscalYear!.Value) && (Funder == null || part.Funder == Funder)))
            .Where(expense => family == null || expense.Family == family)
            .Where(expense => nature == null || expense.Nature == nature)
            .Where(expense => From == null || expense.SpentOn >= From)
            .Where(expense => To == null || expense.SpentOn <= To)
            .Where(expense => words == null || EF.Functions.ILike(expense.Supplier, words, "\\") || EF.Functions.ILike(expense.Label, words, "\\") || EF.Functions.ILike(expense.Invoice!, words, "\\"));
    }
}

/// <summary>The place of an expense in the ledger, latest day first.</summary>
internal sealed record LedgerPlace(DateOnly SpentOn, Guid Id)
{
    public static IQueryable<Expense> After(IQueryable<Expense> expenses, LedgerPlace? place)
    {
        if (place is not null)
        {
            var (day, id) = (place.SpentOn, place.Id);
            expenses = expenses.Where(expense => expense.SpentOn < day || (expense.SpentOn == day && expense.Id < id));
        }

        return expenses.OrderByDescending(expense => expense.SpentOn).ThenByDescending(expense => expense.Id);
    }
}

/// <summary>The place of an expense in the ledger, largest sum first: of the parts that are shown, as the whole would tell a funder what others bear, and stands in no list of one funder's parts.</summary>
internal sealed record AmountPlace(decimal Amount, Guid Id)
{
    public static IQueryable<Expense> After(IQueryable<Expense> expenses, AmountPlace? place, PartsShown parts)
    {
        var (isWhole, funder, ownMeans, years) = (parts.AreAll, parts.Funder, parts.OwnMeans, parts.Years);
        // As PartsShown.Has tells them.
        var placed = expenses.Select(expense => new
        {
            Expense = expense,
            Sum = isWhole ? expense.Amount : expense.Allocations
                .Where(part => part.Funder == null
                    ? ownMeans || (funder == null && years == null)
                    : (funder == null ? !ownMeans : part.Funder == funder) && (years == null || years.Contains(part.FiscalYear!.Value)))
                .Sum(part => part.Amount),
        });
        if (place is not null)
        {
            var (amount, id) = (place.Amount, place.Id);
            placed = placed.Where(one => one.Sum < amount || (one.Sum == amount && one.Expense.Id < id));
        }

        return placed.OrderByDescending(one => one.Sum).ThenByDescending(one => one.Expense.Id).Select(one => one.Expense);
    }

    public static AmountPlace Of(ExpenseView shown) => new(shown.Share, shown.Id);
}
