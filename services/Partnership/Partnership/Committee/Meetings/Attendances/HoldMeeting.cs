using Microsoft.AspNetCore.Http.HttpResults;
using SkillsHub.Contracts;
using SkillsHub.Domain;
using SkillsHub.Web;

namespace SkillsHub.Partnership.Committee.Meetings.Attendances;

internal static class HoldMeeting
{
    public static void MapHoldMeeting(this IEndpointRouteBuilder app)
    {
        app.MapPost("/meetings/{number:int}/hold", HoldAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("HoldMeeting")
            .WithSummary("Records that a meeting to which the members were convened was held, and who attended. Who is not named was absent.");
        app.MapPut("/meetings/{number:int}/attendance", CorrectAsync)
            .RequireAuthorization(Policies.Staff)
            .WithName("CorrectAttendance")
            .WithSummary("Corrects who attended a meeting, until it decided something or its minutes were approved.");
    }

    /// <param name="Attendance">Members who sit on the day of the meeting, each once.</param>
    internal sealed record Request(IReadOnlyList<AttendanceDraft> Attendance)
    {
        public Invalid? Check() => new Check()
            .That(Attendance is { Count: <= CommitteeLimits.Rows }, "attendance", "count", $"attendance has at most {CommitteeLimits.Rows} rows.")
            .That(Attendance?.All(row => row is not null) == true, "attendance", "required", "attendance names members.")
            .Error;
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> HoldAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, MeetingChange change, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (meeting, around) =>
                {
                    change.ExpectCommittee(around);
                    return meeting.Hold(request.Attendance, around.Committee, around.Agreement, around.Today, change.Now) is { } refusal
                        ? refusal
                        : Result.Of<IntegrationEvent?>(MeetingTold.Held(meeting, around, isCorrection: false));
                },
                cancellationToken);

    private static async Task<Results<NoContent, ProblemHttpResult>> CorrectAsync(
        Guid agreementId, int number, IfMatch ifMatch, Request request, MeetingChange change, CancellationToken cancellationToken) =>
        request.Check() is { } invalid
            ? invalid.ToProblem()
            : await change.MakeAsync(
                agreementId,
                number,
                ifMatch,
                (meeting, around) =>
                {
                    change.ExpectCommittee(around);
                    return meeting.CorrectAttendance(request.Attendance, around.Committee, around.Agreement, change.Now) is { } refusal
                        ? refusal
                        : Result.Of<IntegrationEvent?>(MeetingTold.Held(meeting, around, isCorrection: true));
                },
                cancellationToken);
}
