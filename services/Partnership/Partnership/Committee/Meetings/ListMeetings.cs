using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings;

internal static class ListMeetings
{
    public static void MapListMeetings(this IEndpointRouteBuilder app) => app
        .MapGet("/meetings", HandleAsync)
        .WithName("ListMeetings")
        .WithSummary("Lists the meetings of the committee, the last that was planned first, or those in a state.");

    private static async Task<Results<Ok<Page<MeetingSummary>>, ProblemHttpResult>> HandleAsync(
        Guid agreementId, string? state, string? sort, [AsParameters] PageRequest page, PartnershipDbContext context, SeatedAgreementReader reader, CurrentUser user, HttpContext http, CancellationToken cancellationToken)
    {
        var unknown = new Check().OneOf<MeetingState>(state, "state", out var asked).OneOf<ListOrder>(sort, "sort", out var order).Error;
        if ((page.TryRead<int?>(out var after) ?? unknown) is { } invalid)
            return invalid.ToProblem();
        if (!(await reader.ReadAsync(agreementId, cancellationToken)).TryGet(out var around, out var unseen))
            return unseen.ToProblem();
        var until = around.LeftOn(user);
        var found = context.Meetings.Where(meeting => meeting.AgreementId == agreementId && (until == null || meeting.Day < until) && (asked == null || meeting.State == asked));
        var ordered = order == ListOrder.Oldest
            ? found.Where(meeting => after == null || meeting.Number > after).OrderBy(meeting => meeting.Number)
            : found.Where(meeting => after == null || meeting.Number < after).OrderByDescending(meeting => meeting.Number);
        var meetings = ordered.Take(page.Size + 1);
        return TypedResults.Ok(Page.Of(await MeetingSummary.Of(meetings, user).ToListAsync(cancellationToken), page.Size, row => row.Number, http));
    }
}
