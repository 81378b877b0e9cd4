using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>One time that a promise was kept. Never changed: what was wrong is withdrawn and recorded anew.</summary>
internal sealed class Fulfilment
{
    /// <summary>A UUID version 7 that the caller made: the same one sent twice is recorded once.</summary>
    public required Guid Id { get; init; }

    /// <summary>The day it was due that this answers; null where no day is said.</summary>
    public required DateOnly? Occurrence { get; init; }

    /// <summary>How the promise came due when this was recorded; null where nobody had said by when.</summary>
    public CommitmentScheduleKind? Schedule { get; init; }

    public required DateOnly FulfilledOn { get; init; }

    public required Proof Proof { get; init; }

    public required string? Note { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>Slug of the organisation that recorded it; null for the hub's staff, and where it was not kept yet.</summary>
    public required string? Organisation { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public FulfilmentWithdrawal? Withdrawal { get; private set; }

    public bool Counts => Withdrawal is null;

    /// <summary>Whether somebody sends this very record again. A day that is left out was given here.</summary>
    internal bool IsSameAs(Fulfilment sent) =>
        (sent.Occurrence is null || sent.Occurrence == Occurrence) && (sent.FulfilledOn, sent.Proof, sent.Note) == (FulfilledOn, Proof, Note);

    internal void Withdraw(FulfilmentWithdrawal withdrawal) => Withdrawal = withdrawal;
}
