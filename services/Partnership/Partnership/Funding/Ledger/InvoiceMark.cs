using SkillsHub.Partnership.Agreements.Import.Text;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>By what one invoice is known that is recorded twice: who sent it, its number, its day and its sum.</summary>
internal sealed record InvoiceMark(string Supplier, string Invoice, DateOnly SpentOn, decimal Amount)
{
    /// <summary>Null of an expense without an invoice's number: two of them may well be two.</summary>
    public static InvoiceMark? Of(ExpenseDraft draft) => draft.Invoice is { } invoice ? Of(draft.Supplier, invoice, draft.SpentOn, draft.Amount) : null;

    public static InvoiceMark Of(string supplier, string invoice, DateOnly spentOn, decimal amount) => new(Folded(supplier), Folded(invoice), spentOn, amount);

    // What an export guards against being run as a formula comes back with its apostrophe.
    private static string Folded(string text) => TextFolding.Fold(text).Trim().TrimStart('\'');
}
