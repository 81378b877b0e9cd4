using SkillsHub.Partnership.Amendments;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Committee.Decisions;

/// <summary>A decision as its readers see it.</summary>
internal sealed record DecisionView(
    int Number,
    int Meeting,
    DateOnly Day,
    CommitteeDecisionKind Kind,
    string Text,
    int? AgendaItem,
    Votes? Votes,
    int? Finding,
    DateOnly? FirstYearFrom,
    DateOnly? FirstFiscalYearFrom,
    int? FiscalYear,
    IReadOnlyList<string> Terms,
    int? Replaces,
    int? ReplacedBy,
    string RecordedBy,
    DateTimeOffset RecordedAt)
{
    /// <summary>What the plan held for the year whose budget it approves.</summary>
    public ApprovedBudget? Budget { get; init; }

    /// <summary>The amendments that were proposed because it asks for one.</summary>
    public IReadOnlyList<DecisionAnswer> Answers { get; init; } = [];

    /// <param name="decision">The decision.</param>
    /// <param name="meeting">Number of the meeting that took it.</param>
    /// <param name="day">The day of that meeting.</param>
    /// <param name="replaced">Number of the decision that replaces another, by the number of that one.</param>
    public static DecisionView Of(Decision decision, int meeting, DateOnly day, IReadOnlyDictionary<int, int> replaced) => new(
        decision.Number,
        meeting,
        day,
        decision.Kind,
        decision.Text,
        decision.AgendaItem,
        decision.Votes,
        decision.Finding,
        decision.FirstYearFrom,
        decision.FirstFiscalYearFrom,
        decision.FiscalYear,
        decision.Terms,
        decision.Replaces,
        replaced.TryGetValue(decision.Number, out var by) ? by : null,
        decision.RecordedBy,
        decision.RecordedAt)
    {
        Budget = decision.Budget,
    };
}

/// <param name="Amendment">Number of the amendment.</param>
/// <param name="State">How far it has come.</param>
internal sealed record DecisionAnswer(int Amendment, AmendmentState State);
