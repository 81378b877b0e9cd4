using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;
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
        var calendar = new FiscalCalendar(moment.FirstFiscalYearFrom);
        return draft.Allocations.Select((part, index) => Check(part, index, draft, grants, calendar)).FirstOrDefault(refusal => refusal is not null);
    }

    private static Error? Check(AllocationDraft part, int index, ExpenseDraft draft, IReadOnlyDictionary<int, Grant> grants, FiscalCalendar calendar)
    {
        if (part.Grant is not { } number)
            return null;
        if (!grants.TryGetValue(number, out var grant))
            return new NoSuchGrant(index, number);
        if (grant.Nature != draft.Nature)
            return new NatureDiffers(index, number, grant.Nature);
        if (YearMissed(grant, draft.SpentOn, calendar) is { } year)
            return new OutsideFiscalYear(index, number, draft.SpentOn, year);
        return part.Amount > grant.Left ? new OverPaid(index, number, grant.Left) : null;
    }

    // A share of what a year needs pays for that year; works take the years that they take. A year whose days nobody has said misses nothing.
    private static FiscalYearView? YearMissed(Grant grant, DateOnly spentOn, FiscalCalendar calendar) =>
        grant.Nature == FundingNature.Operating && calendar.View(grant.FiscalYear) is { } year && year.Misses(spentOn) ? year : null;
}
