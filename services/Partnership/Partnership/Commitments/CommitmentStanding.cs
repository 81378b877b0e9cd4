using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>A promise on a day: its state, and the days that wait for it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="NextDueOn">The earliest day that nothing answers yet, past or to come; null where there is none.</param>
/// <param name="Late">How many days have passed unanswered.</param>
internal sealed record CommitmentStanding(CommitmentState State, DateOnly? NextDueOn, int Late)
{
    // How far ahead the times of a promise are counted where the agreement has no end.
    private const int Horizon = 10;

    public static CommitmentStanding Of(Commitment commitment, DateOnly? endsOn, DateOnly today)
    {
        var kept = commitment.Fulfilments.Any(fulfilment => fulfilment.Counts);
        if (commitment.Schedule is not { } schedule)
            return new(kept ? CommitmentState.Done : CommitmentState.Unplanned, null, 0);
        if (schedule.Kind == CommitmentScheduleKind.Continuing)
            return new(endsOn < today ? CommitmentState.Done : CommitmentState.Ongoing, null, 0);
        var waiting = commitment.Waiting(Last(endsOn, today)).ToList();
        var late = waiting.Count(due => due < today);
        return waiting.Count == 0
            ? new(CommitmentState.Done, null, 0)
            : new(late > 0 ? CommitmentState.Overdue : CommitmentState.Planned, waiting[0], late);
    }

    public static DateOnly Last(DateOnly? endsOn, DateOnly today) => endsOn ?? today.AddYears(Horizon);
}
