using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>What a change of a meeting means to those who were convened to it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Members">Numbers of the members that it concerns.</param>
/// <param name="Before">When and where it was to be held until now.</param>
internal sealed record MeetingNews(MeetingNewsKind Kind, IReadOnlyList<int> Members, MeetingPlan Before)
{
    /// <param name="meeting">As it is now.</param>
    /// <param name="told">What is told of it.</param>
    /// <param name="before">As it was.</param>
    /// <param name="around">Who sits, on which day, and today.</param>
    /// <returns>Null where there is nothing to tell by mail.</returns>
    public static MeetingNews? Of(Meeting meeting, IntegrationEvent told, MeetingBefore before, SeatedAgreement around) => told switch
    {
        // What was held already is only recorded.
        _ when meeting.Day < around.Today && before.Plan.Day < around.Today => null,
        CommitteeMeetingConvened => Convened(meeting, around, before),
        // Whom an earlier move reached has it in a calendar still.
        CommitteeMeetingPlanned when before.Convocation is { } convocation => new(MeetingNewsKind.Moved, convocation.EverConvened(), before.Plan),
        CommitteeMeetingCancelled when before.Convocation is { } convocation => new(MeetingNewsKind.Cancelled, convocation.EverConvened(), before.Plan),
        _ => null,
    };

    // Who was convened before is not convened again with those who were named since; and the convocation holds for nobody who sits no more on its day.
    private static MeetingNews Convened(Meeting meeting, SeatedAgreement around, MeetingBefore before)
    {
        var members = meeting.Convocation!.Members;
        return members.Except(before.Convocation?.Members ?? []).ToList() is { Count: > 0 } added
            ? new(MeetingNewsKind.Convened, added, before.Plan)
            : new(MeetingNewsKind.OtherAgenda, [.. around.Committee.SittingOn(meeting.Day, around.Agreement).Select(member => member.Number).Intersect(members)], before.Plan);
    }
}

/// <summary>A meeting before the change that is told.</summary>
/// <param name="Plan">When and where.</param>
/// <param name="Convocation">Its last convocation, whether it held or not.</param>
internal sealed record MeetingBefore(MeetingPlan Plan, Convocation? Convocation);

internal enum MeetingNewsKind
{
    Convened,
    OtherAgenda,
    Moved,
    Cancelled,
}
