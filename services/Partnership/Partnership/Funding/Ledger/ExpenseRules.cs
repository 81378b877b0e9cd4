using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Funding.Grants;
using SkillsHub.Partnership.Funding.Ledger.Errors;

namespace SkillsHub.Partnership.Funding.Ledger;

/// <summary>What an expense must be: of the agreement's term, borne to the cent, by grants of its nature, out of what they were paid.</summary>
internal static class ExpenseRules
{
    public static Error? Check(ExpenseDraft draft, AgreementMoment moment, IReadOnlyDictionary<int, Grant> grants)
    {
        if (draft.SpentOn > moment.Today)
            return new SpentInTheFuture(draft.SpentOn, moment.Today);
        if (!moment.Span.Contains(draft.SpentOn))
            return new SpentOutsideTheTerm(draft.SpentOn, moment.Span);
        if (draft.Allocations.Sum(part => part.Amount) is var allocated && allocated != draft.Amount)
            return new AllocationsDiffer(draft.Amount, allocated);
        if (draft.Allocations.GroupBy(part => part.Grant).FirstOrDefault(parts => parts.Count() > 1) is { } twice)
            return new AllocatedTwice(twice.Key);
        return draft.Allocations.Select((part, index) => Check(part, index, draft, grants)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Error? Check(AllocationDraft part, int index, ExpenseDraft draft, IReadOnlyDictionary<int, Grant> grants)
    {
        if (part.Grant is not { } number)
            return null;
        if (!grants.TryGetValue(number, out var grant))
            return new NoSuchGrant(index, number);
        if (grant.Nature != draft.Nature)
            return new NatureDiffers(index, number, grant.Nature);
        return part.Amount > grant.Left ? new OverPaid(index, number, grant.Left) : null;
    }
}
