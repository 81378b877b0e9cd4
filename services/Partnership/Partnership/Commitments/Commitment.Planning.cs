using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Partnership.Commitments.Errors;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <content>By when it is to be kept; and the days that passed without, which another day does not undo.</content>
internal sealed partial class Commitment
{
    /// <summary>What became of days that had passed unanswered when the schedule was changed, or whose records were taken back after that.</summary>
    public IReadOnlyList<Postponement> Postponements { get; private set; } = [];

    /// <summary>How many days those are that nothing answers since; kept beside them for the database to count by.</summary>
    public int PutOff { get; private set; }

    /// <summary>What was put off and nothing answers since.</summary>
    public IReadOnlyList<Postponement> StandingPostponements() =>
    [
        .. Postponements
            .Select(postponement => postponement with { Missed = [.. postponement.Missed.Where(day => !IsAnswered(day))], MovedInTime = null, MovedBack = null })
            .Where(postponement => postponement.Missed.Count > 0),
    ];

    /// <summary>Those of these days that a record answered until it was taken back: the right one may take its place.</summary>
    public IEnumerable<DateOnly> TakenBack() => StandingPostponements()
        .SelectMany(postponement => postponement.Missed)
        .Where(day => Aside is null && fulfilments.Exists(fulfilment => fulfilment.Occurrence == day))
        .Distinct()
        .Order();

    /// <summary>The days that were put off since; null where none was.</summary>
    public IReadOnlyList<DateOnly>? PutOffSince(IReadOnlyList<Postponement> earlier) =>
        ReferenceEquals(earlier, Postponements) || Postponements[^1].Missed is not { Count: > 0 } days ? null : days;

    /// <summary>
    /// Says by when, and who sees to it. Other days than before are due anew: only what was recorded for those very days answers them. Whoever
    /// promised does not move what is late, nor one party what all promise.
    /// </summary>
    public Error? Plan(CommitmentSchedule? schedule, string? owner, AgreementSpan span, Planner by)
    {
        if (Aside is { } aside)
            return new IsSetAside(Number, aside);
        if (Schedule != schedule && ScheduledByAmendment is { } amendment)
            return new TakesAnAmendment(Number, amendment, "schedule");
        if (schedule is null && Schedule is not null)
            return new ScheduleRequired();
        if (Schedule != schedule && (schedule!.Check(span) ?? NotBy(by)) is { } refusal)
            return refusal;
        var missed = Missed(span, by.Today);
        var isMoved = Schedule != schedule;
        if (isMoved)
            Schedule = schedule;
        Owner = owner;
        Recount(span);
        if (isMoved)
            Note(missed.Except(Missed(span, by.Today)), MovedInTime(span, by.Today), MovedBack(span, by.Today), by);
        return null;
    }

    private Error? NotBy(Planner by) => this switch
    {
        { IsCommon: true } when !by.IsStaff => new CommonSchedule(Number),
        { NextDueOn: { } day } when day < by.Today && !by.IsStaff => new IsLate(Number, day),
        { NextDueOn: { } day } when day < by.Today && by.Reason is null => new LateReasonRequired(Number, day),
        _ => null,
    };

    // What lasts has no days of its own: its end passed once.
    private List<DateOnly> Missed(AgreementSpan span, DateOnly today) => Schedule is { Kind: CommitmentScheduleKind.Continuing }
        ? NextDueOn is { } end && end < today ? [end] : []
        : [.. Waiting(span.Last < today ? span.Last : today.AddDays(-1))];

    private IEnumerable<DateOnly> MovedInTime(AgreementSpan span, DateOnly today) => fulfilments
        .Where(fulfilment => fulfilment.Counts)
        .Select(fulfilment => fulfilment.Occurrence)
        .OfType<DateOnly>()
        .Where(day => day >= today && !WasMovedInTime(day) && Schedule?.Occurrences(span.Last).Contains(day) != true);

    private IEnumerable<DateOnly> MovedBack(AgreementSpan span, DateOnly today) => Schedule is null
        ? []
        : Schedule.Occurrences(span.Last).Where(day => day >= today && WasMovedInTime(day));

    // What came back is where it was until it is moved again.
    private bool WasMovedInTime(DateOnly day) => Postponements
        .LastOrDefault(postponement => postponement.MovedInTime?.Contains(day) == true || postponement.MovedBack?.Contains(day) == true)?.MovedInTime?.Contains(day) == true;

    private bool IsAnswered(DateOnly day) => fulfilments.Exists(fulfilment => fulfilment.Counts && fulfilment.Occurrence == day);

    private void Note(IEnumerable<DateOnly> missed, IEnumerable<DateOnly> movedInTime, IEnumerable<DateOnly> movedBack, Planner by)
    {
        var (days, moved, back) = (missed.ToList(), movedInTime.ToList(), movedBack.ToList());
        if (days.Count + moved.Count + back.Count == 0)
            return;
        Postponements =
        [
            .. Postponements,
            new(days, NextDueOn, by.Reason ?? string.Empty, by.Name, by.At) { MovedInTime = moved.Count > 0 ? moved : null, MovedBack = back.Count > 0 ? back : null },
        ];
        CountPutOff();
    }

    private void CountPutOff() => PutOff = Postponements.SelectMany(postponement => postponement.Missed).Distinct().Count(day => !IsAnswered(day));
}
