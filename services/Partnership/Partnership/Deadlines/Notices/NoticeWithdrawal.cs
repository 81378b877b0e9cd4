namespace SkillsHub.Partnership.Deadlines.Notices;

/// <summary>Why a letter that was recorded does not count.</summary>
internal sealed class NoticeWithdrawal
{
    public required string Reason { get; init; }

    public required string WithdrawnBy { get; init; }

    public required DateTimeOffset WithdrawnAt { get; init; }
}
