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

    /// <summary>The convocations of those who were named after it; null while there is none.</summary>
    public IReadOnlyList<LaterConvocation>? Later { get; init; }

    public Convocation With(IReadOnlyList<int> members, LaterConvocation later) =>
        new() { ConvenedOn = ConvenedOn, IsShort = IsShort, Members = members, RecordedBy = RecordedBy, RecordedAt = RecordedAt, Later = [.. Later ?? [], later] };
}

/// <summary>A convocation of those who were named since the first.</summary>
/// <param name="ConvenedOn">The day.</param>
/// <param name="IsShort">Whether fewer days lay between it and the meeting than the agreement sets.</param>
/// <param name="Members">Numbers of the members to whom it went.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When.</param>
internal sealed record LaterConvocation(DateOnly ConvenedOn, bool IsShort, IReadOnlyList<int> Members, string RecordedBy, DateTimeOffset RecordedAt);
