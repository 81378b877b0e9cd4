using Microsoft.EntityFrameworkCore;

namespace SkillsHub.Partnership.Committee.Meetings;

internal static class MeetingParts
{
    /// <summary>Reads each sort of part for itself: joined, they would repeat the meeting with all its minutes for each of their combinations.</summary>
    /// <remarks>The meeting's row is read first, so that a change of what its parts have become since fails on its version.</remarks>
    public static IQueryable<Meeting> WithParts(this IQueryable<Meeting> meetings) => meetings.AsSplitQuery();
}
