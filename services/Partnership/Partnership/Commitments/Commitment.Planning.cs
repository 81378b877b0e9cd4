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

    /// <summary>How many days those are; kept beside them for the database to count by.</summary>
    public int PutOff { get; private set; }

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
        var missed = Schedule == schedule ? [] : Missed(span, by.Today);
        if (Schedule != schedule)
            Schedule = schedule;
        Owner = owner;
        Recount(span);
        Note(missed.Except(Missed(span, by.Today)), by);
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

    private void Note(IEnumerable<DateOnly> missed, Planner by)
    {
        if (missed.ToList() is not { Count: > 0 } days)
            return;
        Postponements = [.. Postponements, new(days, NextDueOn, by.Reason!, by.Name, by.At)];
        PutOff = Postponements.SelectMany(postponement => postponement.Missed).Distinct().Count();
    }
}
