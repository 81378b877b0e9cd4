using SkillsHub.Web;

namespace SkillsHub.Partnership.Funding.Ledger.Import;

/// <summary>A line of a ledger's file.</summary>
/// <param name="Line">Its number in the file.</param>
/// <param name="Values">By folded heading.</param>
/// <param name="Surplus">The first value beyond the headings; null where there is none.</param>
internal sealed record LedgerRow(int Line, IReadOnlyDictionary<string, string> Values, string? Surplus)
{
    /// <summary>The expense that stands there, or all that is wrong with it.</summary>
    public (ExpenseRequest? Expense, IReadOnlyList<RefusedLine> Refused) Read()
    {
        var (day, amount) = (LedgerWords.Day(Of(LedgerColumns.Date)), LedgerWords.Sum(Of(LedgerColumns.Amount)));
        var (family, nature) = (LedgerWords.Family(Of(LedgerColumns.Family)), LedgerWords.Nature(Of(LedgerColumns.Nature)));
        var allocations = LedgerWords.Allocations(Of(LedgerColumns.Funding), amount);
        List<RefusedLine> unread = [];
        // A separator within a value moves all that follows: what would be read then is not what was written.
        if (Surplus is not null)
            return (null, [new(Line, Column: null, "expense.import-surplus", Surplus, "The line has more values than the file has columns: a value with the separator in it stands between quotation marks.")]);
        Require(day is not null, LedgerColumns.Date, "A day is written 31/12/2026 or 2026-12-31.");
        Require(amount is not null, LedgerColumns.Amount, "A sum is written 1 234,50 or 1234.50.");
        Require(family is not null, LedgerColumns.Family, "It is none of the families of activity.");
        Require(nature is not null, LedgerColumns.Nature, "It is « investissement » or « fonctionnement ».");
        Require(allocations is not null, LedgerColumns.Funding, "It is the number of a grant or « fonds propres », or several with what each bears: 1:1000,00|fonds propres:200,00.");
        if (unread.Count > 0)
            return (null, unread);
        var expense = new ExpenseRequest(day!.Value, amount!.Value, Of(LedgerColumns.Supplier), Of(LedgerColumns.Label), family!.Value, nature!.Value, allocations!, Values.GetValueOrDefault(LedgerColumns.Invoice));
        return expense.Check() is { } invalid ? (null, [.. invalid.Errors.Select(Refuse)]) : (expense, []);

        void Require(bool isRead, string column, string message)
        {
            if (!isRead)
                unread.Add(Refuse(column, "expense.import-unreadable", message));
        }
    }

    /// <summary>What a rule of the ledger says of this line.</summary>
    public RefusedLine Refuse(Domain.Error refusal) => Refuse(LedgerColumns.Of(refusal.Field), refusal.Code, refusal.Detail);

    private RefusedLine Refuse(FieldError refusal) => Refuse(LedgerColumns.Of(refusal.Field), refusal.Rule, refusal.Message);

    private RefusedLine Refuse(string? column, string rule, string message) => new(Line, column, rule, column is null ? null : Of(column), message);

    private string Of(string column) => Values.GetValueOrDefault(column, string.Empty);
}
