using SkillsHub.Messaging;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Grants;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>
/// What is told of an expense: to each funder its own part, in the stream of the grant that bears it, and of what the hub bears itself to
/// nobody but its staff. Supplier, label and reason may name a person, and an event is for ever: they stay in the ledger.
/// </summary>
internal static class ExpenseTold
{
    public static void TellRecorded(this IOutbox outbox, Expense expense, IReadOnlyDictionary<int, Grant> grants)
    {
        foreach (var part in expense.Allocations)
        {
            if (part.Grant is { } number)
            {
                outbox.Add(grants[number], expense.RecordedAt, new GrantSpent
                {
                    AgreementId = expense.AgreementId,
                    Parties = [grants[number].Funder],
                    Number = number,
                    Line = grants[number].Line,
                    Funder = grants[number].Funder,
                    Nature = part.Nature,
                    FiscalYear = part.FiscalYear,
                    StepId = expense.Id,
                    On = part.SpentOn,
                    Amount = part.Amount,
                    ActivityFamily = part.Family,
                });
            }
            else
            {
                outbox.Add(expense, expense.RecordedAt, new OwnMeansSpent
                {
                    AgreementId = expense.AgreementId,
                    Parties = [],
                    ExpenseId = expense.Id,
                    Nature = part.Nature,
                    On = part.SpentOn,
                    Amount = part.Amount,
                    ActivityFamily = part.Family,
                });
            }
        }
    }

    public static void TellReversed(this IOutbox outbox, Expense reversal, IReadOnlyDictionary<int, Grant> grants)
    {
        foreach (var part in reversal.Allocations)
        {
            if (part.Grant is { } number)
            {
                outbox.Add(grants[number], reversal.RecordedAt, new GrantSpendingReversed
                {
                    AgreementId = reversal.AgreementId,
                    Parties = [grants[number].Funder],
                    Number = number,
                    Line = grants[number].Line,
                    Funder = grants[number].Funder,
                    Nature = part.Nature,
                    FiscalYear = part.FiscalYear,
                    StepId = reversal.Id,
                    Reverses = reversal.Reverses!.Value,
                    On = part.SpentOn,
                    Amount = -part.Amount,
                    ActivityFamily = part.Family,
                });
            }
            else
            {
                outbox.Add(reversal, reversal.RecordedAt, new OwnMeansSpendingReversed
                {
                    AgreementId = reversal.AgreementId,
                    Parties = [],
                    ExpenseId = reversal.Reverses!.Value,
                    Nature = part.Nature,
                    On = part.SpentOn,
                    Amount = -part.Amount,
                    ActivityFamily = part.Family,
                });
            }
        }
    }
}
