using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Deadlines;

/// <summary>The deadlines of an agreement on a day.</summary>
/// <param name="Version">That of all that they were computed from.</param>
/// <param name="Source">What they were computed from.</param>
/// <param name="Day">The day on the hub's calendar for which they hold.</param>
/// <param name="Deadlines">By legal date, those without one last.</param>
internal sealed record ComputedDeadlines(DeadlineVersion Version, DeadlineSource Source, DateOnly Day, IReadOnlyList<Deadline> Deadlines)
{
    // Once an agreement is over nobody can answer what nobody was told of in time. What was due on its last day or after it, as the report on its last year, still waits, and money that was called stays owed.
    private readonly DateOnly? over = Source.Agreement.EndedOn?.AddDays(-1) ?? Deadlines.FirstOrDefault(deadline => deadline is { Kind: DeadlineKind.End, State: DeadlineState.Past })?.LegalDate;

    /// <summary>Whether it is of no use any more that it was missed.</summary>
    public bool IsMoot(Deadline deadline) => deadline is { State: DeadlineState.Missed, Kind: not DeadlineKind.FundingCall }
        && deadline.LegalDate < over;

    /// <summary>Whether it can be made good no more: what is moot, and a meeting on the very last day, as nobody meets within the term any more.</summary>
    public bool IsLost(Deadline deadline) => IsMoot(deadline) || (deadline is { State: DeadlineState.Missed, Kind: DeadlineKind.CommitteeMeeting } && deadline.LegalDate <= over);

    /// <summary>Whether its day was past when that was recorded, today: what answered it is recorded next, and who paid in time is told of nothing missed.</summary>
    /// <param name="deadline">One of them.</param>
    /// <param name="dayOf">The day of a moment on the hub's calendar.</param>
    public bool IsBeingRecorded(Deadline deadline, Func<DateTimeOffset, DateOnly> dayOf) =>
        deadline is { State: DeadlineState.Missed, SaidAt: { } said } && dayOf(said) >= Day && deadline.LegalDate < dayOf(said);

    public static ComputedDeadlines Of(DeadlineVersion version, DeadlineSource source, DateOnly day) => new(version, source, day, source.On(day));
}
