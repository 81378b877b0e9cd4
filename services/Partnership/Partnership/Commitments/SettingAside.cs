namespace SkillsHub.Partnership.Commitments;

/// <summary>Why a line of the register does not count.</summary>
internal sealed class SettingAside
{
    public required string Reason { get; init; }

    public required string SetAsideBy { get; init; }

    public required DateTimeOffset SetAsideAt { get; init; }
}
