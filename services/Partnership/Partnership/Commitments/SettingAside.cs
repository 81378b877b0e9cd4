namespace SkillsHub.Partnership.Commitments;

/// <summary>Why a line of the register does not count.</summary>
internal sealed class SettingAside
{
    private const string Ending = "commitment.ended";

    /// <summary>In somebody's words; the code of the rule where it holds no longer, and nobody decided that by a word of its own.</summary>
    public required string Reason { get; init; }

    /// <summary>Who did; empty where a rule did.</summary>
    public required string SetAsideBy { get; init; }

    public required DateTimeOffset SetAsideAt { get; init; }

    public bool IsEnding => Reason == Ending;

    public static SettingAside ByEnding(DateTimeOffset now) => new() { Reason = Ending, SetAsideBy = string.Empty, SetAsideAt = now };
}
