using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>By when a promise is to be kept.</summary>
/// <param name="Kind">Once, again and again, or as long as the agreement lasts.</param>
/// <param name="DueOn">Day of the only or the first time; null for a promise that lasts.</param>
/// <param name="EveryMonths">Months between two times; null unless it recurs.</param>
internal sealed record CommitmentSchedule(CommitmentScheduleKind Kind, DateOnly? DueOn, int? EveryMonths)
{
    private const int LongestInterval = 120;

    /// <summary>Refuses what says nothing, says too much, or lies outside the agreement's term.</summary>
    public Error? Check(AgreementSpan span) => this switch
    {
        { Kind: CommitmentScheduleKind.Continuing, DueOn: null, EveryMonths: null } => null,
        { Kind: CommitmentScheduleKind.Continuing, DueOn: null } => new ScheduleMismatch("schedule.everyMonths", "A promise that lasts as long as the agreement has no interval."),
        { Kind: CommitmentScheduleKind.Continuing } => new ScheduleMismatch("schedule.dueOn", "A promise that lasts as long as the agreement has no day."),
        { DueOn: null } => new ScheduleMismatch("schedule.dueOn", "schedule.dueOn is required: the day, or the first of the days, on which it is due."),
        { Kind: CommitmentScheduleKind.Once, EveryMonths: not null } => new ScheduleMismatch("schedule.everyMonths", "A promise that is due once has no interval."),
        { Kind: CommitmentScheduleKind.Recurring, EveryMonths: not (>= 1 and <= LongestInterval) } =>
            new ScheduleMismatch("schedule.everyMonths", $"schedule.everyMonths is a number of months from 1 to {LongestInterval}."),
        { DueOn: { } due } when !span.Contains(due) => new OutsideTheTerm("schedule.dueOn", due, span),
        _ => null,
    };

    /// <summary>The days on which it is due, up to a last one that is included: an end that came earlier can leave none.</summary>
    /// <remarks>Each is counted from the first, so that the 31st comes back after a shorter month.</remarks>
    public IEnumerable<DateOnly> Occurrences(DateOnly last)
    {
        if (DueOn is not { } first || first > last)
            yield break;
        yield return first;
        if (EveryMonths is not { } months)
            yield break;
        for (var (times, due) = (1, first.AddMonths(months)); due <= last; due = first.AddMonths(++times * months))
            yield return due;
    }
}
