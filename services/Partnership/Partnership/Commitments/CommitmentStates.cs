using System.Linq.Expressions;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Commitments;

/// <summary>The rule that tells the states apart, for a line that was read and for the database, which filters by it.</summary>
internal static class CommitmentStates
{
    public static CommitmentState Of(CommitmentScheduleKind? kind, DateOnly? nextDueOn, int fulfilled, DateOnly? endsOn, DateOnly today) => kind switch
    {
        null => fulfilled > 0 ? CommitmentState.Done : CommitmentState.Unplanned,
        _ when nextDueOn < today => CommitmentState.Overdue,
        CommitmentScheduleKind.Continuing => endsOn < today ? CommitmentState.Done : CommitmentState.Ongoing,
        _ => nextDueOn is null ? CommitmentState.Done : CommitmentState.Planned,
    };

    public static Expression<Func<Commitment, bool>> Are(CommitmentState state, DateOnly? endsOn, DateOnly today)
    {
        var isOver = endsOn < today;
        return state switch
        {
            CommitmentState.Unplanned => one => one.Schedule == null && one.Fulfilled == 0,
            CommitmentState.Overdue => one => one.NextDueOn < today,
            CommitmentState.Ongoing => one => one.Schedule!.Kind == CommitmentScheduleKind.Continuing && !isOver,
            CommitmentState.Planned => one => one.Schedule!.Kind != CommitmentScheduleKind.Continuing && one.NextDueOn >= today,
            _ => one => (one.Schedule == null && one.Fulfilled > 0)
                || (one.Schedule != null && one.NextDueOn == null && (isOver || one.Schedule.Kind != CommitmentScheduleKind.Continuing)),
        };
    }
}
