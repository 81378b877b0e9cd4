using SkillsHub.Contracts;
using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Vouchers;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>An expense, as a client records it.</summary>
/// <param name="SpentOn">The day of it, of the agreement's term and not after today.</param>
/// <param name="Amount">EUR with cents.</param>
/// <param name="Supplier">From whom.</param>
/// <param name="Label">What was bought.</param>
/// <param name="Family">For which activity.</param>
/// <param name="Nature">Investment or operating.</param>
/// <param name="Allocations">Who bears it, to the cent.</param>
/// <param name="Invoice">Number of the invoice.</param>
/// <param name="ConfirmDuplicate">Whether it is meant though the same invoice is recorded already.</param>
/// <param name="Proof">What justifies it, a resource or a document; it may also come later.</param>
internal sealed record ExpenseRequest(
    DateOnly SpentOn,
    decimal Amount,
    string Supplier,
    string Label,
    ActivityFamily Family,
    FundingNature Nature,
    IReadOnlyList<AllocationRequest> Allocations,
    string? Invoice = null,
    bool ConfirmDuplicate = false,
    Proof? Proof = null)
{
    public const int MaxSupplier = 200;
    public const int MaxLabel = 300;
    public const int MaxInvoice = 100;

    private const int MostAllocations = 20;

    public Invalid? Check()
    {
        var check = new Check()
            .Amount(Amount, "amount")
            .Text(Supplier, "supplier", MaxSupplier)
            .Text(Label, "label", MaxLabel)
            .OptionalText(Invoice, "invoice", MaxInvoice)
            .That(Nature != FundingNature.InKind, "nature", "expense.in-kind", "What is given in kind is recorded as a contribution, not as an expense.")
            .That(Allocations.Count is >= 1 and <= MostAllocations, "allocations", "expense.allocation-count", $"An expense has 1 to {MostAllocations} allocations.");
        foreach (var (index, part) in Allocations.Index())
        {
            check.That(part is not null, $"allocations[{index}]", "required", $"allocations[{index}] is who bears it and how much.")
                .Amount(part?.Amount, $"allocations[{index}].amount")
                .That(part is null || part.Grant is null == part.OwnMeans, $"allocations[{index}]", "expense.grant-or-own-means", "An allocation names a grant, or says ownMeans: one of the two.");
        }

        return (Proof is null ? check : check.Voucher(Proof)).Error;
    }

    /// <summary>What justifies the expense that was recorded of this; null where nothing does yet.</summary>
    public Voucher? VoucherOf(Expense expense) =>
        Proof is null ? null : Voucher.Tie(Guid.CreateVersion7(expense.RecordedAt), VoucherSubject.Of(expense), Proof.Trimmed(), expense.RecordedBy, expense.RecordedAt);

    public ExpenseDraft Draft(CurrentUser user, DateTimeOffset now) => new(
        Guid.CreateVersion7(now),
        SpentOn,
        Amount,
        Supplier.Trim(),
        Label.Trim(),
        string.IsNullOrWhiteSpace(Invoice) ? null : Invoice.Trim(),
        Family,
        Nature,
        [.. Allocations.Select(part => new AllocationDraft(part.Grant, part.Amount))],
        user.Name,
        now);
}

/// <param name="Amount">EUR with cents.</param>
/// <param name="Grant">Number of the grant that bears it.</param>
/// <param name="OwnMeans">Whether the hub bears it itself.</param>
internal sealed record AllocationRequest(decimal Amount, int? Grant = null, bool OwnMeans = false);
