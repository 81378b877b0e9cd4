using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Vouchers;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>A line of the ledger, as the caller may see it and asks for it: of what several funders bear, a funder sees its own part.</summary>
/// <param name="Id">Its identity.</param>
/// <param name="SpentOn">The day of it.</param>
/// <param name="Amount">EUR in all, negative in a reversal; null where not all who bear it are shown.</param>
/// <param name="Share">EUR of the allocations shown.</param>
/// <param name="Supplier">From whom.</param>
/// <param name="Label">What was bought.</param>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="Family">For which activity.</param>
/// <param name="Nature">Investment or operating.</param>
/// <param name="Allocations">Who bears it.</param>
/// <param name="Reverses">The expense that this one takes back.</param>
/// <param name="ReversedBy">The one that takes this back.</param>
/// <param name="Reason">Why it takes it back.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When.</param>
internal sealed record ExpenseView(
    Guid Id,
    DateOnly SpentOn,
    decimal? Amount,
    decimal Share,
    string Supplier,
    string Label,
    string? Invoice,
    ActivityFamily Family,
    FundingNature Nature,
    IReadOnlyList<AllocationView> Allocations,
    Guid? Reverses,
    Guid? ReversedBy,
    string? Reason,
    string RecordedBy,
    DateTimeOffset RecordedAt)
{
    /// <summary>What justifies it, in the order in which it came.</summary>
    public IReadOnlyList<VoucherView> Vouchers { get; init; } = [];

    public static ExpenseView Of(Expense expense, Guid? reversedBy, PartsShown parts)
    {
        var shown = expense.Allocations.Where(parts.Has).OrderBy(part => part.Rank).ToList();
        return new(
            expense.Id,
            expense.SpentOn,
            shown.Count == expense.Allocations.Count ? expense.Amount : null,
            shown.Sum(part => part.Amount),
            expense.Supplier,
            expense.Label,
            expense.Invoice,
            expense.Family,
            expense.Nature,
            [.. shown.Select(part => new AllocationView(part.Grant, part.Funder, part.FiscalYear, part.IsOwnMeans, part.Amount, parts.IsOutsideYear(part)))],
            expense.Reverses,
            reversedBy,
            expense.Reason,
            expense.RecordedBy,
            expense.RecordedAt);
    }
}

/// <param name="Grant">Number of the grant; null for own means.</param>
/// <param name="Funder">Slug of the party that gave it; null for own means.</param>
/// <param name="FiscalYear">Year of the grant; null where it is no single year's.</param>
/// <param name="OwnMeans">Whether the hub bears it itself.</param>
/// <param name="Amount">EUR.</param>
/// <param name="OutsideYear">Whether the day of the expense lies outside that fiscal year, as far as its days are known.</param>
internal sealed record AllocationView(int? Grant, string? Funder, int? FiscalYear, bool OwnMeans, decimal Amount, bool OutsideYear);
