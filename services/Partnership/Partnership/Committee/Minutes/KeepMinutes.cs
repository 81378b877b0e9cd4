using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Partnership.Committee.Errors;
using SkillsHub.Partnership.Committee.Meetings;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Minutes;

/// <summary>The minutes of a meeting: written and submitted by the hub's staff, approved by the committee.</summary>
internal static class KeepMinutes
{
    public static void MapKeepMinutes(this IEndpointRouteBuilder app)
    {
        app.MapPut("/meetings/{number:int}/minutes", WriteAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("WriteMinutes")
            .WithSummary("Writes the minutes of a meeting that was held; they are a draft, which the members do not read.");
        app.MapPost("/meetings/{number:int}/minutes/submit", SubmitAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("SubmitMinutes")
            .WithSummary("Submits the minutes to the members.");
        app.MapPost("/meetings/{number:int}/minutes/approve", ApproveAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("ApproveMinutes")
            .WithSummary("Records that the committee approved the minutes, at a later meeting or otherwise. They stay as they are from then on.");
    }

    internal sealed record Request(string Text);

    /// <param name="ApprovedOn">The day, not after today.</param>
    /// <param name="AtMeeting">Number of the meeting that approved them; left out when the committee did so otherwise.</param>
    internal sealed record ApprovalRequest(DateOnly ApprovedOn, int? AtMeeting = null);

    private static async Task<Results<NoContent, ProblemHttpResult>> WriteAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, MeetingChange change, CurrentUser user, CancellationToken cancellationToken) =>
        new Check().Text(request.Text, "text", CommitteeLimits.Minutes).Error is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId, number, ifMatch, (meeting, _) => meeting.Write(request.Text, user.Name, change.Now) is { } refusal ? refusal : Result.Of<IntegrationEvent?>(null), cancellationToken);

    private static Task<Results<NoContent, ProblemHttpResult>> SubmitAsync(
        Guid agreementId, int number, IfMatch ifMatch, MeetingChange change, CancellationToken cancellationToken) =>
        change.MakeAsync(agreementId, number, ifMatch, (meeting, _) => meeting.Submit() is { } refusal ? refusal : Result.Of<IntegrationEvent?>(null), cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> ApproveAsync(
        Guid agreementId, int number, IfMatch ifMatch, ApprovalRequest request, PartnershipDbContext context, MeetingChange change, CancellationToken cancellationToken)
    {
        var at = request.AtMeeting is { } other
            ? await context.Meetings.AsNoTracking().WithParts().SingleOrDefaultAsync(meeting => meeting.AgreementId == agreementId && meeting.Number == other, cancellationToken)
            : null;
        return await change.MakeAsync(
            agreementId,
            number,
            ifMatch,
            (meeting, around) => (request.AtMeeting is { } asked && at is null ? new NotApprovedThere(asked, request.ApprovedOn) : meeting.Approve(request.ApprovedOn, at, around.Today, change.Now)) is { } refusal
                ? refusal
                : Result.Of<IntegrationEvent?>(MeetingTold.Approved(meeting, around)),
            cancellationToken);
    }
}
