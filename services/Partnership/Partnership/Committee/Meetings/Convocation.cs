namespace SkillsHub.Partnership.Committee.Meetings;

/// <summary>The convocation of a meeting.</summary>
internal sealed class Convocation
{
    public required DateOnly ConvenedOn { get; init; }

    /// <summary>Whether fewer days lay between it and the meeting than the agreement sets.</summary>
    public required bool IsShort { get; init; }

    /// <summary>Numbers of the members to whom it went: all who sat on the day of the meeting then, be their mandate ended since; none once the day or the place became another.</summary>
    public required IReadOnlyList<int> Members { get; init; }

    public required string RecordedBy { get; init; }

    public required DateTimeOffset RecordedAt { get; init; }

    /// <summary>The convocations of those who were named after it, and those that a move ended; null while there is none.</summary>
    public IReadOnlyList<LaterConvocation>? Later { get; init; }

    /// <summary>Whether it still convenes somebody: what a move ended is kept for whom it went to.</summary>
    public bool Holds => Members.Count > 0;

    public Convocation With(IReadOnlyList<int> members, LaterConvocation later) =>
        new() { ConvenedOn = ConvenedOn, IsShort = IsShort, Members = [.. Members.Union(members)], RecordedBy = RecordedBy, RecordedAt = RecordedAt, Later = [.. Later ?? [], later] };

    /// <summary>The same once the day or the place became another.</summary>
    public Convocation Lapse() => !Holds ? this : new()
    {
        ConvenedOn = ConvenedOn,
        IsShort = IsShort,
        Members = [],
        RecordedBy = RecordedBy,
        RecordedAt = RecordedAt,
        Later = [.. (Later ?? []).Select(later => later with { HasLapsed = true }), new(ConvenedOn, IsShort, Members, RecordedBy, RecordedAt) { HasLapsed = true }],
    };

    /// <summary>The day on which a member was convened last, to whatever day; null for who never was.</summary>
    public DateOnly? LastOf(int member) => (Later ?? []).Select(later => (later.ConvenedOn, later.Members)).Append((ConvenedOn, Members)).Where(one => one.Members.Contains(member)).Max(one => (DateOnly?)one.ConvenedOn);

    /// <summary>Numbers of all who were ever convened to the meeting, to whatever day: it is in their calendars.</summary>
    public IReadOnlyList<int> EverConvened() => [.. Members.Union((Later ?? []).SelectMany(later => later.Members))];
}

/// <summary>A convocation of those who were named since the first, or one that a move ended.</summary>
/// <param name="ConvenedOn">The day.</param>
/// <param name="IsShort">Whether fewer days lay between it and the meeting than the agreement sets.</param>
/// <param name="Members">Numbers of the members to whom it went.</param>
/// <param name="RecordedBy">Who recorded it.</param>
/// <param name="RecordedAt">When.</param>
internal sealed record LaterConvocation(DateOnly ConvenedOn, bool IsShort, IReadOnlyList<int> Members, string RecordedBy, DateTimeOffset RecordedAt)
{
    /// <summary>Whether the day or the place became another since.</summary>
    public bool HasLapsed { get; init; }
}
