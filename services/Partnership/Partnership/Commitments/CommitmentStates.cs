using System.Linq.Expressions;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>The rule that tells the states apart, for a line that was read and for the database, which filters by it.</summary>
internal static class CommitmentStates
{
    public static CommitmentState Of(CommitmentScheduleKind? kind, DateOnly? nextDueOn, int fulfilled, DateOnly? endedOn, DateOnly? endsOn, DateOnly today) => kind switch
    {
        null => fulfilled > 0 ? CommitmentState.Done : CommitmentState.Unplanned,
        _ when nextDueOn < today => CommitmentState.Overdue,
        CommitmentScheduleKind.Continuing => endsOn < today || endedOn is not null ? CommitmentState.Done : CommitmentState.Ongoing,
        // Neither waiting nor kept: its days lie beyond an end that came earlier.
        _ => nextDueOn is not null ? CommitmentState.Planned : fulfilled > 0 ? CommitmentState.Done : CommitmentState.Unplanned,
    };

    public static Expression<Func<Commitment, bool>> Are(CommitmentState state, DateOnly? endsOn, DateOnly today)
    {
        var isOver = endsOn < today;
        return state switch
        {
            CommitmentState.Unplanned => one => one.Fulfilled == 0 && (one.Schedule == null || (one.Schedule.Kind != CommitmentScheduleKind.Continuing && one.NextDueOn == null)),
            CommitmentState.Overdue => one => one.NextDueOn < today,
            CommitmentState.Ongoing => one => one.Schedule != null && one.Schedule.Kind == CommitmentScheduleKind.Continuing && !isOver && one.EndedOn == null,
            CommitmentState.Planned => one => one.Schedule != null && one.Schedule.Kind != CommitmentScheduleKind.Continuing && one.NextDueOn >= today,
            _ => one => (one.Schedule == null && one.Fulfilled > 0)
                || (one.Schedule != null && one.NextDueOn == null && (one.Schedule.Kind == CommitmentScheduleKind.Continuing ? isOver || one.EndedOn != null : one.Fulfilled > 0)),
        };
    }
}
