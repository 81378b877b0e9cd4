using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Partnership.Deadlines;
using SkillsHub.Partnership.Deadlines.Kinds;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Members;

internal static class GetCommittee
{
    public static void MapGetCommittee(this IEndpointRouteBuilder app) => app
        .MapGet("/", HandleAsync)
        .WithName("GetCommittee")
        .WithSummary("Reads the steering committee of an agreement: who sits and sat, how often it has to meet, and when it meets next.");

    private static async Task<Results<Ok<CommitteeView>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, PartnershipDbContext context, SeatedAgreementReader reader, DeadlineSources deadlines, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        var until = around.LeftOn(user);
        var open = context.Meetings
            .Where(meeting => meeting.AgreementId == agreementId && meeting.Day >= around.Today && (until == null || meeting.Day < until) && (meeting.State == MeetingState.Planned || meeting.State == MeetingState.Convened))
            .OrderBy(meeting => meeting.Day).ThenBy(meeting => meeting.Number);
        var next = await MeetingSummary.Of(open, user).FirstOrDefaultAsync(cancellationToken);
        var due = (await deadlines.ReadAsync([agreementId], cancellationToken))[0].On(around.Today)
            .Where(CommitteeMeetings.IsOfSteering);
        // Not to be compared by its tag: what is due moves with the day.
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ETag = ETag.Of(around.Committee.RowVersion);
        return TypedResults.Ok(CommitteeView.Of(around, next, due, user));
    }
}
