using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Contracts.V1;
using SkillsHub.Partnership.Funding.Fiscal;

namespace SkillsHub.Partnership.Committee.Decisions;

/// <summary>What a decision can change: what its kind is about, and nothing that takes an amendment.</summary>
internal static class DecisionRules
{
    /// <param name="draft">The decision.</param>
    /// <param name="agreement">The agreement.</param>
    /// <param name="taken">All decisions of the agreement.</param>
    /// <param name="pending">Findings that an amendment on its way settles, with its number.</param>
    public static Error? Check(DecisionDraft draft, Agreement agreement, IReadOnlyList<Decision> taken, IReadOnlyDictionary<int, int> pending)
    {
        if (draft.Terms.Count > 0 && draft.Kind != CommitteeDecisionKind.AsksAmendment)
            return new NeedsAmendment();
        if (Stray(draft) is { } field)
            return new TargetNotOfKind(field, draft.Kind);
        if (Replaced(draft, taken).Error is { } gone)
            return gone;
        return draft.Kind switch
        {
            CommitteeDecisionKind.ClosesFinding => Finding(draft, agreement, pending),
            // What says from when years count may settle the contradiction of a text that does not.
            CommitteeDecisionKind.SetsYearOrigin => YearOrigin(draft, agreement, Replaced(draft, taken).Value) ?? (draft.Finding is null ? null : Finding(draft, agreement, pending)),
            CommitteeDecisionKind.ApprovesBudget or CommitteeDecisionKind.EvaluatesYear => draft.FiscalYear is { } year ? Beyond(year, agreement) : new TargetRequired("fiscalYear", draft.Kind),
            _ => null,
        };
    }

    /// <summary>The decision that it replaces; null when it replaces none.</summary>
    public static Result<Decision?> Replaced(DecisionDraft draft, IReadOnlyList<Decision> taken)
    {
        if (draft.Replaces is not { } number)
            return Result.Of<Decision?>(null);
        if (taken.FirstOrDefault(decision => decision.Number == number) is not { } former)
            return new NothingToReplace(number);
        return taken.FirstOrDefault(decision => decision.Replaces == number) is { } later ? new ReplacedAlready(number, later.Number) : Result.Of<Decision?>(former);
    }

    // The first field that says something which its kind is not about.
    private static string? Stray(DecisionDraft draft) => new (string Field, bool IsSaid, bool Belongs)[]
    {
        ("finding", draft.Finding is not null, draft.Kind is CommitteeDecisionKind.ClosesFinding or CommitteeDecisionKind.SetsYearOrigin),
        ("firstYearFrom", draft.FirstYearFrom is not null, draft.Kind == CommitteeDecisionKind.SetsYearOrigin),
        ("firstFiscalYearFrom", draft.FirstFiscalYearFrom is not null, draft.Kind == CommitteeDecisionKind.SetsYearOrigin),
        ("fiscalYear", draft.FiscalYear is not null, draft.Kind is CommitteeDecisionKind.ApprovesBudget or CommitteeDecisionKind.EvaluatesYear),
    }.FirstOrDefault(one => one.IsSaid && !one.Belongs).Field;

    private static Error? Finding(DecisionDraft draft, Agreement agreement, IReadOnlyDictionary<int, int> pending)
    {
        if (draft.Finding is not { } finding)
            return new TargetRequired("finding", draft.Kind);
        if (finding < 1 || finding > agreement.FindingCount)
            return new NoSuchFinding(finding);
        if (pending.TryGetValue(finding, out var amendment))
            return new FindingInAmendment(finding, amendment);
        return agreement.ClosedFindings.Any(closed => closed.Finding == finding && (closed.Decision is null || closed.Decision != draft.Replaces)) ? new FindingClosed(finding) : null;
    }

    // The first fiscal year begins less than a year before the term: while nobody has said when, a counted one may begin that early.
    private static FiscalYearAfterEnd? Beyond(int year, Agreement agreement) =>
        agreement.Span is { } span && (new FiscalCalendar(agreement.Years.FirstFiscalYearFrom).View(year).FirstDay ?? span.From.PlusYears(year - 2)?.PlusDays(1)) is { } first && first > span.Last
            ? new FiscalYearAfterEnd(year, span.Last)
            : null;

    private static Error? YearOrigin(DecisionDraft draft, Agreement agreement, Decision? replaced)
    {
        if (draft.FirstYearFrom is null && draft.FirstFiscalYearFrom is null)
            return new TargetRequired("firstYearFrom", draft.Kind);
        if (draft.FirstYearFrom is not null && agreement.Years.FirstYearFrom is { } year && replaced?.FirstYearFrom != year)
            return new YearOriginKnown("firstYearFrom", year);
        return draft.FirstFiscalYearFrom is not null && agreement.Years.FirstFiscalYearFrom is { } fiscal && replaced?.FirstFiscalYearFrom != fiscal ? new YearOriginKnown("firstFiscalYearFrom", fiscal) : null;
    }
}
