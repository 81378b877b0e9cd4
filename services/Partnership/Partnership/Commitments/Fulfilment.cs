namespace SkillsHub.Partnership.Commitments;

/// <summary>One time that a promise was kept. Never changed: what was wrong is withdrawn and recorded anew.</summary>
internal sealed class Fulfilment
{
    /// <summary>A UUID version 7 that the caller made: the same one sent twice is recorded once.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day it was due that this answers; null where no day is said.</summary>
    public required DateOnly? Occurrence { get; init; }

    public required DateOnly FulfilledOn { get; init; }

    public required Proof Proof { get; init; }

    public required string? Note { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public FulfilmentWithdrawal? Withdrawal { get; private set; }

    public bool Counts => Withdrawal is null;

    internal void Withdraw(FulfilmentWithdrawal withdrawal) => Withdrawal = withdrawal;
}
