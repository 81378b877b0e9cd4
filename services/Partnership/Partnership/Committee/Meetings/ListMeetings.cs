using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

internal static class ListMeetings
{
    public static void MapListMeetings(this IEndpointRouteBuilder app) => app
        .MapGet("/meetings", HandleAsync)
        .WithName("ListMeetings")
        .WithSummary("Lists the meetings of the committee, the last that was planned first.");

    private static async Task<Results<Ok<Page<MeetingSummary>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, [AsParameters] PageRequest page, PartnershipDbContext context, SeatedAgreementReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        if (page.TryRead<int?>(out var after) is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        var until = around.LeftOn(user);
        var meetings = context.Meetings
            .Where(meeting => meeting.AgreementId == agreementId && (until == null || meeting.Day < until) && (after == null || meeting.Number < after))
            .OrderByDescending(meeting => meeting.Number)
            .Take(page.Size + 1);
        return TypedResults.Ok(Page.Of(await MeetingSummary.Of(meetings, user).ToListAsync(cancellationToken), page.Size, row => row.Number, http));
    }
}
