namespace SkillsHub.Partnership.Commitments;

/// <summary>A promise on a day: its state, and the days that wait for it.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="NextDueOn">The earliest day that nothing answers yet, past or to come; null where there is none.</param>
/// <param name="Late">How many days have passed unanswered.</param>
internal sealed record CommitmentStanding(CommitmentState State, DateOnly? NextDueOn, int Late)
{
    public static CommitmentStanding Of(Commitment commitment, DateOnly? endsOn, DateOnly today)
    {
        if (commitment.Aside is not null)
            return new(CommitmentState.SetAside, null, 0);
        var state = CommitmentStates.Of(commitment.Schedule?.Kind, commitment.NextDueOn, commitment.Fulfilled, commitment.EndedOn, endsOn, today);
        return new(state, commitment.NextDueOn, state == CommitmentState.Overdue ? DaysPassed(commitment, endsOn, today) : 0);
    }

    // A promise that lasts has no days of its own: its end passed once. After the end nothing more comes due.
    private static int DaysPassed(Commitment commitment, DateOnly? endsOn, DateOnly today) =>
        Math.Max(1, commitment.Waiting(endsOn < today ? endsOn.Value : today).Count(due => due < today));
}
