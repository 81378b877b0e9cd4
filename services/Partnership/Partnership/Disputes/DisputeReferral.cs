using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Disputes;

/// <summary>How a dispute came before the court.</summary>
internal sealed class DisputeReferral : DisputeRecord
{
    public required DateOnly ReferredOn { get; init; }

    /// <summary>The court, as whoever referred it names it, or else as the text does.</summary>
    public required string Court { get; init; }

    /// <summary>Number of the article that names the court; null where who referred it did.</summary>
    public required string? Article { get; init; }

    /// <summary>The court's own number of the case: it gives one after the referral.</summary>
    public required string? CaseNumber { get; set; }
}

/// <summary>What became of it there.</summary>
internal sealed class DisputeClosing : DisputeEnd
{
    /// <summary>Number of the referral whose end it is.</summary>
    public required int Referral { get; init; }

    public required DisputeOutcome Outcome { get; init; }

    public required DateOnly ClosedOn { get; init; }

    /// <summary>The court's own number of its decision.</summary>
    public required string? DecisionNumber { get; init; }

    /// <summary>In words.</summary>
    public required string Details { get; init; }
}

/// <summary>Why those who opened a dispute gave it up.</summary>
internal sealed class DisputeAbandonment
{
    public required DateOnly WithdrawnOn { get; init; }

    public required string Reason { get; init; }

    public required string WithdrawnBy { get; init; }

    public required DateTimeOffset WithdrawnAt { get; init; }
}

/// <param name="ReferredOn">The day.</param>
/// <param name="Court">The very court; null for the one that the text names.</param>
/// <param name="CaseNumber">The court's own number of the case.</param>
internal sealed record ReferralDraft(DateOnly ReferredOn, string? Court, string? CaseNumber);

/// <param name="Outcome">What became of it.</param>
/// <param name="ClosedOn">The day.</param>
/// <param name="Details">In words.</param>
/// <param name="DecisionNumber">The court's own number of its decision.</param>
/// <param name="Proof">Where it can be read.</param>
internal sealed record ClosingDraft(DisputeOutcome Outcome, DateOnly ClosedOn, string Details, string? DecisionNumber, string? Proof);
