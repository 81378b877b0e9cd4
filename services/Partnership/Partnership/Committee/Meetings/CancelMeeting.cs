using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Agreements;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

internal static class CancelMeeting
{
    public static void MapCancelMeeting(this IEndpointRouteBuilder app) => app
        .MapPost("/meetings/{number:int}/cancel", HandleAsync)
        .RequireAuthorization(Policies.Staff)
        .WithName("CancelMeeting")
        .WithSummary("Cancels a meeting that was not held, with a reason that its members read. It stays to be read.");

    private static async Task<Results<NoContent, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, IfMatch ifMatch, Correction correction, MeetingChange change, CurrentUser user, CancellationToken cancellationToken) =>
        correction.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (meeting, around) => meeting.Cancel(new MeetingCancellation { Reason = correction.Reason.Trim(), CancelledBy = user.Name, CancelledAt = change.Now }) is { } refusal
                    ? refusal
                    : Result.Of<IntegrationEvent?>(MeetingTold.Cancelled(meeting, around)),
                cancellationToken);
}
