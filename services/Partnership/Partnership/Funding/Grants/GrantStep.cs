using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Funding.Grants;

/// <summary>One step in the life of a grant. Never changed: what was wrong is reversed, and recorded anew.</summary>
internal sealed class GrantStep
{
    public required Guid Id { get; init; }

    public required GrantStepKind Kind { get; init; }

    /// <summary>Number of the instalment that it calls for or pays; null for a request and a decision.</summary>
    public int? Instalment { get; init; }

    public required DateOnly On { get; init; }

    public required decimal Amount { get; init; }

    public required string? Reference { get; init; }

    /// <summary>The day by which what is called is expected; null where nobody said one, and for any other step.</summary>
    public DateOnly? ExpectedOn { get; init; }

    /// <summary>Why the funder refused, where it said so.</summary>
    public string? Reason { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public StepReversal? Reversal { get; private set; }

    public bool Counts => Reversal is null;

    /// <summary>Whether somebody sends this very step again. The number of a call was given here.</summary>
    internal bool IsSameAs(StepDraft sent, GrantStepKind kind, int? instalment) =>
        (instalment is null || instalment == Instalment) && (kind, sent.On, sent.Amount, sent.Reference, sent.ExpectedOn, sent.Reason) == (Kind, On, Amount, Reference, ExpectedOn, Reason);

    internal void Reverse(StepReversal reversal) => Reversal = reversal;
}

/// <summary>Why a step counts no more.</summary>
internal sealed class StepReversal
{
    public required string Reason { get; init; }

    public required string ReversedBy { get; init; }

    public required DateTimeOffset ReversedAt { get; init; }
}
