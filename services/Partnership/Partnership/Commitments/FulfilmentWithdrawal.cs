namespace SkillsHub.Partnership.Commitments;

/// <summary>Why something that was recorded as kept does not count.</summary>
internal sealed class FulfilmentWithdrawal
{
    public required string Reason { get; init; }

    public required string WithdrawnBy { get; init; }

    public required DateTimeOffset WithdrawnAt { get; init; }
}
