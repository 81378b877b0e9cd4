using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

internal static class MoveMeeting
{
    public static void MapMoveMeeting(this IEndpointRouteBuilder app) => app
        .MapPut("/meetings/{number:int}", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("MoveMeeting")
        .WithSummary("Puts a meeting that was not held yet on another day or place. Whoever was convened to it has to be again.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, PlanRequest request, MeetingChange change, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (meeting, around) => meeting.Move(request.ToPlan(), around.Agreement, change.Now) is { } refusal
                    ? refusal
                    : Result.Of<IntegrationEvent?>(MeetingTold.Planned(meeting, around)),
                cancellationToken);
}
