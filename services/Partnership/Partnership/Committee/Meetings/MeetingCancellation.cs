namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>Why a meeting is not held.</summary>
internal sealed class MeetingCancellation
{
    public required string Reason { get; init; }

    public required string CancelledBy { get; init; }

    public required DateTimeOffset CancelledAt { get; init; }
}
