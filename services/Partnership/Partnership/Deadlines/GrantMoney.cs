using SkillsHub.Partnership.Agreements.Import;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>What was called of a grant and what was paid, as far as deadlines know it.</summary>
/// <param name="Number">Number of the grant in the agreement.</param>
/// <param name="Line">Number of the plan's line.</param>
/// <param name="Funder">Slug of the party that gives.</param>
/// <param name="Steps">Calls and payments, with those that were reversed.</param>
internal sealed record GrantMoney(int Number, int Line, string Funder, IReadOnlyList<MoneyStep> Steps)
{
    /// <param name="source">Where the text promises the grant.</param>
    /// <returns>The calls that count and are expected by a day.</returns>
    public IEnumerable<FundingCallFact> Calls(SourceSpan? source) => Steps
        .Where(step => step is { Kind: GrantStepKind.Called, ExpectedOn: not null, ReversedAt: null })
        .OrderBy(call => call.Call)
        .Select(call => new FundingCallFact(Number, call.Call!.Value, Funder, source, call.On, call.ExpectedOn!.Value, call.Amount, SaidAt(call), PaymentsOf(call)));

    /// <summary>How often the calls and payments of a funder changed: none is ever removed, and each is reversed once at most.</summary>
    public static RegisterFacts FactsOf(IEnumerable<GrantMoney> grants)
    {
        var steps = grants.SelectMany(grant => grant.Steps).ToList();
        return new(steps.Count + steps.Count(step => step.ReversedAt is not null), steps.Max(step => (DateTimeOffset?)(step.ReversedAt ?? step.RecordedAt)));
    }

    private IReadOnlyList<PaymentFact> PaymentsOf(MoneyStep call) => [.. PaidOf(call).Where(step => step.ReversedAt is null).Select(step => new PaymentFact(step.On, step.Amount))];

    private DateTimeOffset SaidAt(MoneyStep call) => PaidOf(call).Select(step => step.ReversedAt).OfType<DateTimeOffset>().Append(call.RecordedAt).Max();

    private IEnumerable<MoneyStep> PaidOf(MoneyStep call) => Steps.Where(step => step.Kind == GrantStepKind.Paid && step.Call == call.Call);
}

/// <param name="Kind">A call or a payment.</param>
/// <param name="Call">Number of the call within the grant.</param>
/// <param name="On">The day of it.</param>
/// <param name="Amount">EUR.</param>
/// <param name="ExpectedOn">The day by which a call is expected; null where nobody said one.</param>
/// <param name="RecordedAt">When it was recorded.</param>
/// <param name="ReversedAt">When it was taken back; null while it counts.</param>
internal sealed record MoneyStep(GrantStepKind Kind, int? Call, DateOnly On, decimal Amount, DateOnly? ExpectedOn, DateTimeOffset RecordedAt, DateTimeOffset? ReversedAt);
