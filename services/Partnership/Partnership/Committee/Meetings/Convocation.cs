namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>The convocation of a meeting.</summary>
internal sealed class Convocation
{
    public required DateOnly ConvenedOn { get; init; }

    /// <summary>Whether fewer days lay between it and the meeting than the agreement sets.</summary>
    public required bool IsShort { get; init; }

    /// <summary>Numbers of the members to whom it went: all who sit on the day of the meeting.</summary>
    public required IReadOnlyList<int> Members { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }
}
