using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

internal static class ConveneMeeting
{
    public static void MapConveneMeeting(this IEndpointRouteBuilder app) => app
        .MapPost("/meetings/{number:int}/convene", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("ConveneMeeting")
        .WithSummary("Records the convocation of all who sit on the day of the meeting, with its agenda, in the time that the agreement sets; again, of those who were named since.");

    /// <param name="ConvenedOn">The day of the convocation, not after today.</param>
    internal sealed record Request(DateOnly ConvenedOn);

    private static Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, MeetingChange change, CurrentUser user, CancellationToken cancellationToken) =>
        change.MakeAsync(
            agreementId,
            number,
            ifMatch,
            (meeting, around) =>
            {
                change.ExpectCommittee(around);
                return meeting.Convene(request.ConvenedOn, around.Committee, around.Agreement, around.Today, user.Name, change.Now) is { } refusal
                    ? refusal
                    : Result.Of<IntegrationEvent?>(MeetingTold.Convened(meeting, around));
            },
            cancellationToken);
}
