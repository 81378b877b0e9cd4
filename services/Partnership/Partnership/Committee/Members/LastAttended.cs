using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Committee.Meetings.Attendances;

namespace SkillsHub.Partnership.Committee.Members;

internal static class LastAttended
{
    /// <summary>The day of the last meeting that one of these members attended, or was represented at; null when there is none.</summary>
    public static Task<DateOnly?> LastAttendedAsync(this PartnershipDbContext context, Guid agreementId, Expression<Func<Member, bool>> which, CancellationToken cancellationToken)
    {
        var members = context.Committees.Where(committee => committee.AgreementId == agreementId).SelectMany(committee => committee.Members).Where(which).Select(member => member.Number);
        return context.Meetings
            .Where(meeting => meeting.AgreementId == agreementId
                && meeting.Attendances.Any(one => members.Contains(one.Member) && (one.Presence == Presence.Present || one.Presence == Presence.Represented)))
            .MaxAsync(meeting => (DateOnly?)meeting.Day, cancellationToken);
    }
}
