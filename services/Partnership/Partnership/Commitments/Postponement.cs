namespace SkillsHub.Partnership.Commitments;

/// <summary>Days that passed unanswered, and that another schedule let nothing wait for any more.</summary>
/// <param name="Missed">Those days; none where it says only what was moved in time, or back.</param>
/// <param name="DueOn">The day that waited first from then on; null where none did.</param>
/// <param name="Reason">Why they were put off, in the words of the hub's staff; or why the record of one was taken back since.</param>
/// <param name="RecordedBy">Who put them off, or took the record back.</param>
/// <param name="RecordedAt">When.</param>
internal sealed record Postponement(IReadOnlyList<DateOnly> Missed, DateOnly? DueOn, string Reason, string RecordedBy, DateTimeOffset RecordedAt)
{
    /// <summary>Days to come that a record answered when another schedule took their place: they are not missed where it is taken back. Null where there were none.</summary>
    public IReadOnlyList<DateOnly>? MovedInTime { get; init; }

    /// <summary>Such days that came back with this schedule, before they had passed: they are missed again. Null where there were none.</summary>
    public IReadOnlyList<DateOnly>? MovedBack { get; init; }
}
