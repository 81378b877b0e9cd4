using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Committee.Decisions;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings.Mails;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

internal static class GetMeeting
{
    public static void MapGetMeeting(this IEndpointRouteBuilder app) => app
        .MapGet("/meetings/{number:int}", HandleAsync)
        .WithName("GetMeeting")
        .WithSummary("Reads a meeting: its agenda, convocation, attendance, minutes and decisions, as far as they are the reader's to read.");

    private static async Task<Results<Ok<MeetingDetails>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, int number, PartnershipDbContext context, SeatedAgreementReader reader, DecisionReader decisions, RefusedNews news, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        // Before its committee: whoever was convened, or attended, is in that then.
        var meeting = await context.Meetings.AsNoTracking().WithParts().SingleOrDefaultAsync(candidate => candidate.AgreementId == agreementId && candidate.Number == number, cancellationToken);
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        if (meeting is null || !around.Sees(user, meeting))
            return new MeetingNotFound(number).ToProblem();
        // Not to be compared by its tag: who sits, and what was replaced, lies beside it.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(meeting.RowVersion);
        return TypedResults.Ok(MeetingDetails.Of(meeting, around, await decisions.ReplacedAsync(agreementId, cancellationToken), user, await news.OfAsync(meeting, around.Committee, cancellationToken)));
    }
}
