namespace SkillsHub.Partnership.Disputes;

/// <summary>Something that was recorded of a dispute. Never changed: what was wrong is withdrawn with a reason, and stays to be read.</summary>
internal abstract class DisputeRecord
{
    /// <summary>Among those of its sort in the dispute, from 1, in the order of recording.</summary>
    public int Number { get; private set; }

    /// <summary>Slug of the party that recorded it; null for the hub's staff.</summary>
    public string? Party { get; private set; }

    public string RecordedBy { get; private set; } = string.Empty;

    public DateTimeOffset RecordedAt { get; private set; }

    public DisputeWithdrawal? Withdrawal { get; private set; }

    /// <summary>Says, once and for all, who records it, and as which of its sort.</summary>
    internal void Enter(int number, DisputeActor actor) => (Number, Party, RecordedBy, RecordedAt) = (number, actor.Party, actor.By, actor.At);

    internal void Withdraw(string reason, DisputeActor actor) => Withdrawal = new DisputeWithdrawal { Reason = reason, WithdrawnBy = actor.By, WithdrawnAt = actor.At };
}

/// <summary>Why something that was recorded does not count.</summary>
internal sealed class DisputeWithdrawal
{
    public required string Reason { get; init; }

    public required string WithdrawnBy { get; init; }

    public required DateTimeOffset WithdrawnAt { get; init; }
}
