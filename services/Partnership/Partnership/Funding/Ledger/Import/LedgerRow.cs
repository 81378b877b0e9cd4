using SkillsHub.Partnership.Commitments;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger.Import;

/// <summary>A line of a ledger's file.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="Values">By folded heading.</param>
/// <param name="Surplus">The first value beyond the headings; null where there is none.</param>
internal sealed record LedgerRow(int Line, IReadOnlyDictionary<string, string> Values, string? Surplus)
{
    // Stands for a sum that cannot be read, where the other columns are looked at all the same.
    private const decimal Readable = 1;

    private const int MaxTitle = 300;

    /// <summary>The expense that stands there, or all that is wrong with it.</summary>
    public (ExpenseRequest? Expense, IReadOnlyList<RefusedLine> Refused) Read()
    {
        var (day, amount) = (LedgerWords.Day(Of(LedgerColumns.Date)), LedgerWords.Sum(Of(LedgerColumns.Amount)));
        var (family, nature) = (LedgerWords.Family(Of(LedgerColumns.Family)), LedgerWords.Nature(Of(LedgerColumns.Nature)));
        var allocations = LedgerWords.Allocations(Of(LedgerColumns.Funding), amount);
        List<RefusedLine> refused = [];
        // A separator within a value moves all that follows: what would be read then is not what was written.
        if (Surplus is not null)
            return (null, [new(Line, Column: null, "expense.import-surplus", Surplus, "The line has more values than the file has columns: a value with the separator in it stands between quotation marks.")]);
        Require(day is not null, LedgerColumns.Date, "A day is written 31/12/2026 or 2026-12-31.");
        Require(amount is not null, LedgerColumns.Amount, "A sum is written 1 234,50 or 1234.50.");
        Require(family is not null, LedgerColumns.Family, "It is none of the families of activity.", "expense.import-family");
        Require(nature is not null, LedgerColumns.Nature, "It is « investissement » or « fonctionnement ».");
        Require(allocations is not null, LedgerColumns.Funding, "It is the number of a grant or « fonds propres », or several with what each bears: 1:1000,00|fonds propres:200,00.");
        var expense = new ExpenseRequest(
            day ?? default, amount ?? Readable, Of(LedgerColumns.Supplier), Of(LedgerColumns.Label), family ?? default, nature ?? FundingNature.Operating, allocations ?? [new(Readable, OwnMeans: true)], Values.GetValueOrDefault(LedgerColumns.Invoice), Proof: Voucher());
        // Whoever alone bears the sum is not at fault for it.
        var bearsAll = !Of(LedgerColumns.Funding).Contains(':', StringComparison.Ordinal);
        var unfit = (expense.Check()?.Errors ?? []).Select(Refuse).Where(fault => !refused.Exists(one => one.Column == fault.Column) && !(bearsAll && fault.Column == LedgerColumns.Funding));
        refused.AddRange([.. unfit]);
        return refused.Count == 0 ? (expense, []) : (null, refused);

        void Require(bool isRead, string column, string message, string rule = "expense.import-unreadable")
        {
            if (!isRead)
                refused.Add(string.IsNullOrWhiteSpace(Of(column)) ? Refuse(column, "required", $"{column} is required.") : Refuse(column, rule, message));
        }
    }

    /// <summary>What a rule of the ledger says of this line.</summary>
    public RefusedLine Refuse(Domain.Error refusal) => Refuse(LedgerColumns.Of(refusal.Field), refusal.Code, refusal.Detail);

    private RefusedLine Refuse(FieldError refusal) => Refuse(LedgerColumns.Of(refusal.Field), refusal.Rule, refusal.Message);

    private RefusedLine Refuse(string? column, string rule, string message) => new(Line, column, rule, column is null ? null : Of(column), message);

    // A file has one column for it: its reference is its title, as far as it is a title.
    private Proof? Voucher() => Of(LedgerColumns.Voucher).Trim() is { Length: > 0 } piece
        ? new(Guid.TryParse(piece, out _) ? ProofKind.Resource : ProofKind.Document, piece, piece.Length <= MaxTitle ? piece : piece[..MaxTitle])
        : null;

    private string Of(string column) => Values.GetValueOrDefault(column, string.Empty);
}
