namespace SkillsHub.Partnership.Disputes;

/// <summary>Something that was recorded of a dispute. Never changed: what was wrong is withdrawn with a reason, and stays to be read.</summary>
internal abstract class DisputeRecord
{
    /// <summary>Among those of its sort in the dispute, from 1, in the order of recording.</summary>
    public required int Number { get; init; }

    /// <summary>Slug of the party that recorded it; null for the hub's staff.</summary>
    public required string? Party { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    public DisputeWithdrawal? Withdrawal { get; private set; }

    internal void Withdraw(string reason, DisputeActor actor) => Withdrawal = new DisputeWithdrawal { Reason = reason, WithdrawnBy = actor.By, WithdrawnAt = actor.At };
}

/// <summary>Why something that was recorded does not count.</summary>
internal sealed class DisputeWithdrawal
{
    public required string Reason { get; init; }

    public required string WithdrawnBy { get; init; }

    public required DateTimeOffset WithdrawnAt { get; init; }
}
