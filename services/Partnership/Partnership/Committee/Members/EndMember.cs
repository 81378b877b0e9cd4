using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Committee.Meetings.Attendances;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class EndMember
{
    public static void MapEndMember(this IEndpointRouteBuilder app) => app
        .MapPost("/members/{number:int}/end", HandleAsync)
        .WithName("EndMember")
        .WithSummary("Says on which day a member sits for the last time: the hub's staff of any, a party of its own. Who sat stays in the history.");

    internal sealed record Request(DateOnly To);

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, PartnershipDbContext context, CommitteeChange change, CancellationToken cancellationToken)
    {
        var attended = await context.Meetings
            .Where(meeting => meeting.AgreementId == agreementId
                && meeting.Attendances.Any(one => one.Member == number && (one.Presence == Presence.Present || one.Presence == Presence.Represented)))
            .MaxAsync(meeting => (DateOnly?)meeting.Day, cancellationToken);
        return await change.MakeAsync(agreementId, ifMatch, CommitteeChange.SeatOf(number), around => around.Committee.End(number, request.To, attended), cancellationToken);
    }
}
