using SkillsHub.Contracts;
using SkillsHub.Partnership.Contracts.V1;

namespace SkillsHub.Partnership.Committee.Meetings.Mails;

/// <summary>What a change of a meeting means to those who were convened to it.</summary>
/// <param name="Kind">What became of it.</param>
/// <param name="Members">Numbers of the members that it concerns.</param>
internal sealed record MeetingNews(MeetingNewsKind Kind, IReadOnlyList<int> Members)
{
    /// <param name="meeting">As it is now.</param>
    /// <param name="told">What is told of it.</param>
    /// <param name="convened">Who was convened before.</param>
    /// <returns>Null where there is nothing to tell by mail.</returns>
    public static MeetingNews? Of(Meeting meeting, IntegrationEvent told, IReadOnlyList<int> convened) => told switch
    {
        CommitteeMeetingConvened => Convened(meeting.Convocation!.Members, convened),
        CommitteeMeetingPlanned when convened.Count > 0 => new(MeetingNewsKind.Moved, convened),
        CommitteeMeetingCancelled when convened.Count > 0 => new(MeetingNewsKind.Cancelled, convened),
        _ => null,
    };

    // Who was convened before is not convened again with those who were named since.
    private static MeetingNews Convened(IReadOnlyList<int> members, IReadOnlyList<int> before) =>
        members.Except(before).ToList() is { Count: > 0 } added ? new(MeetingNewsKind.Convened, added) : new(MeetingNewsKind.OtherAgenda, members);
}

internal enum MeetingNewsKind
{
    Convened,
    OtherAgenda,
    Moved,
    Cancelled,
}
