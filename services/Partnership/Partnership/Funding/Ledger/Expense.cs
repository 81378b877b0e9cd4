using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Grants;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>A line of the analytic ledger: what was bought, for which activity, and who bears it. Never changed: what was wrong is reversed.</summary>
internal sealed class Expense : Aggregate, IPartOfAgreement
{
    // Whoever reads of it must bear a part; nobody has this name.
    private static readonly IReadOnlyList<string> StaffAlone = [string.Empty];

    private readonly List<Allocation> allocations = [];

    private Expense(Guid id, string hub)
        : base(id, hub)
    {
    }

    public Guid AgreementId { get; private set; }

    public DateOnly SpentOn { get; private set; }

    /// <summary>EUR; negative in a reversal.</summary>
    public decimal Amount { get; private set; }

    public string Supplier { get; private set; } = string.Empty;

    public string Label { get; private set; } = string.Empty;

    public string? Invoice { get; private set; }

    public ActivityFamily Family { get; private set; }

    public FundingNature Nature { get; private set; }

    public IReadOnlyList<Allocation> Allocations => allocations;

    /// <summary>The expense that this one takes back.</summary>
    public Guid? Reverses { get; private set; }

    /// <summary>Why it takes it back.</summary>
    public string? Reason { get; private set; }

    public string RecordedBy { get; private set; } = string.Empty;

    public DateTimeOffset RecordedAt { get; private set; }

    IReadOnlyList<string> IPartOfAgreement.Readers =>
        allocations.Select(part => part.Funder).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is { Count: > 0 } funders ? funders : StaffAlone;

    /// <summary>Records an expense, and takes its parts from what the grants were paid.</summary>
    /// <param name="draft">What somebody records.</param>
    /// <param name="hub">The hub.</param>
    /// <param name="agreementId">The agreement.</param>
    /// <param name="moment">Its term and the day.</param>
    /// <param name="grants">Those that the draft names, by number.</param>
    public static Result<Expense> Record(ExpenseDraft draft, string hub, Guid agreementId, AgreementMoment moment, IReadOnlyDictionary<int, Grant> grants)
    {
        if (ExpenseRules.Check(draft, moment, grants) is { } refusal)
            return refusal;
        var expense = new Expense(draft.Id, hub)
        {
            AgreementId = agreementId,
            SpentOn = draft.SpentOn,
            Amount = draft.Amount,
            Supplier = draft.Supplier,
            Label = draft.Label,
            Invoice = draft.Invoice,
            Family = draft.Family,
            Nature = draft.Nature,
            RecordedBy = draft.RecordedBy,
            RecordedAt = draft.RecordedAt,
        };
        foreach (var part in draft.Allocations)
            expense.Allot(part.Grant is { } number ? grants[number] : null, part.Amount);
        return expense;
    }

    /// <summary>Takes all of an expense back, on its own day, and gives its parts back to the grants.</summary>
    public Expense Reverse(Guid id, string reason, string reversedBy, DateTimeOffset now, IReadOnlyDictionary<int, Grant> grants)
    {
        var reversal = new Expense(id, Hub)
        {
            AgreementId = AgreementId,
            SpentOn = SpentOn,
            Amount = -Amount,
            Supplier = Supplier,
            Label = Label,
            Invoice = Invoice,
            Family = Family,
            Nature = Nature,
            Reverses = Id,
            Reason = reason,
            RecordedBy = reversedBy,
            RecordedAt = now,
        };
        foreach (var part in allocations.OrderBy(part => part.Rank))
            reversal.Allot(part.Grant is { } number ? grants[number] : null, -part.Amount);
        return reversal;
    }

    private void Allot(Grant? grant, decimal amount)
    {
        if (grant?.Spend(amount) == false)
            throw new InvalidOperationException($"Grant {grant.Number} has less than {amount} left: the rules let it pass.");
        allocations.Add(new Allocation
        {
            ExpenseId = Id,
            Rank = allocations.Count + 1,
            AgreementId = AgreementId,
            Grant = grant?.Number,
            Funder = grant?.Funder,
            FiscalYear = grant?.FiscalYear,
            SpentOn = SpentOn,
            Family = Family,
            Nature = Nature,
            Amount = amount,
        });
    }
}
